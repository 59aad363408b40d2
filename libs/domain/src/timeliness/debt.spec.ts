import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendarFile } from '../calendar/calendar-file.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { daysLain, inputDebts, officeDebt, sumOfDays } from './debt.js';

const json: unknown = JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8'));
const calendar = workingCalendar(workingCalendarFile.parse(json));
const anyDay = fc
  .integer({ min: 0, max: 700 })
  .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));

describe('the time that a submission lies with the issuing office', () => {
  it('runs from the day after it came: MH-21, submitted 14/9, has lain 9 working days on 26/9', () =>
    expect(officeDebt([{ submittedOn: '2020-09-14' }], '2020-09-26', calendar).total).toEqual({
      workingDays: 9,
      calendarDays: 12,
    }));
  it('is nothing for an answer of the same day', () =>
    expect(daysLain({ from: '2020-09-14', to: '2020-09-14' }, '2020-09-26', calendar)).toEqual({
      workingDays: 0,
      calendarDays: 0,
    }));
  it('is told for each submission and for all of them: one returned, one accepted', () =>
    expect(
      officeDebt(
        [
          { submittedOn: '2020-09-07', answeredOn: '2020-09-11' },
          { submittedOn: '2020-09-14', answeredOn: '2020-09-15' },
        ],
        '2020-09-26',
        calendar,
      ),
    ).toEqual({
      each: [
        { workingDays: 4, calendarDays: 4 },
        { workingDays: 1, calendarDays: 1 },
      ],
      total: { workingDays: 5, calendarDays: 5 },
    }));
  it('of several is that of each, added up', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(anyDay, fc.option(anyDay, { nil: undefined }))), anyDay, (list, day) => {
        const submissions = list.map(([submittedOn, answeredOn]) => ({ submittedOn, answeredOn }));
        const { each, total } = officeDebt(submissions, day, calendar);
        expect(total).toEqual(sumOfDays(each));
        for (const { workingDays, calendarDays } of each) {
          expect(workingDays).toBeGreaterThanOrEqual(0);
          expect(workingDays).toBeLessThanOrEqual(calendarDays);
        }
      }),
    ));
  it('only grows from day to day, and stops with the answer', () =>
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, anyDay, (from, to, one, other) => {
        const [day, later] = [one, other].toSorted() as [string, string];
        const daysOn = (on: string) => daysLain({ from, to }, on, calendar);
        expect(daysOn(later).workingDays).toBeGreaterThanOrEqual(daysOn(day).workingDays);
        if (day >= to) expect(daysOn(later)).toEqual(daysOn(day));
      }),
    ));
  it('of two stretches that meet is that of both together', () =>
    fc.assert(
      fc.property(fc.tuple(anyDay, anyDay, anyDay), (days) => {
        const [from, between, to] = days.toSorted() as [string, string, string];
        const whole = daysLain({ from, to }, to, calendar);
        const parts = [
          daysLain({ from, to: between }, to, calendar),
          daysLain({ from: between, to }, to, calendar),
        ];
        expect(sumOfDays(parts)).toEqual(whole);
      }),
    ));
});

describe('the time for which the input of a coordinating agency is missing', () => {
  const asked = { coordinatorId: 'finance', answerBy: '2020-09-11' };
  const owed = (input: Parameters<typeof inputDebts>[0][number]) =>
    inputDebts([input], '2020-09-26', calendar)[0];

  it('begins after the day by which it was asked for', () =>
    expect(owed(asked)).toEqual({ coordinatorId: 'finance', workingDays: 10, calendarDays: 15 }));
  it('is nothing for an answer in time', () =>
    expect(owed({ ...asked, answeredOn: '2020-09-11' })).toMatchObject({ workingDays: 0, calendarDays: 0 }));
  it('ends with the answer, or when the lead went on without it, whichever is first', () => {
    expect(owed({ ...asked, answeredOn: '2020-09-15' })).toMatchObject({ workingDays: 2, calendarDays: 4 });
    expect(owed({ ...asked, answeredOn: '2020-09-25', endedOn: '2020-09-14' })).toMatchObject({
      workingDays: 1,
    });
    expect(owed({ ...asked, endedOn: '2020-09-14' })).toMatchObject({ workingDays: 1, calendarDays: 3 });
  });
});
