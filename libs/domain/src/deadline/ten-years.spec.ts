import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { workingCalendarFile, type WorkingCalendarFile } from '../calendar/calendar-file.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { resolveDeadline } from './resolve-deadline.js';

// The oracle reckons with the raw rows and the arithmetic of Date alone, one day after the other; nothing of ours is asked.

const DAY_MS = 24 * 60 * 60 * 1000;

interface Rows {
  readonly daysOff: readonly { day: string; applies: boolean }[];
  readonly workedDays: readonly { day: string; applies: boolean }[];
}

const oracleOf = ({ daysOff, workedDays }: Rows) => {
  const holidays = daysOff.filter((row) => row.applies).map((row) => row.day);
  const saturdays = workedDays.filter((row) => row.applies).map((row) => row.day);
  const isOff = (date: Date): boolean => {
    const day = date.toISOString().slice(0, 10);
    if (holidays.includes(day)) return true;
    const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    return isWeekend && !saturdays.includes(day);
  };
  const rolled = (date: Date): string => {
    let last = date;
    while (isOff(last)) last = new Date(last.getTime() + DAY_MS);
    return last.toISOString().slice(0, 10);
  };
  return {
    fixed: (day: string): string => rolled(new Date(`${day}T00:00:00Z`)),
    calendarDays: (start: string, n: number): string =>
      rolled(new Date(Date.parse(`${start}T00:00:00Z`) + n * DAY_MS)),
    workingDays: (start: string, n: number): string => {
      let date = new Date(`${start}T00:00:00Z`);
      for (let counted = 0; counted < n;) {
        date = new Date(date.getTime() + DAY_MS);
        if (!isOff(date)) counted += 1;
      }
      return date.toISOString().slice(0, 10);
    },
  };
};

const vietnam = workingCalendarFile.parse(JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8')));

/** The years before 2020, for which nobody has loaded holidays: a made calendar with weekends and two swaps. */
const made: WorkingCalendarFile = workingCalendarFile.parse({
  version: 'vn-2017.1',
  name: { vi: 'Lịch giả định 2017–2019', en: 'A made calendar for 2017 to 2019' },
  firstDay: '2017-01-01',
  lastDay: '2019-12-31',
  daysOff: ['2017-05-01', '2018-04-30', '2018-12-31', '2019-04-29'].map((day) => ({
    day,
    why: { vi: 'Ngày nghỉ', en: 'Off' },
    source: 'Giả định',
    certain: true,
    applies: true,
  })),
  workedDays: [
    ['2018-05-05', '2018-04-30'],
    ['2019-01-05', '2018-12-31'],
    ['2019-05-04', '2019-04-29'],
  ].map(([day, insteadOf]) => ({
    day,
    insteadOf,
    why: { vi: 'Làm bù', en: 'Worked in exchange' },
    source: 'Giả định',
    certain: true,
    applies: true,
  })),
});

const COUNTS = [1, 2, 3, 5, 7, 10, 15, 20, 30, 45];

const daysOf = (year: number): string[] => {
  const days: string[] = [];
  for (let time = Date.UTC(year, 0, 1); time <= Date.UTC(year, 11, 31); time += DAY_MS)
    days.push(new Date(time).toISOString().slice(0, 10));
  return days;
};

/** So many days before the end of a calendar no count of the table leaves it. */
const REACH_DAYS = 80;

const table = (file: WorkingCalendarFile, year: number) => {
  const calendar = workingCalendar(file);
  const oracle = oracleOf(file);
  const lastStart = new Date(Date.parse(file.lastDay) - REACH_DAYS * DAY_MS).toISOString().slice(0, 10);
  const starts = daysOf(year).filter((day) => day <= lastStart);
  const due = (spec: Parameters<typeof resolveDeadline>[0], issuedOn: string) =>
    resolveDeadline(spec, { issuedOn }, calendar).dueOn;
  const fixed = starts.map((date) => ({
    case: `by ${date}`,
    ours: due({ kind: 'fixed', date, wording: 'by', rolls: true }, date),
    oracle: oracle.fixed(date),
  }));
  const counted = starts.flatMap((start) =>
    COUNTS.flatMap((count) =>
      (['working', 'calendar'] as const).map((unit) => ({
        case: `${count} ${unit} days from ${start}`,
        ours: due({ kind: 'period', count, unit, from: 'issued' }, start),
        oracle: unit === 'working' ? oracle.workingDays(start, count) : oracle.calendarDays(start, count),
      })),
    ),
  );
  return [...fixed, ...counted];
};

describe('ten years of deadlines, day by day', () => {
  const years = Array.from({ length: 10 }, (_, n) => 2017 + n);
  it.each(years)('fall in %i where an independent count puts them', (year) => {
    const cases = table(year < 2020 ? made : vietnam, year);
    expect(cases.length).toBeGreaterThan(5000);
    expect(cases.filter(({ ours, oracle }) => ours !== oracle)).toEqual([]);
  });
});

describe('the days that other programs get wrong', () => {
  const calendar = workingCalendar(vietnam);
  const by = (date: string) =>
    resolveDeadline({ kind: 'fixed', date, wording: 'by', rolls: true }, { issuedOn: date }, calendar).dueOn;
  const working = (count: number, issuedOn: string) =>
    resolveDeadline({ kind: 'period', count, unit: 'working', from: 'issued' }, { issuedOn }, calendar).dueOn;

  it('01/05/2021, a Saturday, is made up on Monday 03/05, so the term ends on Tuesday 04/05', () => {
    expect(calendar.isWorkingDay('2021-05-03')).toBe(false);
    expect(by('2021-05-01')).toBe('2021-05-04');
  });
  it('29/04/2023, a Saturday, and 30/04 are made up on 02/05 and 03/05', () => {
    expect(by('2023-04-29')).toBe('2023-05-04');
    expect(working(1, '2023-04-28')).toBe('2023-05-04');
  });
  it('Saturday 04/05/2024 is worked for Monday 29/04', () => {
    expect(by('2024-05-04')).toBe('2024-05-04');
    expect(working(2, '2024-05-02')).toBe('2024-05-04');
    expect(by('2024-04-29')).toBe('2024-05-02');
  });
  it('Saturday 26/04/2025 is worked and does not roll', () => {
    expect(by('2025-04-26')).toBe('2025-04-26');
    expect(working(1, '2025-04-25')).toBe('2025-04-26');
  });
  it('30/04/2025 rolls to Monday 05/05/2025', () => expect(by('2025-04-30')).toBe('2025-05-05'));
});
