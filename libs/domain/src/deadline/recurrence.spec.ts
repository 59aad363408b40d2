import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendarFile } from '../calendar/calendar-file.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { recurrence, recurringPeriod, recurringPeriods, type Recurrence } from './recurrence.js';

const json: unknown = JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8'));
const calendar = workingCalendar(workingCalendarFile.parse(json));
const every = ['month', 'quarter', 'halfYear', 'year'] as const;
const byDecree = (each: (typeof every)[number], within?: Recurrence['within']): Recurrence => ({
  kind: 'recurring',
  every: each,
  cutOff: 'decree-09-2019',
  ...(within && { within }),
});
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const anyRecurrence = fc.record({
  kind: fc.constant('recurring' as const),
  every: fc.constantFrom(...every),
  cutOff: fc.constantFrom('decree-09-2019' as const, 'calendar' as const),
});
const anyDay = fc
  .integer({ min: 0, max: 5 * 365 })
  .map((n) => new Date(Date.UTC(2020, 1, 1 + n)).toISOString().slice(0, 10));

describe('a period by Decree 09/2019', () => {
  it.each([
    ['month', '2020-08-14', '2020-07-15', '2020-08-14', 'tháng 8 năm 2020'],
    ['month', '2020-08-15', '2020-08-15', '2020-09-14', 'tháng 9 năm 2020'],
    ['month', '2020-12-15', '2020-12-15', '2021-01-14', 'tháng 1 năm 2021'],
    ['quarter', '2020-09-14', '2020-06-15', '2020-09-14', 'quý III năm 2020'],
    ['quarter', '2020-01-01', '2019-12-15', '2020-03-14', 'quý I năm 2020'],
    ['halfYear', '2020-06-14', '2019-12-15', '2020-06-14', '6 tháng đầu năm 2020'],
    ['halfYear', '2020-06-15', '2020-06-15', '2020-12-14', '6 tháng cuối năm 2020'],
    ['year', '2020-12-14', '2019-12-15', '2020-12-14', 'năm 2020'],
    ['year', '2020-12-15', '2020-12-15', '2021-12-14', 'năm 2021'],
  ] as const)('%s of %s runs from %s to %s: %s', (kind, day, from, to, name) => {
    const period = recurringPeriod(byDecree(kind), day, calendar);
    expect(period).toMatchObject({ from, to, cutOffOn: to });
    expect(period.name.vi).toBe(name);
  });
});

describe('a period of the calendar', () => {
  it('ends with its last day', () =>
    expect(
      recurringPeriod({ kind: 'recurring', every: 'quarter', cutOff: 'calendar' }, '2020-02-29', calendar),
    ).toMatchObject({ from: '2020-01-01', to: '2020-03-31', cutOffOn: '2020-03-31', dueOn: '2020-03-31' }));
});

describe('the report of a period', () => {
  const dueOn = (within?: Recurrence['within']) =>
    recurringPeriod(byDecree('quarter', within), '2020-09-01', calendar).dueOn;
  it('is due when figures are closed unless more days are given', () => expect(dueOn()).toBe('2020-09-14'));
  it('does not count the day on which they are closed', () => {
    expect(dueOn({ count: 3, unit: 'working' })).toBe('2020-09-17');
    expect(dueOn({ count: 3, unit: 'calendar' })).toBe('2020-09-17');
  });
  it('is due on the next working day where the last one is off', () => {
    expect(dueOn({ count: 5, unit: 'calendar' })).toBe('2020-09-21');
    expect(recurringPeriod(byDecree('month'), '2020-06-10', calendar)).toMatchObject({
      cutOffOn: '2020-06-14',
      dueOn: '2020-06-15',
    });
  });
});

describe('periods', () => {
  it('follow one another without a gap: each day belongs to one of each kind', () =>
    fc.assert(
      fc.property(anyRecurrence, anyDay, (recurring, day) => {
        const period = recurringPeriod(recurring, day, calendar);
        expect(period.from <= day && day <= period.to).toBe(true);
        const next = recurringPeriod(recurring, dayAfter(period.to), calendar);
        expect(next.from).toBe(dayAfter(period.to));
        expect(recurringPeriod(recurring, period.from, calendar)).toEqual(period);
      }),
    ));
  it.each([
    ['month', 12],
    ['quarter', 4],
    ['halfYear', 2],
    ['year', 1],
  ] as const)('of one year, by %s, are %i', (kind, count) => {
    const periods = recurringPeriods(byDecree(kind), { from: '2020-01-01', to: '2020-12-31' }, calendar);
    expect(periods).toHaveLength(count);
    expect(periods.at(-1)?.cutOffOn).toBe('2020-12-14');
  });
  it('are none between two cut-offs', () =>
    expect(recurringPeriods(byDecree('month'), { from: '2020-08-15', to: '2020-09-13' }, calendar)).toEqual(
      [],
    ));
  it.each([
    ['working days that reach beyond it', { count: 5, unit: 'working' }],
    ['calendar days that reach beyond it', { count: 1, unit: 'calendar' }],
  ] as const)('end with the calendar, before the first report due by %s', (_, within) => {
    const recurring = { kind: 'recurring', every: 'month', cutOff: 'calendar', within } as const;
    const periods = recurringPeriods(recurring, { from: '2026-10-01', to: '2027-12-31' }, calendar);
    expect(periods.map(({ cutOffOn }) => cutOffOn)).toEqual(['2026-10-31', '2026-11-30']);
  });
  it('go on to the last day of the calendar where the report is due within it', () => {
    const recurring = { kind: 'recurring', every: 'month', cutOff: 'calendar' } as const;
    const periods = recurringPeriods(recurring, { from: '2026-12-01', to: '2027-12-31' }, calendar);
    expect(periods.map(({ dueOn }) => dueOn)).toEqual(['2026-12-31']);
  });
});

describe('the schema of a recurring duty', () => {
  it.each([
    ['an unknown cut-off', { ...byDecree('month'), cutOff: 'decree-2030' }],
    ['no period', { kind: 'recurring', cutOff: 'calendar' }],
    ['zero days', byDecree('month', { count: 0, unit: 'working' })],
  ])('refuses %s', (_, bad) => expect(recurrence().safeParse(bad).success).toBe(false));
  it('takes what the law says', () =>
    expect(recurrence().safeParse(byDecree('quarter', { count: 5, unit: 'working' })).success).toBe(true));
});
