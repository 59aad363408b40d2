import { daysFrom, isoWeekday, refusal, type CalendarDay, type Sentence } from '@dondoc/event-sourcing';
import type { WorkingCalendarFile } from './calendar-file.js';
import { printDay, printDayEn } from './printed-day.js';

/** A day that is not worked, or is worked though it is of a weekend, and why. */
export interface SkippedDay {
  readonly day: CalendarDay;
  readonly why: Sentence;
}

/** Which days are worked, for one version of the calendar. Beyond its ends every method throws {@link outsideCalendar}, except where it says otherwise. */
export interface WorkingCalendar {
  readonly version: string;
  readonly firstDay: CalendarDay;
  readonly lastDay: CalendarDay;
  /** What it was built from. */
  readonly file: WorkingCalendarFile;
  isWorkingDay(day: CalendarDay): boolean;
  /** The day itself when it is worked, else the first worked day after it. */
  nextWorkingDay(day: CalendarDay): CalendarDay;
  /** The nth worked day after the day (before it when n is negative); 0 gives the day itself, worked or not. */
  addWorkingDays(day: CalendarDay, n: number): CalendarDay;
  /** As {@link addWorkingDays}, but undefined where that leaves the calendar. */
  findWorkingDay(day: CalendarDay, n: number): CalendarDay | undefined;
  /** How many worked days lie after `from` up to and with `to`; negative when `to` comes first. */
  workingDaysBetween(from: CalendarDay, to: CalendarDay): number;
  /** The days off from `from` to `to`, both included, in order. */
  skippedDays(from: CalendarDay, to: CalendarDay): readonly SkippedDay[];
  /** The days of weekends from `from` to `to`, both included, that are worked in exchange for another day, in order. */
  exchangedDays(from: CalendarDay, to: CalendarDay): readonly SkippedDay[];
}

/** The day, or the count from it, leaves the years for which days off are known. Details: day, version, firstDay, lastDay. */
export const outsideCalendar = refusal<{
  day: CalendarDay;
  version: string;
  firstDay: CalendarDay;
  lastDay: CalendarDay;
}>('outside-calendar', 'rule', ({ day, firstDay, lastDay }) => ({
  vi: `Lịch làm việc chỉ có từ ${printDay(firstDay)} đến ${printDay(lastDay)}, không tính được với ngày ${printDay(day)}; hãy chọn ngày khác hoặc nạp lịch mới.`,
  en: `The working calendar runs from ${printDayEn(firstDay)} to ${printDayEn(lastDay)} and cannot reckon with ${printDayEn(day)}; choose another day or load a newer calendar.`,
}));

const SATURDAY: Sentence = { vi: 'thứ Bảy', en: 'Saturday' };
const SUNDAY: Sentence = { vi: 'Chủ nhật', en: 'Sunday' };
const WEEKEND: Readonly<Record<number, Sentence>> = { 6: SATURDAY, 7: SUNDAY };

const built = new WeakMap<WorkingCalendarFile, WorkingCalendar>();

/** Builds the calendar once; every answer afterwards is a look-up (the nightly reminder pass asks millions of them). */
export const workingCalendar = (file: WorkingCalendarFile): WorkingCalendar => {
  const calendar = built.get(file) ?? build(file);
  built.set(file, calendar);
  return calendar;
};

const build = (file: WorkingCalendarFile): WorkingCalendar => {
  const { version, firstDay, lastDay } = file;
  const whyOff = new Map(file.daysOff.filter((row) => row.applies).map((row) => [row.day, row.why]));
  const exchanged = file.workedDays
    .filter((row) => row.applies)
    .map(({ day, why }) => ({ day, why }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const workedWeekend = new Set(exchanged.map(({ day }) => day));

  const indexOf = new Map<CalendarDay, number>();
  const skipped: SkippedDay[] = [];
  const worked: CalendarDay[] = [];
  /** How many worked days, and how many days off, lie before the day with this index. */
  const workedBefore: number[] = [];
  const skippedBefore: number[] = [];

  // a notice has every node build its calendar anew while people wait
  for (const day of daysFrom(firstDay, lastDay)) {
    indexOf.set(day, workedBefore.length);
    workedBefore.push(worked.length);
    skippedBefore.push(skipped.length);
    const why = whyOff.get(day) ?? (workedWeekend.has(day) ? undefined : WEEKEND[isoWeekday(day)]);
    if (why) skipped.push({ day, why });
    else worked.push(day);
  }
  workedBefore.push(worked.length);
  skippedBefore.push(skipped.length);

  const outside = (day: CalendarDay) => outsideCalendar({ day, version, firstDay, lastDay });
  const at = (day: CalendarDay): number => {
    const index = indexOf.get(day);
    if (index === undefined) throw outside(day);
    return index;
  };
  const before = (counts: readonly number[], index: number) => counts[index] ?? 0;
  const known = (found: CalendarDay | undefined, asked: CalendarDay): CalendarDay => {
    if (found === undefined) throw outside(asked);
    return found;
  };
  const findWorkingDay = (day: CalendarDay, n: number): CalendarDay | undefined => {
    const index = indexOf.get(day);
    if (index === undefined || n === 0) return index === undefined ? undefined : day;
    return worked[n > 0 ? before(workedBefore, index + 1) + n - 1 : before(workedBefore, index) + n];
  };

  return {
    version,
    firstDay,
    lastDay,
    file,
    isWorkingDay: (day) => before(workedBefore, at(day) + 1) > before(workedBefore, at(day)),
    nextWorkingDay: (day) => known(worked[before(workedBefore, at(day))], day),
    addWorkingDays: (day, n) => known(findWorkingDay(day, n), day),
    findWorkingDay,
    workingDaysBetween: (from, to) => before(workedBefore, at(to) + 1) - before(workedBefore, at(from) + 1),
    skippedDays: (from, to) =>
      skipped.slice(before(skippedBefore, at(from)), before(skippedBefore, at(to) + 1)),
    exchangedDays: (from, to) => exchanged.filter(({ day }) => day >= from && day <= to),
  };
};
