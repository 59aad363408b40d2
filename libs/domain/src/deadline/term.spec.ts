import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendarFile } from '../calendar/calendar-file.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { termOf } from './term.js';

const file: unknown = JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8'));
const calendar = workingCalendar(workingCalendarFile.parse(file));

describe('a term of so many days', () => {
  it('does not count the day of the event, and ends on a working day', () =>
    // Thursday 6 August 2020 and five days: Tuesday the 11th
    expect(termOf({ startedOn: '2020-08-06', days: 5 }, '2020-08-10', calendar)).toEqual({
      startedOn: '2020-08-06',
      dueOn: '2020-08-11',
      daysOver: 0,
    }));
  it('moves off a Sunday to the Monday', () =>
    expect(termOf({ startedOn: '2020-08-04', days: 5 }, '2020-08-10', calendar).dueOn).toBe('2020-08-10'));
  it('moves off the holidays of April 2025 to 5 May', () =>
    expect(termOf({ startedOn: '2025-04-15', days: 15 }, '2025-05-05', calendar).dueOn).toBe('2025-05-05'));
  it('does not move off a Saturday that is worked', () =>
    expect(termOf({ startedOn: '2025-04-21', days: 5 }, '2025-04-30', calendar).dueOn).toBe('2025-04-26'));
  it('counts the days over until the act came, or until today', () => {
    const term = { startedOn: '2020-08-06', days: 5 };
    expect(termOf(term, '2020-08-14', calendar).daysOver).toBe(3);
    expect(termOf({ ...term, doneOn: '2020-08-12' }, '2020-08-14', calendar).daysOver).toBe(1);
    expect(termOf({ ...term, doneOn: '2020-08-11' }, '2020-08-14', calendar).daysOver).toBe(0);
  });
  it('has no last day beyond the end of the calendar, and nothing is over', () =>
    expect(termOf({ startedOn: calendar.lastDay, days: 5 }, calendar.lastDay, calendar)).toEqual({
      startedOn: calendar.lastDay,
      daysOver: 0,
    }));
  it('is longer by no less for each day more, and is over by one more with each day that passes', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 }), (from, days) => {
        const startedOn = new Date(Date.UTC(2021, 0, 1 + from)).toISOString().slice(0, 10);
        const on = (day: string) => termOf({ startedOn, days }, day, calendar);
        const { dueOn = '' } = on(startedOn);
        const after = (n: number) => new Date(Date.parse(dueOn) + n * 86_400_000).toISOString().slice(0, 10);
        expect(calendar.isWorkingDay(dueOn)).toBe(true);
        expect(on(dueOn).daysOver).toBe(0);
        expect([on(after(1)).daysOver, on(after(40)).daysOver]).toEqual([1, 40]);
        expect((termOf({ startedOn, days: days + 1 }, dueOn, calendar).dueOn ?? '') >= dueOn).toBe(true);
      }),
    ));
});
