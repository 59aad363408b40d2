import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendarFile } from './calendar-file.js';
import { printDay, printDayMonth, printMoment, printWeekdayDay } from './printed-day.js';
import { workingCalendar } from './working-calendar.js';

const json: unknown = JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8'));
const file = workingCalendarFile.parse(json);
const vietnam = workingCalendar(file);

const allDays: string[] = [];
for (let time = Date.UTC(2020, 0, 1); time <= Date.UTC(2026, 11, 31); time += 86_400_000) {
  allDays.push(new Date(time).toISOString().slice(0, 10));
}
const anyDay = fc.constantFrom(...allDays.slice(60, -60));
const anyWorkingDay = anyDay.filter((day) => vietnam.isWorkingDay(day));

describe('the working calendar of Vietnam', () => {
  it('covers every day from 2020 to 2026', () => {
    expect([vietnam.firstDay, vietnam.lastDay, vietnam.version]).toEqual([
      '2020-01-01',
      '2026-12-31',
      'vn-2026.1',
    ]);
    expect(() => allDays.map((day) => vietnam.isWorkingDay(day))).not.toThrow();
  });

  it.each([
    ['2021-05-01', '2021-05-04'], // Saturday, made up on Monday 3 May
    ['2023-04-29', '2023-05-04'], // Saturday, Giỗ Tổ; with 30/4 made up on 2 and 3 May
    ['2025-04-30', '2025-05-05'], // 2 May was swapped with Saturday 26 April
    ['2020-08-30', '2020-08-31'],
    ['2020-09-02', '2020-09-03'],
  ])('rolls %s to %s', (day, rolled) => expect(vietnam.nextWorkingDay(day)).toBe(rolled));

  it.each(['2024-05-04', '2025-04-26'])('counts the worked Saturday %s as a working day', (day) => {
    expect(vietnam.isWorkingDay(day)).toBe(true);
    expect(vietnam.nextWorkingDay(day)).toBe(day);
  });

  it('says why a day is not worked', () =>
    expect(vietnam.skippedDays('2020-08-29', '2020-09-05')).toEqual([
      { day: '2020-08-29', why: { vi: 'thứ Bảy', en: 'Saturday' } },
      { day: '2020-08-30', why: { vi: 'Chủ nhật', en: 'Sunday' } },
      { day: '2020-09-02', why: { vi: 'Quốc khánh 02/9', en: 'National Day' } },
      { day: '2020-09-05', why: { vi: 'thứ Bảy', en: 'Saturday' } },
    ]));

  it.each([
    [2020, 252], // 262 weekdays, 10 off
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251], // 262 weekdays, 12 off, one Saturday worked
    [2025, 250],
    [2026, 250], // 261 weekdays, 13 off, two Saturdays worked
  ])('has in %i as many working days as the list of holidays leaves: %i', (year, count) =>
    expect(allDays.filter((day) => day.startsWith(`${year}`) && vietnam.isWorkingDay(day))).toHaveLength(
      count,
    ),
  );

  it('keeps 24/11/2026 a working day until its notice is loaded', () => {
    expect(file.daysOff.find((row) => row.day === '2026-11-24')).toMatchObject({
      certain: false,
      applies: false,
    });
    expect(vietnam.isWorkingDay('2026-11-24')).toBe(true);
  });

  it('refuses a day beyond its ends, and a count that leaves them, with what it covers', () => {
    const details = { version: 'vn-2026.1', firstDay: '2020-01-01', lastDay: '2026-12-31' };
    const refused = (day: string) =>
      expect.objectContaining({ code: 'outside-calendar', details: { day, ...details } });
    expect(() => vietnam.isWorkingDay('2027-01-01')).toThrow(refused('2027-01-01'));
    expect(() => vietnam.isWorkingDay('2020-02-30')).toThrow(refused('2020-02-30'));
    expect(() => vietnam.addWorkingDays('2026-12-30', 5)).toThrow(refused('2026-12-30'));
    expect(() => vietnam.addWorkingDays('2020-01-03', -5)).toThrow(refused('2020-01-03'));
  });
});

describe('working days', () => {
  const count = fc.integer({ min: -25, max: 25 });

  it('are counted back the way they were added', () =>
    fc.assert(
      fc.property(anyWorkingDay, count, (day, n) =>
        expect(vietnam.addWorkingDays(vietnam.addWorkingDays(day, n), -n)).toBe(day),
      ),
    ));

  it('between a day and the nth after it are n', () =>
    fc.assert(
      fc.property(anyWorkingDay, count, (day, n) =>
        expect(vietnam.workingDaysBetween(day, vietnam.addWorkingDays(day, n))).toBe(n),
      ),
    ));

  it('add up along the way', () =>
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) =>
        expect(vietnam.workingDaysBetween(a, b) + vietnam.workingDaysBetween(b, c)).toBe(
          vietnam.workingDaysBetween(a, c),
        ),
      ),
    ));

  it('and days off together are all days', () =>
    fc.assert(
      fc.property(anyDay, fc.nat(50), (day, span) => {
        const from = allDays.indexOf(day);
        const days = allDays.slice(from, from + span + 1);
        const off = vietnam.skippedDays(day, days.at(-1) ?? day).map((skipped) => skipped.day);
        expect(off).toEqual(days.filter((each) => !vietnam.isWorkingDay(each)));
      }),
    ));
});

describe('the calendar file', () => {
  const daysOff = (row: object) => ({ ...file, daysOff: [...file.daysOff, { ...file.daysOff[0], ...row }] });
  it.each([
    ['a day twice', daysOff({ day: '2020-01-01' })],
    ['a day off on a Sunday', daysOff({ day: '2020-01-05' })],
    ['a day beyond its years', daysOff({ day: '2027-01-01' })],
    ['a date that does not exist', daysOff({ day: '2021-02-30' })],
    ['a worked Saturday whose day off is missing', { ...file, daysOff: [] }],
    ['a row without source', daysOff({ day: '2020-01-02', source: undefined })],
  ])('is refused with %s', (_, bad) => expect(workingCalendarFile.safeParse(bad).success).toBe(false));
});

describe('a printed day', () => {
  it('has a leading zero below day 10 and in months 1 and 2', () => {
    expect(printDay('2020-09-14')).toBe('14/9/2020');
    expect(printDayMonth('2020-09-02')).toBe('02/9');
    expect(printDay('2020-02-05')).toBe('05/02/2020');
    expect(printWeekdayDay('2020-09-14')).toBe('thứ Hai, 14/9/2020');
    expect(printWeekdayDay('2020-08-30')).toBe('Chủ nhật, 30/8/2020');
  });
});

describe('a moment in a sentence', () => {
  it.each([
    ['2020-09-14T01:00:00.000Z', '08 giờ 00 ngày 14/9/2020', '08:00 on 14 September 2020'],
    ['2020-02-04T17:05:59.999Z', '00 giờ 05 ngày 05/02/2020', '00:05 on 5 February 2020'],
    ['2020-09-14', '14/9/2020', '14 September 2020'],
  ])('%s is written by the clock of Vietnam', (at, vi, en) => expect(printMoment(at)).toEqual({ vi, en }));
});
