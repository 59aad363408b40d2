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
  streamOf,
  type Executor,
  type Instant,
} from '@dondoc/event-sourcing';
import { MailNotSent, type Mailer } from '@dondoc/notifications';
import { handles, type Attempt, type JobHandler, type JobKind } from '../queue/job-queue.js';
import type { ReminderJob } from './reminder-job.js';
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

export interface ReminderProcessorOptions extends ReminderDesk {
  readonly executor: Executor;
  readonly mailer: Mailer;
  readonly identity: SystemIdentity;
  /** Business time. */
  readonly now: () => Instant | Promise<Instant>;
}

type IssuedReminder = Pick<Reminder, 'issued' | 'issuedBy'>;

/**
 * Issues reminders and sends them. Issuing is exact: the reminder's stream begins once, whoever else tries. Sending is at least
 * once, always under the same Message-ID, and twice only if a process died between sending and saying so.
 */
export class ReminderProcessor {
  /** Reminders that this process issued or took over, and what became of them as far as the log does not say it yet. */
  private readonly inHand = new Map<string, ReminderOutcome | undefined>();

  /**
   * Part of the command that issues. Were it the same in every process, the store would take the append of the slower one for
   * the faster one's repeated, and both would send.
   */
  private readonly self = randomId();

  constructor(private readonly options: ReminderProcessorOptions) {}

  handler(kind: JobKind<ReminderJob>): JobHandler {
    return handles(kind, (job, attempt) => this.process(job, attempt));
  }

  private async process(job: ReminderJob, { last }: Pick<Attempt, 'last'>): Promise<void> {
    const { id } = job;
    const found = await lookInto(this.options.store)(reminder, id);
    if (found?.outcome) return void this.inHand.delete(id);
    // somebody else issued it and may be sending it just now: if no outcome follows, the planner asks for it again
    if (found && !job.again && !this.inHand.has(id)) return;
    const state = found ?? (await this.issue(job));
    if (!state) return;
    const outcome = this.inHand.get(id) ?? (await this.send(id, state, last));
    this.inHand.set(id, outcome);
    await this.settle(job, state, outcome);
    this.inHand.delete(id);
  }

  /** The exactly-once step: undefined when it is not due any more or somebody else was faster. */
  private async issue(job: ReminderJob): Promise<IssuedReminder | undefined> {
    const now = await this.options.now();
    const issued = await writeReminder(job, now, this.options);
    if (!issued) return undefined;
    const [stored] = await this.execute(job, `issue by ${this.self}`, now, undefined, (state) =>
      issueReminder.decide(issued, state, this.circumstances(job.id, now), undefined),
    ).catch((error: unknown) => {
      if (error instanceof Rejected && error.code === reminderIssuedAlready({}).code) return [];
      throw error;
    });
    if (!stored) return undefined;
    this.inHand.set(job.id, undefined);
    return { issued, issuedBy: { id: stored.id, recordedAt: stored.meta.recordedAt } };
  }

  /** @throws whatever the mailer threw when another attempt may help. */
  private async send(
    id: string,
    { issued, issuedBy }: IssuedReminder,
    last: boolean,
  ): Promise<ReminderOutcome> {
    const { accountId } = issued.recipient;
    if (accountId === undefined)
      return failed('no-address', 'nobody holds the post that receives this reminder');
    const holder = await lookInto(this.options.store)(account, accountId);
    if (holder?.email === undefined)
      return failed('no-address', 'the holder of the post has no e-mail address');
    try {
      const { response } = await this.options.mailer.send({
        id: streamOf(reminder, id),
        host: `${this.options.identity.origin}.dondoc`,
        to: holder.email,
        subject: issued.subject,
        text: issued.body,
        date: new Date(issuedBy.recordedAt),
      });
      return { type: 'ReminderDelivered', data: { response: storable(response) } };
    } catch (error) {
      const { code, message, permanent } =
        error instanceof MailNotSent ? error : new MailNotSent('mail-not-sent', String(error), false);
      if (permanent || last) return failed(code, message);
      throw error;
    }
  }

  private async settle(
    job: ReminderJob,
    { issuedBy }: IssuedReminder,
    outcome: ReminderOutcome,
  ): Promise<void> {
    const now = await this.options.now();
    // one command whoever settles it: of two that took it over and both sent it, the first outcome stands
    await this.execute(job, 'settle', now, issuedBy.id, (state) =>
      settleReminder.decide(outcome, state, this.circumstances(job.id, now), undefined),
    );
  }

  private async execute(
    { id, taskId, rung, deadlineVersion }: ReminderJob,
    step: string,
    now: Instant,
    causationId: string | undefined,
    decide: (state: Reminder | undefined) => readonly ReminderEvent[],
  ) {
    const { origin, accountId, hashCommand } = this.options.identity;
    // two nodes may word the same reminder a minute apart: the key alone says whether it is the same command
    const body = { taskId, rung, deadlineVersion };
    const { events } = await this.options.executor.execute({
      aggregate: reminder,
      id,
      commandId: deriveId(id, step),
      commandHash: hashCommand({ command: `reminder ${step}`, target: id, body }),
      stamp: {
        origin,
        actor: accountId,
        occurredAt: now,
        correlationId: id,
        ...(causationId !== undefined && { causationId }),
      },
      now,
      decide: async (state) => decide(state),
    });
    return events;
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
