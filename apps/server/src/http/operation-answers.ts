import { uuid } from '@dondoc/event-sourcing';
import type { RetriedReminders } from '@dondoc/runtime';
import type { ParkedKey } from '@dondoc/views';
import { z } from 'zod';
import { commandAnswer } from './event-answers.js';

export const parkedKey = z
  .strictObject({
    view: z.string(),
    key: z.string(),
    index: z.int().describe('Of the first event that waits.'),
    waiting: z.int().describe('How many wait.'),
    type: z.string(),
    reason: z.string(),
  })
  .describe('A row of a view whose events wait, in order.') satisfies z.ZodType<ParkedKey>;

export const parkedList = z.strictObject({ items: z.array(parkedKey) });

/** What an act on a parked row answers. */
export const parkedActed = z.strictObject({
  ...commandAnswer.shape,
  parked: z.array(parkedKey).describe('What still waits on this node.'),
});

/** What became of the reminders that were asked for together. */
export const retriedReminders = z.strictObject({
  matched: z.int().describe('More than were asked for when the list was cut off.'),
  retried: z.int(),
  refused: z.array(z.strictObject({ id: uuid(), code: z.string() })),
  position: z.string(),
}) satisfies z.ZodType<RetriedReminders>;
