import {
  LEVELS,
  lifecycle,
  RECOMMENDATION_STATES,
  timelinessKinds,
  type Cells,
  type OnTimeRate,
} from '@dondoc/domain';
import { uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';
import { answeredFrame } from '../time-frame.js';
import { lifecycleState } from './task.row.js';
import { taskLine, timelinessOnDay } from './task.answer.js';

export const summaryGroupings = ['none', 'agency', 'level', 'directive', 'theme', 'issuer'] as const;
export type SummaryBy = (typeof summaryGroupings)[number];

/** A sentence in both languages. */
export const sentence = z.strictObject({ vi: z.string(), en: z.string() });

/** One number for each of some words, zeros included. */
export const counts = <const Words extends readonly string[]>(words: Words) =>
  z.strictObject(Object.fromEntries(words.map((word) => [word, z.int()])) as Record<Words[number], z.ZodInt>);

export const recommendationCounts = counts(RECOMMENDATION_STATES);

export const cellFigures = z
  .strictObject({
    completedOnTime: z.int(),
    completedLate: z.int(),
    openInTime: z.int(),
    openOverdue: z.int(),
    openNoDeadline: z.int(),
  })
  .describe('The cells of the official report.') satisfies z.ZodType<Cells>;

export const rateFigures = z
  .strictObject({ onTime: z.int(), of: z.int() })
  .describe('Tasks done on time out of those that are done or overdue.') satisfies z.ZodType<OnTimeRate>;

const band = z.strictObject({
  from: z.int(),
  to: z.int().optional().describe('Absent for the last, which has no end.'),
  count: z.int(),
});

const figureFields = {
  total: z.int().describe('What has a timeliness: no drafts, nothing withdrawn or superseded.'),
  byLifecycle: counts(lifecycle().options),
  byTimeliness: counts(timelinessKinds),
  byLevel: counts(LEVELS),
  cells: cellFigures,
  bands: z
    .strictObject({ overdue: z.array(band), left: z.array(band) })
    .describe('Calendar days by which open tasks are overdue, and that tasks in work have left.'),
  returned: z.int().describe('Whose completion was returned and not submitted again.'),
  extensionsPending: z.int(),
  rates: z.strictObject({ approved: rateFigures, original: rateFigures }),
};

const figures = z.strictObject(figureFields);
/** Figures of one group of tasks. `total` counts what has a timeliness: no drafts, nothing withdrawn or superseded. */
export type Figures = Shown<typeof figures>;

export const figureGroup = z.strictObject({
  key: z.string().describe("An agency's id, a level, a directive's id or a theme; '' for tasks without one."),
  label: z.string().optional().describe('The name of the agency, or the number of the directive.'),
  ...figureFields,
  asWas: z
    .array(z.strictObject({ key: z.string(), label: z.string().optional(), ...figureFields }))
    .optional()
    .describe('Rolled up only: the same tasks by the agencies that had them.'),
  undivided: z
    .literal(true)
    .optional()
    .describe('Rolled up only: the agency was split, and nobody said to whom what it did goes.'),
});

const owed = z.strictObject({
  agencyId: uuid(),
  label: z.string().optional().describe('The name of the agency.'),
  tasks: z.int().describe('Over so many tasks.'),
  workingDays: z.int(),
  calendarDays: z.int(),
});

export const debtSums = z
  .strictObject({
    office: z
      .array(owed)
      .describe('How long submissions lay, for each agency that assigned the tasks, answered or not.'),
    inputs: z
      .array(owed)
      .describe('How long inputs were missing past their day, for each coordinating agency.'),
  })
  .describe('Days that were not the leads’, for each agency that let them pass; most days first.');
export type DebtSums = Shown<typeof debtSums>;

export const statusSummary = z.strictObject({
  frame: answeredFrame,
  scope: z
    .enum(['assigning-agency', 'all-levels'])
    .describe(
      'The official figure is that of one assigning agency (`issuerId`); all levels together never are.',
    ),
  ...figureFields,
  formula: z
    .strictObject({ approved: sentence, original: sentence })
    .describe('Each rate with its formula and its n.'),
  recommendations: recommendationCounts,
  by: z.enum(summaryGroupings),
  rolledUp: z
    .boolean()
    .describe('By agency or issuer: counted for the successor that stands there on the day.'),
  groups: z.array(figureGroup).describe('Largest first.'),
  debts: debtSums.optional().describe('Where it was asked for.'),
});
export type StatusSummary = Shown<typeof statusSummary>;

const standing = z.strictObject({ lifecycle: lifecycleState, timeliness: timelinessOnDay.optional() });

export const taskChange = z.strictObject({
  task: taskLine,
  before: standing.optional().describe('Absent when the task did not exist on the first day.'),
  after: standing,
});
export type TaskChange = Shown<typeof taskChange>;

export const statusComparison = z.strictObject({
  from: statusSummary,
  to: statusSummary,
  changes: z.array(taskChange).describe('Tasks that are new, or of another lifecycle or kind of timeliness.'),
  total: z.int().describe('How many changed; `changes` is a page of them.'),
  next: z.string().optional().describe('The `cursor` of the next page; absent on the last one.'),
});
export type StatusComparison = Shown<typeof statusComparison>;
