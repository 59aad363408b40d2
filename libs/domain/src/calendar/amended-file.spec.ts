import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isoWeekday } from '@dondoc/event-sourcing';
import fc from 'fast-check';
import { amendedFile } from './amended-file.js';
import type { CalendarAmendment } from './calendar.events.js';
import { workingCalendarFile, type WorkingCalendarFile } from './calendar-file.js';
import { checkAmendment } from './check-amendment.js';
import { workingCalendar } from './working-calendar.js';

const file = workingCalendarFile.parse(JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8')));
const why = { vi: 'Nghỉ theo thông báo', en: 'Off by notice' };
const known = new Set([...file.daysOff, ...file.workedDays].map(({ day }) => day));
const days: string[] = [];
for (let time = Date.UTC(2020, 0, 1); time <= Date.UTC(2026, 11, 31); time += 86_400_000)
  days.push(new Date(time).toISOString().slice(0, 10));
const weekdays = days.filter((day) => isoWeekday(day) < 6 && !known.has(day));
const weekends = days.filter((day) => isoWeekday(day) >= 6 && !known.has(day));

/** Days that become off, some of them with a day of a weekend worked in exchange. */
const anyNotice = fc
  .record({
    off: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 6 }),
    worked: fc.uniqueArray(fc.constantFrom(...weekends), { maxLength: 6 }),
  })
  .map(({ off, worked }): CalendarAmendment => {
    const insteadOf = (place: number) => off[place] ?? off[0] ?? '';
    return {
      version: 'vn-2026.1+1',
      notice: { words: 'Thông báo', issuedOn: '2020-01-02' },
      daysOffAdded: off.map((day) => ({ day, why })),
      daysOffWithdrawn: [],
      workedDaysAdded: worked
        .slice(0, off.length)
        .map((day, place) => ({ day, insteadOf: insteadOf(place), why })),
      workedDaysWithdrawn: [],
    };
  });

const undone = ({ daysOffAdded, workedDaysAdded, ...rest }: CalendarAmendment): CalendarAmendment => ({
  ...rest,
  version: 'vn-2026.1+2',
  daysOffAdded: [],
  workedDaysAdded: [],
  daysOffWithdrawn: daysOffAdded.map(({ day }) => day),
  workedDaysWithdrawn: workedDaysAdded.map(({ day }) => day),
});

const workedDays = (of: WorkingCalendarFile) => {
  const calendar = workingCalendar(of);
  return days.filter((day) => calendar.isWorkingDay(day));
};
const before = workedDays(file);

describe('a calendar amended by a notice', () => {
  it('is a calendar again, whatever fits', () =>
    fc.assert(
      fc.property(anyNotice, (notice) => {
        checkAmendment(file, notice);
        const { version: _, ...amended } = amendedFile(file, notice);
        expect(workingCalendarFile.safeParse({ ...amended, version: file.version }).success).toBe(true);
      }),
    ));

  it('differs on the days of the notice and on no other', () =>
    fc.assert(
      fc.property(anyNotice, (notice) => {
        const off = new Set(notice.daysOffAdded.map(({ day }) => day));
        const worked = new Set(notice.workedDaysAdded.map(({ day }) => day));
        const expected = days.filter((day) => worked.has(day) || (before.includes(day) && !off.has(day)));
        expect(workedDays(amendedFile(file, notice))).toEqual(expected);
      }),
      { numRuns: 20 },
    ));

  it('is the one before again when the notice is withdrawn', () =>
    fc.assert(
      fc.property(anyNotice, (notice) => {
        const amended = amendedFile(file, notice);
        const back = undone(notice);
        checkAmendment(amended, back);
        expect(workedDays(amendedFile(amended, back))).toEqual(before);
      }),
      { numRuns: 20 },
    ));

  it('takes a notice once: the second time each of its days is there already', () =>
    fc.assert(
      fc.property(anyNotice, (notice) =>
        expect(() => checkAmendment(amendedFile(file, notice), notice)).toThrow(
          expect.objectContaining({ code: 'calendar-day-there-already' }),
        ),
      ),
    ));
});
