import type { DeadlineSpec, WorkingCalendar } from '@dondoc/domain';
import type { CalendarDay } from '@dondoc/event-sourcing';
import type { Chance } from '../engine/chance.js';

/** The deadline of a task that comes every period. */
export type EndOfPeriod = Extract<DeadlineSpec, { kind: 'endOf' }>;

interface Asked {
  readonly spec: DeadlineSpec;
  /** Given where the same is asked for every period. */
  readonly recurs?: EndOfPeriod;
}

const NO_DEADLINE = 14.5;
const RECURS = 8;
/** Named days are moved to the end of their period, which makes it 20 in the end. */
const MEDIAN_WORKING_DAYS = 18;

/** Most of the days that are named are ends of periods: the 14th or the end of the month. */
const namedDay = (day: CalendarDay, chance: Chance): CalendarDay => {
  const [year = 0, month = 0, of = 0] = day.split('-').map(Number);
  if (chance.often(35)) return day;
  if (of <= 14) return `${day.slice(0, 8)}14`;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

const nextMonthOf = (day: CalendarDay, months: number): CalendarDay => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
};

/** How the issuer words the deadline: 20 working days in the middle, 15 % none, some every month or quarter. */
export const askedBy = (day: CalendarDay, chance: Chance, calendar: WorkingCalendar): Asked => {
  if (chance.often(NO_DEADLINE))
    return { spec: { kind: 'none', reviewEvery: chance.oneOf(['month', 'quarter']) } };
  if (chance.often(RECURS)) {
    const spec: EndOfPeriod = {
      ...{
        kind: 'endOf',
        period: chance.weighted([
          [75, 'month'],
          [25, 'quarter'],
        ] as const),
        containing: day,
      },
      quote: 'báo cáo định kỳ',
    };
    return { spec, recurs: spec };
  }
  const count = Math.max(3, Math.min(160, Math.round(chance.around(MEDIAN_WORKING_DAYS, 0.6))));
  if (chance.often(45))
    return {
      spec: { kind: 'period', count, unit: 'working', from: chance.often(80) ? 'issued' : 'received' },
    };
  const date = namedDay(calendar.addWorkingDays(day, count), chance);
  return { spec: { kind: 'fixed', date, wording: chance.oneOf(['by', 'by', 'by', 'before']), rolls: true } };
};

/** The same deadline for the period after. */
export const nextPeriod = (spec: EndOfPeriod): EndOfPeriod => {
  const [, month = 1] = spec.containing.split('-').map(Number);
  const months = spec.period === 'quarter' ? 3 - ((month - 1) % 3) : 1;
  return { ...spec, containing: nextMonthOf(spec.containing, months) };
};
