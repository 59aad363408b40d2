import { dayOf, startOf, type CalendarDay, type Instant } from '@dondoc/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { recurringPeriods, type RecurringPeriod } from '../deadline/recurrence.js';
import type { Obligation } from './obligation.state.js';

type Recurring = Pick<Obligation, 'recurrence' | 'startsOn' | 'endsOn' | 'periods'>;

/** Figures are closed at the end of a day, so the report is asked for in the first moment of the next. */
export const opensAt = ({ cutOffOn }: Pick<RecurringPeriod, 'cutOffOn'>): Instant =>
  startOf(Temporal.PlainDate.from(cutOffOn).add({ days: 1 }).toString());

const last = (days: readonly CalendarDay[]): CalendarDay => days.toSorted()[0] ?? '';

/** The periods of an obligation whose figures are closed before `now`, in order, opened or not. */
export const closedPeriods = (
  { recurrence, startsOn, endsOn }: Recurring,
  calendar: WorkingCalendar,
  now: Instant,
): readonly RecurringPeriod[] => {
  const until = Temporal.PlainDate.from(dayOf(now)).subtract({ days: 1 }).toString();
  const to = last([until, ...(endsOn === undefined ? [] : [endsOn])]);
  // nothing is asked for in years whose days off nobody knows
  const known = last([to, calendar.lastDay]);
  return startsOn > known ? [] : recurringPeriods(recurrence, { from: startsOn, to: known }, calendar);
};

/** The periods that are to be opened now: closed, and not opened yet. A pure question, for opening and for looking ahead. */
export const duePeriods = (
  obligation: Recurring,
  calendar: WorkingCalendar,
  now: Instant,
): readonly RecurringPeriod[] => {
  const opened = new Set(obligation.periods.map(({ cutOffOn }) => cutOffOn));
  return closedPeriods(obligation, calendar, now).filter(({ cutOffOn }) => !opened.has(cutOffOn));
};
