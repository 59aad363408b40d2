import { isoWeekday, type CalendarDay } from '@dondoc/event-sourcing';
import type { Body } from '../engine/act.js';
import type { Chance } from '../engine/chance.js';
import type { Part } from '../engine/life.js';
import { endsQuarter, endsReportingMonth } from './days.js';
import { act, type Underway } from './underway.js';
import { DIFFICULTIES } from './words.js';

/** So many of a hundred units update every week (two of five on Mondays), and all of them where a month closes. */
const WEEKLY = 90;
const WEEKDAYS = [1, 1, 1, 1, 2, 3, 4, 4, 5, 5];

const DAY_MS = 86_400_000;
const shift = (day: CalendarDay, days: number): CalendarDay =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The reporting month that closes on the 14th. */
const monthClosing = (day: CalendarDay) => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const at = (months: number, date: number) =>
    new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
  return { from: at(-1, 15), to: at(0, 14) };
};

const wordsOf = (chance: Chance, part: number): Body => ({
  result: `Đã thực hiện ${Math.min(95, part * 11 + chance.between(0, 10))}% khối lượng công việc`,
  ...(chance.often(25) && { difficulties: chance.oneOf(DIFFICULTIES) }),
  ...(chance.often(10) && { proposal: 'Đề nghị cơ quan giao việc chủ trì họp tháo gỡ' }),
  ...(chance.often(15) && {
    indicators: [
      { name: 'Khối lượng đã xong', measured: { value: String(chance.between(1, 240)), unit: 'hồ sơ' } },
    ],
  }),
});

/** Whether somebody reports on that day; `weekday` is the one of those who do every week. */
const reportsOn = (day: CalendarDay, weekday: number | undefined, chance: Chance): boolean => {
  if (endsReportingMonth(day)) return chance.often(75);
  if (endsQuarter(day)) return chance.often(20);
  return isoWeekday(day) === weekday && chance.often(95);
};

/** Reports on progress, up to a day. */
export function* reportUntil(underway: Underway, end: CalendarDay): Part<void> {
  const { world, chance, pace } = underway;
  const weekday = chance.often(WEEKLY) ? chance.oneOf(WEEKDAYS) : undefined;
  let part = 0;
  let closed = '';
  for (let day = shift(pace.day, 1); day < end && world.reaches(day); day = shift(day, 1)) {
    if (!reportsOn(day, weekday, chance)) continue;
    const closing = endsReportingMonth(day) ? monthClosing(day) : undefined;
    // a period is closed by its first report
    const period = closing && closing.to !== closed ? { period: closing } : {};
    closed = closing?.to ?? closed;
    const moment = pace.on(day);
    if (pace.day >= end) return;
    yield* act(underway, 'lead', 'officer', 'ReportProgress', moment, () => ({
      ...wordsOf(chance, part++),
      ...period,
    }));
    if (pace.day > day) day = pace.day;
  }
}
