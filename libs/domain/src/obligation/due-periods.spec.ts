import { readFileSync } from 'node:fs';
import { scenario } from '@dondoc/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendarFile } from '../calendar/calendar-file.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { CITY, DISTRICT_ONE, idFor } from '../testing/agencies.js';
import { duePeriods, opensAt } from './due-periods.js';
import type { ObligationEvent } from './obligation.events.js';
import { obligation } from './obligation.state.js';

const json: unknown = JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8'));
const calendar = workingCalendar(workingCalendarFile.parse(json));

const asked = {
  issuerId: CITY,
  content: 'Báo cáo việc thi hành văn hóa công vụ',
  expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
  directiveId: idFor('directive'),
  visibility: { restricted: false, agencyIds: [] },
};
const established = {
  type: 'ObligationEstablished',
  data: {
    ...asked,
    reporterIds: [DISTRICT_ONE],
    recurrence: { kind: 'recurring', every: 'month', cutOff: 'decree-09-2019' },
    startsOn: '2020-07-01',
  },
} as const satisfies ObligationEvent;
const opened = (cutOffOn: string): ObligationEvent => ({
  type: 'ReportPeriodOpened',
  data: {
    ...asked,
    from: '2020-06-15',
    to: cutOffOn,
    cutOffOn,
    dueOn: '2020-07-21',
    calendarVersion: calendar.version,
    items: [{ taskId: idFor(`report of ${cutOffOn}`), leadId: DISTRICT_ONE }],
    leftOut: [],
  },
});
const standing = scenario(obligation, idFor('obligation')).given(established);

describe('a simulated year', () => {
  const yearOf = (
    every: 'month' | 'quarter' | 'halfYear' | 'year',
    cutOff: 'decree-09-2019' | 'calendar',
  ) => {
    const data = {
      ...established.data,
      recurrence: { kind: 'recurring', every, cutOff } as const,
      startsOn: '2020-01-01',
    };
    const { state } = scenario(obligation, idFor('year')).given({ type: 'ObligationEstablished', data });
    return state
      ? duePeriods(state, calendar, '2020-12-31T17:00:00.000Z').map(({ cutOffOn }) => cutOffOn)
      : [];
  };

  it('has the cut-offs of Decree 09/2019: each 14th, and those of the last month of quarter, half-year and year', () => {
    expect(yearOf('month', 'decree-09-2019')).toEqual(
      Array.from({ length: 12 }, (_, month) => `2020-${String(month + 1).padStart(2, '0')}-14`),
    );
    expect(yearOf('quarter', 'decree-09-2019')).toEqual([
      '2020-03-14',
      '2020-06-14',
      '2020-09-14',
      '2020-12-14',
    ]);
    expect(yearOf('halfYear', 'decree-09-2019')).toEqual(['2020-06-14', '2020-12-14']);
    expect(yearOf('year', 'decree-09-2019')).toEqual(['2020-12-14']);
  });
  it('has the ends of calendar periods where those are the cut-offs', () =>
    expect(yearOf('quarter', 'calendar')).toEqual(['2020-03-31', '2020-06-30', '2020-09-30', '2020-12-31']));

  it('opens each period once, whenever and however often somebody looks', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 365 }), { maxLength: 12 }), (days) => {
        let log = standing;
        const end = Date.UTC(2021, 5, 30);
        const looks = [...days.map((day) => Date.UTC(2020, 6, 1 + day)), end].toSorted((a, b) => a - b);
        for (const look of looks)
          for (const { cutOffOn } of duePeriods(log.state ?? never(), calendar, new Date(look).toISOString()))
            log = log.given(opened(cutOffOn));
        const cutOffs = log.state?.periods.map(({ cutOffOn }) => cutOffOn) ?? [];
        expect(cutOffs).toEqual(
          Array.from({ length: 12 }, (_, month) =>
            new Date(Date.UTC(2020, 6 + month, 14)).toISOString().slice(0, 10),
          ),
        );
      }),
    ));
  it('asks in the first moment after the cut-off', () =>
    expect(opensAt({ cutOffOn: '2020-07-14' })).toBe('2020-07-14T17:00:00.000Z'));
});

const never = (): never => {
  throw new Error('there is an obligation');
};
