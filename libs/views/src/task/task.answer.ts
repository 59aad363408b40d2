import { calendarDay, text, uuid } from '@dondoc/event-sourcing';
import {
  expectedProduct,
  LEVELS,
  provenance,
  taskSource,
  timelinessKinds,
  visibility,
  type Timeliness,
} from '@dondoc/domain';
import { z } from 'zod';
import type { Shown } from '../shown.js';
import { answeredFrame } from '../time-frame.js';
import { deadlineVersion, lifecycleState, taskRow } from './task.row.js';

export const level = z.enum(LEVELS);
export const timelinessKind = z.enum(timelinessKinds);

export const timelinessOnDay = z
  .strictObject({
    kind: timelinessKind,
    workingDays: z.int().exactOptional(),
    calendarDays: z.int().exactOptional(),
  })
  .describe(
    'Both counts are days left for `OnTrack` and `DueSoon`, days late for `Overdue`, `SubmittedLate` and `CompletedLate`, and absent otherwise.',
  ) satisfies z.ZodType<Timeliness>;

export const taskLine = z
  .strictObject({
    id: uuid(),
    reference: text().optional(),
    content: text(),
    expectedProduct,
    issuerId: uuid(),
    leadId: uuid(),
    level: level.optional().describe('Of the lead.'),
    coordinatorIds: z.array(uuid()),
    directiveId: uuid().optional(),
    directiveNumber: text().optional(),
    directiveIssuedOn: calendarDay().optional(),
    clauseLabel: text().optional(),
    source: taskSource,
    parentTaskId: uuid().optional(),
    childIds: z.array(uuid()),
    visibility,
    provenance: provenance.optional(),
    issuedOn: calendarDay().optional(),
    lifecycle: lifecycleState,
    timeliness: timelinessOnDay.optional(),
    dueOn: calendarDay().optional(),
    reviewOn: calendarDay().optional(),
    originalDueOn: calendarDay().optional(),
    deadlineVersion: z.int().optional(),
    submittedOn: calendarDay().optional(),
    completedOn: calendarDay().optional(),
    disputedOn: calendarDay().optional().describe('When the lead asked for another, while that waits.'),
    extensionPending: z.boolean(),
    inputsAwaitedFrom: z
      .array(uuid())
      .describe('Agencies that were asked for their input and have not given it.'),
    returned: z.boolean().describe('Its completion was returned and not submitted again.'),
    officerId: uuid().optional(),
    internalDueOn: calendarDay().optional().describe('The day that the lead set for its officer.'),
    reports: z.int(),
    result: text().optional().describe('Of the last submission, else of the last progress report.'),
    difficulties: text().optional().describe('Of the last progress report that tells of any.'),
    lateReason: text().optional(),
    withdrawalReason: text().optional(),
    successorTaskId: uuid().optional().describe('The task that took the place of this one.'),
    revision: z.int(),
  })
  .describe('A line of the register as of a day.');
/** A line of the register as of a day. */
export type TaskLine = Shown<typeof taskLine>;

const days = { workingDays: z.int(), calendarDays: z.int() };

export const debts = z
  .strictObject({
    office: z
      .strictObject({
        submissions: z.array(
          z.strictObject({ submittedOn: calendarDay(), answeredOn: calendarDay().optional(), ...days }),
        ),
        total: z.strictObject(days),
      })
      .describe('How long the issuing office let each submission lie, and all of them together.'),
    inputs: z
      .array(z.strictObject({ coordinatorId: uuid(), answerBy: calendarDay(), ...days }))
      .describe('How long each input that was asked for was missing past its day.'),
  })
  .describe('Time that was not the lead’s, in working and in calendar days.');
export type Debts = Shown<typeof debts>;

/** One task, as the views know it. */
export const taskPage = z.strictObject({
  frame: answeredFrame,
  task: taskLine,
  deadlines: z.array(deadlineVersion).describe('All deadline versions known, the original first.'),
  children: z.array(taskLine),
  debts,
  row: taskRow.describe('The row at `knownAt`, without what came after `asOf`.'),
});
export type TaskPage = Shown<typeof taskPage>;

export const taskVersion = z
  .strictObject({
    fromIndex: z.int(),
    toIndex: z.int().optional().describe('Absent for the version that holds.'),
    row: taskRow,
  })
  .describe('The row as it stood from one event of the log up to the next that changed it.');
/** The row as it stood from one event of the log up to the next that changed it. */
export type TaskVersion = Shown<typeof taskVersion>;
