import { isoWeekday, type CalendarDay } from '@dondoc/event-sourcing';
import type { World } from '../engine/world.js';
import { isInFull } from '../tiers.js';

/** The days of Tết, the new year of the moon. */
const TET: Readonly<Record<string, CalendarDay>> = {
  2020: '2020-01-25',
  2021: '2021-02-12',
  2022: '2022-02-01',
  2023: '2023-01-22',
  2024: '2024-02-10',
  2025: '2025-01-29',
  2026: '2026-02-17',
};

const DAY_MS = 86_400_000;
const QUARTER_ENDS = ['03', '06', '09', '12'];
const REPORT_DAYS = ['14', '15'];

/** Whether it is one of the last seven days of a quarter. */
export const endsQuarter = (day: CalendarDay): boolean =>
  QUARTER_ENDS.includes(day.slice(5, 7)) && Number(day.slice(8)) >= 24;

/** Whether periods of reporting end about now: Decree 09/2019/NĐ-CP closes the month with its 14th. */
export const endsReportingMonth = (day: CalendarDay): boolean => REPORT_DAYS.includes(day.slice(8));

/** The next day on which a reporting month closes, the day itself left out. */
export const nextMonthsEnd = (day: CalendarDay): CalendarDay => {
  const [year = 0, month = 0, of = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, of < 14 ? month - 1 : month, 14)).toISOString().slice(0, 10);
};

const beforeTet = (day: CalendarDay): boolean => {
  const tet = TET[day.slice(0, 4)];
  const left = tet === undefined ? 0 : (Date.parse(tet) - Date.parse(day)) / DAY_MS;
  return left > 0 && left <= 21;
};

/** Of the work of a day so much is told where it is told in outline. */
const OUTLINE = 0.01;

/** How much is issued on a working day, beside an ordinary one. */
const weightOf = (day: CalendarDay): number =>
  (isoWeekday(day) === 1 ? 1.4 : 1) *
  (endsReportingMonth(day) ? 2.5 : 1) *
  (endsQuarter(day) ? 1.8 : 1) *
  (day.slice(5, 7) === '12' ? 1.4 : 1) *
  (beforeTet(day) ? 1.5 : 1);

/** A working day, and which of so many things fall on it. */
export interface Share {
  readonly day: CalendarDay;
  readonly from: number;
  readonly to: number;
}

/** Spreads so many things over the working days of the history: more on Mondays, at ends of periods, in December and before Tết. */
export const spread = (
  { calendar, tier }: Pick<World, 'calendar' | 'tier'>,
  count: number,
): readonly Share[] => {
  const days: CalendarDay[] = [];
  for (
    let day = calendar.nextWorkingDay(tier.firstDay);
    day <= tier.lastDay;
    day = calendar.addWorkingDays(day, 1)
  )
    days.push(day);
  const told = (day: CalendarDay) => weightOf(day) * (isInFull(tier, day) ? 1 : OUTLINE);
  const total = days.reduce((sum, day) => sum + told(day), 0);
  let passed = 0;
  return days.map((day) => {
    const from = Math.round((count * passed) / total);
    passed += told(day);
    return { day, from, to: Math.round((count * passed) / total) };
  });
};
