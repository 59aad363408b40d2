import {
  account,
  issueReminder,
  reminder,
  reminderIssuedAlready,
  settleReminder,
  type Reminder,
  type ReminderEvent,
  type ReminderOutcome,
} from '@dondoc/domain';
import {
  deriveId,
  lookInto,
  randomId,
  Rejected,
  StreamMemory,
  streamOf,
  type EventStore,
  type Executor,
  type Instant,
  type StoredEvent,
} from '@dondoc/event-sourcing';
import { MailNotSent, type Mailer } from '@dondoc/notifications';
import { handles, type Attempt, type JobHandler, type JobKind } from '../queue/job-queue.js';
import type { ReminderJob } from './reminder-job.js';
import type { ReminderStep, StepTaken } from './reminder-step.js';
import { storable } from './storable.js';
import { writeReminder, type ReminderDesk } from './write-reminder.js';

/** In whose name reminders enter the log. */
export interface SystemIdentity {
  /** This installation. */
  readonly origin: string;
  /** The system's own account. */
  readonly accountId: string;
  /** HMAC-SHA256 under the vault's key, in hex. */
  readonly hashCommand: (command: { command: string; target: string; body: unknown }) => string;
}

export interface ReminderProcessorOptions extends Omit<ReminderDesk, 'memory'> {
  readonly store: EventStore;
  readonly executor: Executor;
  readonly mailer: Mailer;
  readonly identity: SystemIdentity;
  /** Business time. */
  readonly now: () => Instant | Promise<Instant>;
  /** Told what the job in hand belongs to, as soon as it is known. */
  readonly joins?: (correlationId: string) => void;
  readonly onStep?: (step: ReminderStep) => void;
}

/** What one attempt at sending a reminder needs. */
type Sending = Omit<Reminder, 'outcome'> & {
  /** The reminder's stream, if this attempt began it. */
  readonly seen?: readonly StoredEvent[];
};

const FIRST = 1;

/**
 * Issues reminders and sends them. Issuing is exact: the reminder's stream begins once, whoever else tries. Sending is at least
 * once, always under the same Message-ID, and twice only if a process died between sending and saying so.
 */
export class ReminderProcessor {
  /** Attempts that this process began or took over, and what became of them as far as the log does not say it yet. */
  private readonly inHand = new Map<string, ReminderOutcome | undefined>();

  /**
   * Part of the command that issues. Were it the same in every process, the store would take the append of the slower one for
   * the faster one's repeated, and both would send.
   */
  private readonly self = randomId();

  /** Agencies, accounts, directives and tasks, of which one round meets the same again and again. */
  private readonly memory: StreamMemory;

  constructor(private readonly options: ReminderProcessorOptions) {
    this.memory = new StreamMemory(options.store);
  }

  handler(kind: JobKind<ReminderJob>): JobHandler {
    return handles(kind, (job, attempt) => this.process(job, attempt));
  }

  private async process(job: ReminderJob, { last }: Pick<Attempt, 'last'>): Promise<void> {
    const { id, attempt = FIRST } = job;
    const hand = `${id} ${attempt}`;
    const found = await lookInto(this.options.store)(reminder, id);
    // a job that comes after its attempt was settled, by whomever
    if (found && (found.outcome || found.attempt !== attempt)) return void this.inHand.delete(hand);
    // somebody else issued it and may be sending it just now: if no outcome follows, the planner asks for it again
    if (found && !job.again && !this.inHand.has(hand)) return;
    const sending = found ?? (attempt === FIRST ? await this.issue(job, hand) : undefined);
    if (!sending) return;
    this.options.joins?.(sending.cause.correlationId);
    const outcome = this.inHand.get(hand) ?? (await this.send(job, sending, last));
    this.inHand.set(hand, outcome);
    await this.settle(job, sending, outcome);
    this.inHand.delete(hand);
  }

  /** The exactly-once step, of a reminder without events: undefined when it is not due any more or somebody else was faster. */
  private async issue(job: ReminderJob, hand: string): Promise<Sending | undefined> {
    const now = await this.options.now();
    const written = await writeReminder(job, now, { ...this.options, memory: this.memory });
    if (!written) return undefined;
    const { issued, cause } = written;
    this.options.joins?.(cause.correlationId);
    const done = await this.execute(job, `issue by ${this.self}`, now, { cause, seen: [] }, (state) =>
      issueReminder.decide(issued, state, this.circumstances(job.id, now), undefined),
    ).catch((error: unknown) => {
      if (error instanceof Rejected && error.code === reminderIssuedAlready({}).code) return undefined;
      throw error;
    });
    const stored = done?.events[0];
    if (!stored) return undefined;
    this.inHand.set(hand, undefined);
    this.tell(job, { step: 'issued' });
    const { accountId } = issued.recipient;
    const { id, meta } = stored;
    return {
      ...{ issued, issuedAt: meta.recordedAt, attempt: FIRST, accountId },
      cause: { id, correlationId: meta.correlationId },
      seen: [stored],
    };
  }

  /** @throws whatever the mailer threw when another attempt may help. */
  private async send(
    job: ReminderJob,
    { issued, issuedAt, accountId }: Sending,
    last: boolean,
  ): Promise<ReminderOutcome> {
    if (accountId === undefined)
      return failed('no-address', 'nobody holds the post that receives this reminder');
    const holder = await this.memory.look(account, accountId);
    if (holder?.email === undefined)
      return failed('no-address', 'the holder of the post has no e-mail address');
    try {
      const { response } = await this.options.mailer.send({
        id: streamOf(reminder, job.id),
        host: `${this.options.identity.origin}.dondoc`,
        to: holder.email,
        subject: issued.subject,
        text: issued.body,
        date: new Date(issuedAt),
      });
      this.tell(job, { step: 'sent' });
      return { type: 'ReminderDelivered', data: { response: storable(response) } };
    } catch (error) {
      const { code, message, permanent } =
        error instanceof MailNotSent ? error : new MailNotSent('mail-not-sent', String(error), false);
      if (permanent || last) return failed(code, message);
      throw error;
    }
  }

  private async settle(job: ReminderJob, sending: Sending, outcome: ReminderOutcome): Promise<void> {
    const { attempt, issued } = sending;
    const now = await this.options.now();
    // one command whoever settles an attempt: of two that took it over and both sent it, the first outcome stands; and one for
    // each attempt, or the store would take the second outcome for the first one repeated
    const step = attempt === FIRST ? 'settle' : `settle ${attempt}`;
    const { repeated } = await this.execute(job, step, now, sending, (state) =>
      settleReminder.decide({ attempt, outcome }, state, this.circumstances(job.id, now), undefined),
    );
    if (repeated) return;
    const lateBySeconds = (Date.parse(now) - Date.parse(issued.rungAt)) / 1000;
    if (outcome.type === 'ReminderDelivered') this.tell(job, { step: 'delivered', lateBySeconds });
    else this.tell(job, { step: 'failed', code: outcome.data.code });
  }

  private async execute(
    { id, taskId, rung, deadlineVersion }: ReminderJob,
    step: string,
    now: Instant,
    { cause, seen }: Pick<Sending, 'cause' | 'seen'>,
    decide: (state: Reminder | undefined) => readonly ReminderEvent[],
  ) {
    const { origin, accountId, hashCommand } = this.options.identity;
    // two nodes may word the same reminder a minute apart: the key alone says whether it is the same command
    const body = { taskId, rung, deadlineVersion };
    return this.options.executor.execute({
      aggregate: reminder,
      id,
      commandId: deriveId(id, step),
      commandHash: hashCommand({ command: `reminder ${step}`, target: id, body }),
      stamp: {
        origin,
        actor: accountId,
        occurredAt: now,
        correlationId: cause.correlationId,
        causationId: cause.id,
      },
      now,
      ...(seen && { seen }),
      decide: async (state) => decide(state),
    });
  }

  private tell({ id, taskId, rung }: ReminderJob, step: StepTaken): void {
    this.options.onStep?.({ reminder: id, task: taskId, rung, ...step });
  }

  private circumstances(id: string, now: Instant) {
    const actor = { accountId: this.options.identity.accountId, postIds: [], roles: [] };
    return { id, actor, now, occurredAt: now, newId: (kind: string) => deriveId(actor.accountId, kind) };
  }
}

const failed = (code: string, reason: string): ReminderOutcome => ({
  type: 'ReminderFailed',
  data: { code, reason: storable(reason) },
});
