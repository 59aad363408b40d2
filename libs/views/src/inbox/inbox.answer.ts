import { actLabels, type TaskAct } from '@dondoc/domain';
import { calendarDay } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';
import { taskLine } from '../task/task.answer.js';
import { dispute, extensionRequest, submission } from '../task/task.row.js';
import { answeredFrame, paged } from '../time-frame.js';

export const taskAct = z.enum(Object.keys(actLabels) as [TaskAct, ...TaskAct[]]);

/** Why a task is in somebody's inbox, the worst first. */
export const INBOX_REASONS = [
  'overdue',
  'returned',
  'dispute-to-decide',
  'extension-to-decide',
  'to-accept',
  'to-acknowledge',
  'input-to-give',
  'due-soon',
  'open',
] as const;
export type InboxReason = (typeof INBOX_REASONS)[number];
export const inboxReason = z.enum(INBOX_REASONS);

const inboxItem = z.strictObject({
  task: taskLine,
  reasons: z.array(inboxReason).min(1).describe('All that apply, the worst first.'),
  next: taskAct
    .optional()
    .describe('The act that a screen puts first; absent where the reader may give none.'),
});
export type InboxItem = Shown<typeof inboxItem>;

export const inboxPage = z.strictObject({
  frame: answeredFrame,
  ...paged(inboxItem),
  counts: z
    .strictObject(
      Object.fromEntries(INBOX_REASONS.map((reason) => [reason, z.int()])) as Record<InboxReason, z.ZodInt>,
    )
    .describe('Tasks for each reason: as many as the list has with that `reason`.'),
  nearest: taskLine
    .optional()
    .describe('Of the tasks in the hands of the reader, the one whose deadline comes next.'),
});
export type InboxPage = Shown<typeof inboxPage>;

export const DECISION_KINDS = ['acceptance', 'extension', 'dispute'] as const;

const decision = z.strictObject({
  kind: z.enum(DECISION_KINDS),
  task: taskLine,
  submission: submission.optional().describe('What awaits acceptance.'),
  extension: extensionRequest.optional().describe('What was asked for.'),
  dispute: dispute.optional().describe('Why the lead asks for another.'),
  since: calendarDay().describe('The day of the submission, of the request or of the dispute.'),
  waitingWorkingDays: z.int(),
  late: z.boolean().describe('It came after the deadline.'),
});
export type Decision = Shown<typeof decision>;

export const decisionPage = z.strictObject({
  frame: answeredFrame,
  ...paged(decision),
  counts: z.strictObject({
    waiting: z.int(),
    acceptance: z.int(),
    extension: z.int(),
    dispute: z.int(),
    late: z.int(),
    longestWorkingDays: z.int().describe('How long the first of the list has waited; 0 for an empty one.'),
  }),
});
export type DecisionPage = Shown<typeof decisionPage>;
