import { z } from 'zod';
import { calendarDay, text } from '@dondoc/event-sourcing';
import { period } from './period.js';

/** The phrase of the document that sets the deadline, kept and shown. */
const quote = text().optional();

/**
 * Schema of a deadline as its issuer set it; never null, no deadline is a choice of its own.
 * - `fixed`: *before* D ends with the day before D, *by* and *throughEndOf* D end with D. `rolls: false` when the issuer says *không lùi*.
 * - `period`: so many days from issue or receipt; the day of the event is not counted (Civil Code 2015, article 147).
 * - `endOf`: the last day of the period that holds the day.
 * - `none`: no last day, but a review at the end of each period.
 *
 * A last day that is not worked moves to the next working day (Civil Code 2015, article 148).
 */
export const deadlineSpec = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('fixed'),
      date: calendarDay(),
      wording: z.enum(['before', 'by', 'throughEndOf']),
      rolls: z.boolean(),
      quote,
    }),
    z.strictObject({
      kind: z.literal('period'),
      count: z.int().min(1).max(1000),
      unit: z.enum(['calendar', 'working']),
      from: z.enum(['issued', 'received']),
      quote,
    }),
    z.strictObject({ kind: z.literal('endOf'), period: period(), containing: calendarDay(), quote }),
    z.strictObject({ kind: z.literal('none'), reviewEvery: period() }),
  ]);

/** A deadline as its issuer set it. */
export type DeadlineSpec = z.infer<ReturnType<typeof deadlineSpec>>;

/**
 * Schema of a deadline with its days worked out; this goes into events. Everything else about it (skipped days, the
 * sentence) follows from the spec and the calendar version. A review cycle has `reviewOn` alone, all others `dueOn`,
 * and a `period` also `startsOn`, the first day that counts.
 */
export const resolvedDeadline = () =>
  z
    .strictObject({
      spec: deadlineSpec(),
      calendarVersion: z.string().min(1).max(40),
      startsOn: calendarDay().optional(),
      dueOn: calendarDay().optional(),
      reviewOn: calendarDay().optional(),
    })
    .refine(
      ({ spec, startsOn, dueOn, reviewOn }) =>
        (spec.kind === 'none') === (reviewOn !== undefined) &&
        (spec.kind === 'none') === (dueOn === undefined) &&
        (spec.kind === 'period') === (startsOn !== undefined),
      'the days do not fit the kind of deadline',
    );

/** A deadline with its days worked out under one version of the calendar. */
export type ResolvedDeadline = z.infer<ReturnType<typeof resolvedDeadline>>;
