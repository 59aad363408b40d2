import { readFileSync } from 'node:fs';
import { Rejected } from '@dondoc/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendarFile } from '../calendar/calendar-file.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { checkTypedInTime, typedBy } from './late-entry.js';

const json: unknown = JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8'));
const calendar = workingCalendar(workingCalendarFile.parse(json));
const WHY = 'Văn thư nghỉ ốm.';

const codeOf = (occurredAt: string, now: string, reason?: string): string | undefined => {
  try {
    checkTypedInTime({ occurredAt, now }, reason, calendar);
    return undefined;
  } catch (error) {
    if (error instanceof Rejected) return error.code;
    throw error;
  }
};

describe('an act typed after it happened', () => {
  it('needs no reason on the next working day, over a weekend and a holiday too', () => {
    expect(codeOf('2020-08-06', '2020-08-07T09:00:00.000Z')).toBeUndefined();
    expect(codeOf('2020-08-07T09:00:00.000Z', '2020-08-10T10:00:00.000Z')).toBeUndefined();
    expect(typedBy('2020-04-29', calendar)).toBe('2020-05-04');
  });
  it('needs one from the day after that on, in the time of Vietnam', () => {
    expect(codeOf('2020-08-06', '2020-08-07T16:59:59.999Z')).toBeUndefined();
    expect(codeOf('2020-08-06', '2020-08-07T17:00:00.000Z')).toBe('late-entry-reason-required');
    expect(codeOf('2020-08-06', '2020-08-07T17:00:00.000Z', WHY)).toBeUndefined();
  });
  it('may give one on the next working day, but not on the day itself', () => {
    expect(codeOf('2020-08-06', '2020-08-07T09:00:00.000Z', WHY)).toBeUndefined();
    expect(codeOf('2020-08-06', '2020-08-06T09:00:00.000Z', WHY)).toBe('not-late-entry');
  });
  it('has one calendar day where days off are not known', () => {
    expect(typedBy('1995-05-01', calendar)).toBe('1995-05-02');
    expect(codeOf('1995-05-01', '2020-01-02T01:00:00.000Z', WHY)).toBeUndefined();
  });

  const day = fc
    .integer({ min: 0, max: 2000 })
    .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
  it('is never refused with a reason unless it was typed on the day itself, nor without one in time', () =>
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [happened, typed] = [one, other].toSorted();
        const now = `${typed ?? one}T05:00:00.000Z`;
        const late = (typed ?? one) > typedBy(happened ?? one, calendar);
        expect(codeOf(happened ?? one, now) === undefined).toBe(!late);
        expect(codeOf(happened ?? one, now, WHY) === undefined).toBe(happened !== typed);
      }),
    ));
});
