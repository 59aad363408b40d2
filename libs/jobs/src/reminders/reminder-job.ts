import { reminder } from '@dondoc/domain';
import { streamOf, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Backoff, JobKind } from '../queue/job-queue.js';

const carries = z.strictObject({
  /** The reminder's id: the stream that it is. */
  id: uuid(),
  taskId: uuid(),
  rung: z.string(),
  deadlineVersion: z.int().positive(),
  /** A post and who holds it that day; either is absent when there is none. */
  recipient: z.strictObject({
    agencyId: uuid(),
    postId: uuid().optional(),
    accountId: uuid().optional(),
  }),
  /** Set when it was issued long ago and nobody knows what became of it. */
  again: z.boolean(),
  /** Which attempt; absent for the first, as builds that know of no other write and read it. */
  attempt: z.int().min(2).optional(),
});

/** One message to be issued and sent. No address and no text: the processor reads them when it works. */
export type ReminderJob = z.infer<typeof carries>;

/** The id of the job of an attempt: one that still waits for an earlier attempt must not pass for it. */
export const reminderJobId = ({ id, attempt }: Pick<ReminderJob, 'id' | 'attempt'>): string =>
  attempt === undefined ? streamOf(reminder, id) : `${streamOf(reminder, id)}-${attempt}`;

/** How often a reminder is tried, and how long a dead mail server is waited for. */
export interface ReminderPatience {
  readonly attempts: number;
  readonly backoff: Backoff;
}

/** About forty minutes in all. */
const PATIENCE: ReminderPatience = {
  attempts: 12,
  backoff: { firstMs: 2_000, mostMs: 600_000, jitter: 0.3 },
};

/** The kind of job that sends one reminder. */
export const reminderJob = (patience: ReminderPatience = PATIENCE): JobKind<ReminderJob> => ({
  name: 'reminder',
  carries,
  ...patience,
});
