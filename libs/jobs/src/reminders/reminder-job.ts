import { audience } from '@dondoc/domain';
import { uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Backoff, JobKind } from '../queue/job-queue.js';

const carries = z.strictObject({
  taskId: uuid(),
  rung: z.string(),
  deadlineVersion: z.int().positive(),
  recipient: z.strictObject({
    agencyId: uuid(),
    postId: uuid().optional(),
    accountId: uuid().optional(),
    /** The part that nobody plays, when there is no post. */
    missing: audience().optional(),
  }),
  /** Set when it was issued long ago and nobody knows what became of it. */
  again: z.boolean(),
});

/** To whom a job is addressed: a post and its holder of that day, or the part that nobody plays in an agency. */
export type Recipient = z.infer<typeof carries>['recipient'];

/** One message to be issued and sent. No address and no text: the processor reads them when it works. */
export type ReminderJob = z.infer<typeof carries>;

/** How long a dead mail server is waited for, about forty minutes, before a reminder fails. */
const PATIENCE = { attempts: 12, backoff: { firstMs: 2_000, mostMs: 600_000, jitter: 0.3 } };

/** The kind of job that sends one reminder. */
export const reminderJob = (
  patience: { readonly attempts: number; readonly backoff: Backoff } = PATIENCE,
): JobKind<ReminderJob> => ({ name: 'reminder', carries, ...patience });
