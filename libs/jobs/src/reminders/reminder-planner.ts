import {
  lookOnce,
  reminder,
  reminderId,
  remindersDue,
  task,
  type Calendars,
  type DueReminder,
  type ReminderLadder,
} from '@dondoc/domain';
import { dayOf, lookInto, streamOf, type EventStore, type Instant, type Look } from '@dondoc/event-sourcing';
import type { JobKind, JobQueue } from '../queue/job-queue.js';
import { addresseesOf } from './recipients.js';
import { reminderJobId, type ReminderJob } from './reminder-job.js';
import type { RemindersSource } from './reminders-source.js';

export interface ReminderPlannerOptions {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly source: RemindersSource;
  readonly queue: Pick<JobQueue, 'enqueue'>;
  readonly kind: JobKind<ReminderJob>;
  readonly ladder: ReminderLadder;
  readonly calendars: Calendars;
  /** Business time. */
  readonly now: () => Instant | Promise<Instant>;
  /** Wall time, in milliseconds, after which a reminder without an outcome is asked for again. Longer than a mail may take. */
  readonly outcomeTimeoutMs?: number;
  /** No other process sends: what has no outcome at the first round was left by one that died, and is asked for at once. */
  readonly alone?: boolean;
  /** Wall time between two rounds, in milliseconds. */
  readonly everyMs?: number;
  readonly onError?: (error: unknown) => void;
}

/** So many jobs are handed over at once: a queue in another process answers each only after a while. */
const AT_ONCE = 100;

/** What a round of planning did. */
export interface PlannedRound {
  /** False when the views were behind: then nothing was planned. */
  readonly live: boolean;
  readonly enqueued: number;
  /** Issued reminders of which the views do not know what became. All is done when this and `enqueued` are 0. */
  readonly unsettled: number;
}

/**
 * Finds the messages that are due and those of which nobody knows what became, and enqueues them. It keeps no truth: it may
 * forget everything, run twice, or run on two nodes, and each message is still issued once.
 */
export class ReminderPlanner {
  private rounds: Promise<unknown> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private poked = false;
  private running = false;
  /** Rungs found issued to everybody. A rung stays due until the next one comes, the last one for as long as the task is open. */
  private issued = new Set<string>();
  /** Wall time at which a reminder was first seen without an outcome; undefined before the first round. */
  private unsettledSince: ReadonlyMap<string, number> | undefined;

  constructor(private readonly options: ReminderPlannerOptions) {}

  /** Plans now and at every interval. */
  start(): void {
    this.running = true;
    this.poke();
  }

  /** Plans soon: something has happened that may have made a reminder due. Many pokes make one round. */
  poke(): void {
    if (!this.running || this.poked) return;
    this.poked = true;
    clearTimeout(this.timer);
    void this.tick()
      .catch((error: unknown) => this.options.onError?.(error))
      .finally(() => this.sleep());
  }

  private sleep(): void {
    if (!this.running) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.poke(), this.options.everyMs ?? 30_000);
  }

  async stop(): Promise<void> {
    this.running = false;
    clearTimeout(this.timer);
    await this.rounds;
  }

  /** One round; resolves when everything that it found is enqueued. Rounds follow one another. */
  tick(): Promise<PlannedRound> {
    const round = this.rounds.then(() => {
      this.poked = false;
      return this.plan();
    });
    this.rounds = round.catch(() => undefined);
    return round;
  }

  /** How many messages are due and not issued, or issued and without outcome: looks and enqueues nothing. */
  outstanding(): Promise<number> {
    const round = this.rounds.then(async () => {
      await this.unsettled();
      return (await this.due()).length + (this.unsettledSince?.size ?? 0);
    });
    this.rounds = round.catch(() => undefined);
    return round;
  }

  private async plan(): Promise<PlannedRound> {
    if (!this.options.source.live()) return { live: false, enqueued: 0, unsettled: 0 };
    const jobs = [...(await this.unsettled()), ...(await this.due())];
    const { queue, kind } = this.options;
    for (let from = 0; from < jobs.length; from += AT_ONCE)
      await Promise.all(
        jobs
          .slice(from, from + AT_ONCE)
          .map((job) => queue.enqueue(kind, { id: reminderJobId(job), data: job })),
      );
    return { live: true, enqueued: jobs.length, unsettled: this.unsettledSince?.size ?? 0 };
  }

  /**
   * Those that were issued too long ago, and every attempt that an administrator asked for: nobody begins that one by issuing
   * it, so nobody may be sending it without a job, and a job that waits or runs is the same one.
   */
  private async unsettled(): Promise<readonly ReminderJob[]> {
    const { source, outcomeTimeoutMs = 300_000, alone = false } = this.options;
    const rows = await source.unsettled();
    const now = performance.now();
    const firstSeen = alone && this.unsettledSince === undefined ? -Infinity : now;
    const since = new Map(rows.map(({ id }) => [id, this.unsettledSince?.get(id) ?? firstSeen]));
    this.unsettledSince = since;
    return rows
      .filter(({ id, attempt }) => attempt > 1 || now - (since.get(id) ?? now) >= outcomeTimeoutMs)
      .map(({ id, taskId, rung, deadlineVersion, recipient, attempt }) => ({
        ...{ id, taskId, rung, deadlineVersion, recipient },
        again: true,
        ...(attempt > 1 && { attempt }),
      }));
  }

  private async due(): Promise<readonly ReminderJob[]> {
    const { source, ladder, calendars, store } = this.options;
    const now = await this.options.now();
    const { inForce: calendar } = await calendars();
    // a round meets the same agencies again and again
    const look = lookOnce(lookInto(store));
    const issued = new Set<string>();
    const jobs: ReminderJob[] = [];
    for await (const page of source.remindableTasks(dayOf(now)))
      for (const due of page.flatMap((each) => remindersDue(each, ladder, calendar, now))) {
        const key = `${due.taskId} ${due.rung} ${due.deadlineVersion}`;
        const missing = this.issued.has(key) ? [] : await this.notIssued(due, now, look);
        if (missing.length === 0) issued.add(key);
        jobs.push(...missing);
      }
    this.issued = issued;
    return jobs;
  }

  private async notIssued(due: DueReminder, now: Instant, look: Look): Promise<readonly ReminderJob[]> {
    const { taskId, rung, deadlineVersion, audience } = due;
    const state = await look(task, taskId);
    if (!state) return [];
    const days = { chosenOn: dayOf(due.at), heldOn: dayOf(now) };
    const jobs: ReminderJob[] = [];
    for (const { to, recipient } of await addresseesOf(
      state.assignment,
      audience,
      days,
      look,
      this.options.source,
    )) {
      const id = reminderId({ taskId, rung, deadlineVersion, to });
      if (!(await this.isIssued(id)))
        jobs.push({ id, taskId, rung, deadlineVersion, recipient, again: false });
    }
    return jobs;
  }

  private async isIssued(id: string): Promise<boolean> {
    for await (const page of this.options.store.readStream(streamOf(reminder, id))) return page.length > 0;
    return false;
  }
}
