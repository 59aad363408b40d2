import { uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';
import { timelinessOnDay } from '../task/task.answer.js';
import { obligationPeriod, obligationRow } from './obligation.row.js';

/**
 * Where one report stands on the day: *Due* before its last day, *Missed* after it without a submission, *Submitted*,
 * *Returned*, *Accepted*, *TakenBack* (withdrawn or superseded), and *NotAssigned* where its task does not stand.
 */
export const REPORT_STATES = [
  'NotAssigned',
  'Due',
  'Missed',
  'Submitted',
  'Returned',
  'Accepted',
  'TakenBack',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const reportState = z.enum(REPORT_STATES);

export const reportCounts = z.strictObject(
  Object.fromEntries(REPORT_STATES.map((state) => [state, z.int()])) as Record<ReportState, z.ZodInt>,
);

/** One report of one agency for one period. */
export const reportLine = z.strictObject({
  taskId: uuid(),
  leadId: uuid(),
  reference: z.string().optional(),
  state: reportState,
  timeliness: timelinessOnDay.optional(),
});
export type ReportLine = Shown<typeof reportLine>;

export const periodLine = z.strictObject({
  ...obligationPeriod.shape,
  items: z.array(reportLine),
  counts: reportCounts,
});
export type PeriodLine = Shown<typeof periodLine>;

/** An obligation as of a day, each period with where its reports stand; the newest period first. */
export const obligationLine = z.strictObject({ ...obligationRow.shape, periods: z.array(periodLine) });
export type ObligationLine = Shown<typeof obligationLine>;
