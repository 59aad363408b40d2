import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import fc from 'fast-check';
import type { CalendarEvent } from '../calendar/calendar.events.js';
import { CALENDAR_ID, publishedCalendar } from '../calendar/calendar.state.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { calendar } from '../task/testing/task.fixtures.js';
import type { DeadlineSpec, ResolvedDeadline } from './deadline-spec.js';
import { calendarChange, movedByCalendar } from './moved-by-calendar.js';
import { recalculated, resolveDeadline } from './resolve-deadline.js';

const why = { vi: 'Nghỉ theo thông báo', en: 'Off by notice' };
const offOn = (day: string): CalendarEvent => ({
  type: 'CalendarAmended',
  data: {
    version: 'vn-2026.1+1',
    notice: { words: 'Thông báo 9999/TB-BNV', issuedOn: '2020-06-15' },
    daysOffAdded: [{ day, why }],
    daysOffWithdrawn: [],
    workedDaysAdded: [],
    workedDaysWithdrawn: [],
  },
});
const published: CalendarEvent = { type: 'CalendarPublished', data: calendar.file };

describe('a deadline by another version of the calendar', () => {
  const anySpec: fc.Arbitrary<DeadlineSpec> = fc.oneof(
    fc
      .integer({ min: 0, max: 300 })
      .map((n) => new Date(Date.UTC(2020, 5, 1 + n)).toISOString().slice(0, 10))
      .map((date): DeadlineSpec => ({ kind: 'fixed', date, wording: 'by', rolls: true })),
    fc.record({
      kind: fc.constant('period' as const),
      count: fc.integer({ min: 1, max: 120 }),
      unit: fc.constantFrom('working' as const, 'calendar' as const),
      from: fc.constant('issued' as const),
    }),
  );
  const anyDay = fc
    .integer({ min: 0, max: 300 })
    .map((n) => new Date(Date.UTC(2020, 5, 1 + n)).toISOString().slice(0, 10))
    .filter((day) => calendar.isWorkingDay(day) && new Date(day).getUTCDay() < 6);

  it('is what it would have been, had that version been in force from the start', () =>
    fc.assert(
      fc.property(anySpec, anyDay, (spec, day) => {
        const other = workingCalendar({
          ...calendar.file,
          version: 'vn-2026.9',
          daysOff: [
            ...calendar.file.daysOff,
            { day, why, source: 'Thông báo', certain: true, applies: true },
          ],
        });
        const before = resolveDeadline(spec, { issuedOn: '2020-06-01' }, calendar);
        const after = resolveDeadline(spec, { issuedOn: '2020-06-01' }, other);
        expect(recalculated(before, other)).toEqual(after);
        expect(recalculated(after, calendar)).toEqual(before);
      }),
      { numRuns: 50 },
    ));

  it('never ends after the whole, wherever both stood before', () =>
    fc.assert(
      fc.property(anySpec, anySpec, anyDay, (ownSpec, wholeSpec, day) => {
        const own = resolveDeadline(ownSpec, { issuedOn: '2020-06-01' }, calendar);
        const whole = resolveDeadline(wholeSpec, { issuedOn: '2020-06-01' }, calendar);
        const [part, above] = (own.dueOn ?? '') <= (whole.dueOn ?? '') ? [own, whole] : [whole, own];
        const { state } = scenario(publishedCalendar, CALENDAR_ID).given(published, offOn(day));
        const change = calendarChange(state, 'vn-2026.1+1');
        if (!change) throw new Error('there is such a version');
        const dueOf = (deadline: ResolvedDeadline, over: readonly ResolvedDeadline[]) => {
          const found = movedByCalendar(deadline, change, over);
          return (typeof found === 'string' ? deadline.dueOn : found.dueOn) ?? '';
        };
        expect(dueOf(part, [above]) <= dueOf(above, [])).toBe(true);
      }),
      { numRuns: 60 },
    ));
});
