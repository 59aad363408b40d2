import type { DeadlineExplanation } from '@dondoc/domain';
import { calendarDay, uuid } from '@dondoc/event-sourcing';
import {
  answeredFrame,
  auditEvent,
  deadlineVersion,
  paged,
  sentence,
  taskAct,
  taskLine,
  taskPage,
  taskVersion,
} from '@dondoc/views';
import { z } from 'zod';
import { offer } from './offer-answers.js';

/** A text of a media type of its own. */
export const taskSheet = z.string();

export const taskList = z.strictObject({ frame: answeredFrame, ...paged(taskLine) });

export const correctableRecord = z
  .strictObject({ eventId: uuid(), type: z.string(), values: z.record(z.string(), z.string()) })
  .describe('`values`: the fields that may be corrected, and what they say after all corrections.');

export const taskDetail = z.strictObject({
  ...taskPage.shape,
  revision: z.int().describe('For If-Match.'),
  next: taskAct.optional().describe('The open command that a screen puts first.'),
  records: z
    .array(correctableRecord)
    .describe('What the reader’s agency recorded and may put right with CorrectRecord.'),
  commands: z.array(offer).describe('Every command on a task and, for this reader, whether it is open now.'),
  headSigns: z
    .array(taskAct)
    .describe('The commands that this reader gives with the signature of a head, who decides them.'),
});

export const taskHistory = z.strictObject({ versions: z.array(taskVersion), events: z.array(auditEvent) });

export const deadlineExplanation = z.strictObject({
  rule: z.enum([
    'before-date',
    'by-date',
    'through-end-of-date',
    'working-days',
    'calendar-days',
    'end-of-period',
    'review-cycle',
  ]),
  ...sentence.shape,
  startsOn: calendarDay().exactOptional(),
  dueOn: calendarDay().exactOptional(),
  reviewOn: calendarDay().exactOptional(),
  calendarVersion: z.string(),
  skipped: z
    .array(z.strictObject({ day: calendarDay(), why: sentence }))
    .describe('Days off that a count in working days passed over, or that moved the last day.'),
  exchanged: z
    .array(z.strictObject({ day: calendarDay(), why: sentence }))
    .describe('Days of weekends that count because they are worked in exchange for another day.'),
}) satisfies z.ZodType<DeadlineExplanation>;

export const deadlineExplanations = z.strictObject({
  taskId: uuid(),
  versions: z.array(z.strictObject({ ...deadlineVersion.shape, explanation: deadlineExplanation })),
});
