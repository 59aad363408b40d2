import { Temporal } from 'temporal-polyfill';
import type { CalendarDay } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../calendar/working-calendar.js';

/** Days for which something lay with somebody, the day on which it came to them not counted. */
export interface Days {
  readonly workingDays: number;
  readonly calendarDays: number;
}

/** Something that lies with somebody from a day on; `to` is absent while it still does. */
export interface Lying {
  readonly from: CalendarDay;
  readonly to?: CalendarDay | undefined;
}

const NONE: Days = { workingDays: 0, calendarDays: 0 };

const between = (from: CalendarDay, to: CalendarDay, calendar: WorkingCalendar): Days =>
  to <= from
    ? NONE
    : {
        workingDays: calendar.workingDaysBetween(from, to),
        calendarDays: Temporal.PlainDate.from(from).until(to).days,
      };

/**
 * How long something lay by the end of a day: nothing before it came or on that very day.
 * @throws `outside-calendar`
 */
export const daysLain = ({ from, to }: Lying, day: CalendarDay, calendar: WorkingCalendar): Days =>
  between(from, to === undefined || to > day ? day : to, calendar);

/** Days of several that follow on each other, or that are owed by several. */
export const sumOfDays = (list: Iterable<Days>): Days => {
  let [workingDays, calendarDays] = [0, 0];
  for (const each of list) {
    workingDays += each.workingDays;
    calendarDays += each.calendarDays;
  }
  return { workingDays, calendarDays };
};

/** A submission as the issuing office answered it, or has not. */
export interface AnsweredSubmission {
  readonly submittedOn: CalendarDay;
  readonly answeredOn?: CalendarDay | undefined;
}

/** Thời gian chờ xác nhận: how long the issuing office let each submission lie, in their order, and all of them together. */
export const officeDebt = (
  submissions: readonly AnsweredSubmission[],
  day: CalendarDay,
  calendar: WorkingCalendar,
): { readonly each: readonly Days[]; readonly total: Days } => {
  const each = submissions.map(({ submittedOn: from, answeredOn: to }) =>
    daysLain({ from, to }, day, calendar),
  );
  return { each, total: sumOfDays(each) };
};

/** An input that was asked of a coordinating agency. `endedOn`: the lead went on without it, or the work was over. */
export interface AwaitedInput {
  readonly coordinatorId: string;
  readonly answerBy: CalendarDay;
  readonly answeredOn?: CalendarDay | undefined;
  readonly endedOn?: CalendarDay | undefined;
}

const earlier = (a: CalendarDay | undefined, b: CalendarDay | undefined): CalendarDay | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/** How long each input was missing past the day by which it was asked for, in their order. */
export const inputDebts = (
  inputs: readonly AwaitedInput[],
  day: CalendarDay,
  calendar: WorkingCalendar,
): readonly (Days & { readonly coordinatorId: string })[] =>
  inputs.map(({ coordinatorId, answerBy: from, answeredOn, endedOn }) => ({
    coordinatorId,
    ...daysLain({ from, to: earlier(answeredOn, endedOn) }, day, calendar),
  }));
