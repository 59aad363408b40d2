import { Temporal } from 'temporal-polyfill';
import type { CalendarDay } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../calendar/working-calendar.js';

/** A number of days that law or rules of procedure set for an act. It is shown and never enforced: a late act is an act. */
export interface Term {
  readonly startedOn: CalendarDay;
  /** The last day; absent beyond the end of the working calendar. */
  readonly dueOn?: CalendarDay | undefined;
  /** The day of the act; absent while it waits. */
  readonly doneOn?: CalendarDay | undefined;
  /** Calendar days by which the act came, or is still, too late. */
  readonly daysOver: number;
}

/**
 * How a term stands on a day. The day of the event is not counted, and a last day that is not worked moves to the next working
 * day: Civil Code 2015, articles 147 and 148.
 */
export const termOf = (
  { startedOn, days, doneOn }: { startedOn: CalendarDay; days: number; doneOn?: CalendarDay | undefined },
  on: CalendarDay,
  calendar: WorkingCalendar,
): Term => {
  const dayBeforeLast = Temporal.PlainDate.from(startedOn).add({ days: days - 1 });
  const dueOn = calendar.findWorkingDay(dayBeforeLast.toString(), 1);
  const over = dueOn === undefined ? 0 : Temporal.PlainDate.from(dueOn).until(doneOn ?? on).days;
  return {
    startedOn,
    ...(dueOn !== undefined && { dueOn }),
    ...(doneOn !== undefined && { doneOn }),
    daysOver: Math.max(0, over),
  };
};
