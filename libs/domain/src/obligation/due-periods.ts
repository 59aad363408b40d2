import { dayOf, startOf, type Instant } from '@dondoc/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { recurringPeriods, type RecurringPeriod } from '../deadline/recurrence.js';
import type { Obligation } from './obligation.state.js';

type Recurring = Pick<Obligation, 'recurrence' | 'startsOn' | 'endsOn' | 'periods'>;

/** Figures are closed at the end of a day, so the report is asked for in the first moment of the next. */
export const opensAt = ({ cutOffOn }: Pick<RecurringPeriod, 'cutOffOn'>): Instant =>
  startOf(Temporal.PlainDate.from(cutOffOn).add({ days: 1 }).toString());

/** The periods of an obligation whose figures are closed before `now`, in order, opened or not. */
export const closedPeriods = (
  { recurrence, startsOn, endsOn }: Recurring,
  calendar: WorkingCalendar,
  now: Instant,
): readonly RecurringPeriod[] => {
  const until = Temporal.PlainDate.from(dayOf(now)).subtract({ days: 1 }).toString();
  const to = endsOn !== undefined && endsOn < until ? endsOn : until;
  return startsOn > to ? [] : recurringPeriods(recurrence, { from: startsOn, to }, calendar);
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
