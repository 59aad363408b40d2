import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { text, type CalendarDay, type Sentence } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { MONTHS_OF, period, periodName } from './period.js';

/**
 * Schema of a duty that comes again each period, as a reporting obligation (chế độ báo cáo định kỳ) holds it.
 * - `cutOff` says where figures are closed: `calendar` at the ends of calendar periods, `decree-09-2019` in mid-month.
 * - `within` says how long after that day the report may take; without it the report is due on the day itself.
 */
export const recurrence = () =>
  z.strictObject({
    kind: z.literal('recurring'),
    every: period(),
    cutOff: z.enum(['decree-09-2019', 'calendar']),
    within: z
      .strictObject({ count: z.int().min(1).max(365), unit: z.enum(['calendar', 'working']) })
      .optional(),
    quote: text().optional(),
  });
export type Recurrence = z.infer<ReturnType<typeof recurrence>>;

/** One period of a recurring duty. */
export interface RecurringPeriod {
  /** First and last day whose figures belong to it. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** The day at whose end the figures are closed: the last of the period. */
  readonly cutOffOn: CalendarDay;
  /** The last day for the report. */
  readonly dueOn: CalendarDay;
  /** As officials call it: `quý III năm 2020`. */
  readonly name: Sentence;
}

/** Decree 09/2019/NĐ-CP closes figures on the 14th; the 15th belongs to the month after. */
const FIRST_DAY_BY_DECREE = 15;

const ends = (
  { every, cutOff }: Recurrence,
  day: CalendarDay,
): Pick<RecurringPeriod, 'from' | 'to' | 'name'> => {
  const { year, month, day: date } = Temporal.PlainDate.from(day);
  const byDecree = cutOff === 'decree-09-2019';
  const late = byDecree && date >= FIRST_DAY_BY_DECREE;
  const belongsTo = Temporal.PlainYearMonth.from({ year, month }).add({ months: late ? 1 : 0 });
  const months = MONTHS_OF[every];
  const first = belongsTo.subtract({ months: (belongsTo.month - 1) % months });
  const last = first.add({ months: months - 1 });
  const name = periodName(every, first.toPlainDate({ day: 1 }).toString());
  return byDecree
    ? {
        from: first.subtract({ months: 1 }).toPlainDate({ day: FIRST_DAY_BY_DECREE }).toString(),
        to: last.toPlainDate({ day: FIRST_DAY_BY_DECREE - 1 }).toString(),
        name,
      }
    : {
        from: first.toPlainDate({ day: 1 }).toString(),
        // constrained to the month's last day
        to: last.toPlainDate({ day: 31 }).toString(),
        name,
      };
};

const dueAfter = (cutOffOn: CalendarDay, { within }: Recurrence, calendar: WorkingCalendar): CalendarDay => {
  if (within?.unit === 'working') return calendar.addWorkingDays(cutOffOn, within.count);
  const last = Temporal.PlainDate.from(cutOffOn).add({ days: within?.count ?? 0 });
  return calendar.nextWorkingDay(last.toString());
};

/** Whether days off are known up to the last day for the report. */
const isKnown = (cutOffOn: CalendarDay, { within }: Recurrence, calendar: WorkingCalendar): boolean => {
  if (within?.unit === 'working') return calendar.findWorkingDay(cutOffOn, within.count) !== undefined;
  const dayBefore = Temporal.PlainDate.from(cutOffOn).add({ days: (within?.count ?? 0) - 1 });
  return calendar.findWorkingDay(dayBefore.toString(), 1) !== undefined;
};

/**
 * The period that a day's figures belong to. By Decree 09/2019/NĐ-CP a month runs from the 15th of the month before to its
 * 14th; a quarter from the 15th of the month before it to the 14th of its last month; a half-year from 15/12 to 14/6 and from
 * 15/6 to 14/12; a year from 15/12 of the year before to 14/12. The report is due by the rules of any other deadline (Civil
 * Code 2015, articles 147 and 148).
 * @throws `outside-calendar` when the last day for the report lies where days off are not known
 */
export const recurringPeriod = (
  recurring: Recurrence,
  day: CalendarDay,
  calendar: WorkingCalendar,
): RecurringPeriod => {
  const period = ends(recurring, day);
  return { ...period, cutOffOn: period.to, dueOn: dueAfter(period.to, recurring, calendar) };
};

/**
 * The periods whose figures are closed on a day from `from` to `to`, both included, in order. They end with the years whose
 * days off are known: nobody can say when the report on a later one is due.
 */
export const recurringPeriods = (
  recurring: Recurrence,
  { from, to }: { readonly from: CalendarDay; readonly to: CalendarDay },
  calendar: WorkingCalendar,
): readonly RecurringPeriod[] => {
  const periods: RecurringPeriod[] = [];
  for (let day = from; ends(recurring, day).to <= to;) {
    if (!isKnown(ends(recurring, day).to, recurring, calendar)) break;
    const period = recurringPeriod(recurring, day, calendar);
    periods.push(period);
    day = Temporal.PlainDate.from(period.to).add({ days: 1 }).toString();
  }
  return periods;
};
