import { z } from 'zod';
import { calendarDay, text } from '@dondoc/event-sourcing';
import { period as calendarPeriod } from './period.js';

/** The phrase of the document that sets the deadline, kept and shown. */
const quote = text().optional();

const fixed = () =>
  z.strictObject({
    kind: z.literal('fixed'),
    date: calendarDay(),
    wording: z.enum(['before', 'by', 'throughEndOf']),
    rolls: z.boolean(),
    quote,
  });
const counted = {
  kind: z.literal('period'),
  count: z.int().min(1).max(1000),
  unit: z.enum(['calendar', 'working']),
  quote,
};
const period = () => z.strictObject({ ...counted, from: z.enum(['issued', 'received']) });
/** What happens, in the words of the document, and the day once it is known. */
const periodFromEvent = () =>
  z.strictObject({
    ...counted,
    from: z.literal('event'),
    event: z.strictObject({ what: text(), on: calendarDay().optional() }),
  });
const endOf = () =>
  z.strictObject({ kind: z.literal('endOf'), period: calendarPeriod(), containing: calendarDay(), quote });
const none = () => z.strictObject({ kind: z.literal('none'), reviewEvery: calendarPeriod() });

/** Schema of a deadline as formats 1 and 2 of the log hold it: it counts from issue or receipt only. */
export const firstDeadlineSpec = () => z.discriminatedUnion('kind', [fixed(), period(), endOf(), none()]);

/**
 * Schema of a deadline as its issuer set it; never null, no deadline is a choice of its own.
 * - `fixed`: *before* D ends with the day before D, *by* and *throughEndOf* D end with D. `rolls: false` when the issuer says *không lùi*.
 * - `period`: so many days from issue, receipt or another event; the day of the event is not counted (Civil Code 2015, article 147).
 * - `endOf`: the last day of the period that holds the day.
 * - `none`: no last day, but a review at the end of each period.
 *
 * A last day that is not worked moves to the next working day (Civil Code 2015, article 148).
 */
export const deadlineSpec = () =>
  z.discriminatedUnion('kind', [
    fixed(),
    z.discriminatedUnion('from', [period(), periodFromEvent()]),
    endOf(),
    none(),
  ]);

/** A deadline as its issuer set it. */
export type DeadlineSpec = z.infer<ReturnType<typeof deadlineSpec>>;

const days = {
  calendarVersion: z.string().min(1).max(40),
  startsOn: calendarDay().optional(),
  dueOn: calendarDay().optional(),
  reviewOn: calendarDay().optional(),
};

interface Days {
  readonly spec: { readonly kind: string };
  readonly startsOn?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly reviewOn?: string | undefined;
}

const fitKind = ({ spec, startsOn, dueOn, reviewOn }: Days): boolean =>
  (spec.kind === 'none') === (reviewOn !== undefined) &&
  (spec.kind === 'none') === (dueOn === undefined) &&
  (spec.kind === 'period') === (startsOn !== undefined);

const UNFIT = 'the days do not fit the kind of deadline';

/** Schema of a deadline with its days worked out, as formats 1 and 2 of the log hold it. */
export const firstResolvedDeadline = () =>
  z.strictObject({ spec: firstDeadlineSpec(), ...days }).refine(fitKind, UNFIT);

/**
 * Schema of a deadline with its days worked out; this goes into events. Everything else about it (skipped days, the
 * sentence) follows from the spec and the calendar version. A review cycle has `reviewOn` alone, all others `dueOn`,
 * and a `period` also `startsOn`, the first day that counts.
 */
export const resolvedDeadline = () =>
  z.strictObject({ spec: deadlineSpec(), ...days }).refine(fitKind, UNFIT);

/** A deadline with its days worked out under one version of the calendar. */
export type ResolvedDeadline = z.infer<ReturnType<typeof resolvedDeadline>>;
