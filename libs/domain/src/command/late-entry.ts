import { dayOf, type CalendarDay, type Instant, type OccurredAt } from '@dondoc/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { lateEntryReasonRequired, notLateEntry } from './command.refusals.js';

/** Where days off are not known, the day after. */
const dayAfter = (day: CalendarDay): CalendarDay => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/**
 * The last day on which an act may be typed without a reason: papers are issued, entered and presented on the same or the
 * next working day (Decree 30/2020/NĐ-CP, articles 18, 22 and 24).
 */
export const typedBy = (occurredAt: OccurredAt, calendar: WorkingCalendar): CalendarDay => {
  const day = dayOf(occurredAt);
  return calendar.findWorkingDay(day, 1) ?? dayAfter(day);
};

/**
 * What is typed later says why; what is typed on its very day does not.
 * @throws Rejected `late-entry-reason-required`, `not-late-entry`
 */
export const checkTypedInTime = (
  { occurredAt, now }: { readonly occurredAt: OccurredAt; readonly now: Instant },
  reason: string | undefined,
  calendar: WorkingCalendar,
): void => {
  const typeBy = typedBy(occurredAt, calendar);
  const isLate = dayOf(now) > typeBy;
  if (isLate && reason === undefined) throw lateEntryReasonRequired({ occurredAt, typeBy });
  if (dayOf(now) === dayOf(occurredAt) && reason !== undefined) throw notLateEntry({});
};
