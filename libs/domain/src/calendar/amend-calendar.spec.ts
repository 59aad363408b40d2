import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@dondoc/event-sourcing';
import { scenario } from '@dondoc/event-sourcing/testing';
import { agency } from '../agency/agency.state.js';
import {
  actingFor,
  amongAgencies,
  CHAIRMAN,
  CITY,
  COUNCIL,
  DISTRICT_ONE,
  idFor,
} from '../testing/agencies.js';
import { calendarOffers } from './calendar.acts.js';
import type { CalendarAmendment, CalendarEvent } from './calendar.events.js';
import { workingCalendarFile } from './calendar-file.js';
import { CALENDAR_ID, publishedCalendar } from './calendar.state.js';
import { calendarInForce } from './calendars.js';
import type { AmendCalendar } from './commands/amend-calendar.js';
import { amendCalendar } from './decisions/amend-calendar.js';
import { publishCalendar } from './decisions/publish-calendar.js';
import { workingCalendar } from './working-calendar.js';

const file = workingCalendarFile.parse(JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8')));
const base = workingCalendar(file);
const administrator: Actor = { accountId: CHAIRMAN, agencyId: CITY, postIds: [], roles: ['administrator'] };

const notice = { words: 'Thông báo 9999/TB-BNV ngày 30/01/2026', issuedOn: '2026-01-30' };
const why = { vi: 'Nghỉ theo thông báo', en: 'Off by notice' };
const amendment = (change: Partial<CalendarAmendment> = {}): CalendarAmendment => ({
  version: 'vn-2026.1+1',
  notice,
  daysOffAdded: [],
  daysOffWithdrawn: [],
  workedDaysAdded: [],
  workedDaysWithdrawn: [],
  ...change,
});
const body = (change: Partial<AmendCalendar>): AmendCalendar => ({ notice, ...change });
const published: CalendarEvent = { type: 'CalendarPublished', data: file };
const amended = (change: Partial<CalendarAmendment>): CalendarEvent => ({
  type: 'CalendarAmended',
  data: amendment(change),
});

const anOffice = amongAgencies(scenario(publishedCalendar, CALENDAR_ID))
  .with(agency, COUNCIL, {
    type: 'AgencyRegistered',
    data: { name: 'HĐND Thành phố', kind: 'elected', level: 'city', effectiveOn: '2020-01-01' },
  })
  .by(administrator)
  .at('2026-02-02T02:00:00.000Z');
const aPublishedCalendar = anOffice.given(published);
const cultureDay = { day: '2026-11-24', why };

describe('amending the calendar by a notice', () => {
  it('publishes first what the notice amends', () =>
    anOffice
      .when(amendCalendar(base), body({ daysOffAdded: [cultureDay] }))
      .then(published, amended({ daysOffAdded: [cultureDay] })));
  it('numbers the notices on one file', () =>
    aPublishedCalendar
      .given(amended({ daysOffAdded: [cultureDay] }))
      .when(amendCalendar(base), body({ daysOffWithdrawn: ['2026-11-24'] }))
      .then(amended({ version: 'vn-2026.1+2', daysOffWithdrawn: ['2026-11-24'] })));
  it('makes a day that waited for its notice a day off', () => {
    const { state } = aPublishedCalendar.given(amended({ daysOffAdded: [cultureDay] }));
    expect([base, calendarInForce(state, base)].map((each) => each.isWorkingDay('2026-11-24'))).toEqual([
      true,
      false,
    ]);
  });
  it('may change days that have passed', () =>
    aPublishedCalendar
      .when(amendCalendar(base), body({ daysOffAdded: [{ day: '2025-03-03', why }] }))
      .then(amended({ daysOffAdded: [{ day: '2025-03-03', why }] })));
  it('takes back a swap, both of its days at once', () =>
    aPublishedCalendar
      .when(
        amendCalendar(base),
        body({ daysOffWithdrawn: ['2026-08-31'], workedDaysWithdrawn: ['2026-08-22'] }),
      )
      .then(amended({ daysOffWithdrawn: ['2026-08-31'], workedDaysWithdrawn: ['2026-08-22'] })));
  it('keeps the version that it amends, whole', () => {
    const { state } = aPublishedCalendar.given(amended({ daysOffAdded: [cultureDay] }));
    expect(state?.versions.map(({ version }) => version)).toEqual(['vn-2026.1', 'vn-2026.1+1']);
    expect(state?.versions[0]?.file).toEqual(file);
  });
});

describe('an amendment', () => {
  it.each<[string, string, Partial<AmendCalendar>]>([
    ['that names no day', 'calendar-amendment-empty', {}],
    ['outside the calendar', 'outside-calendar', { daysOffAdded: [{ day: '2027-01-04', why }] }],
    [
      'that names a day twice',
      'calendar-day-twice',
      { daysOffAdded: [cultureDay], daysOffWithdrawn: ['2026-11-24'] },
    ],
    ['of a weekend day', 'calendar-weekend-off-anyway', { daysOffAdded: [{ day: '2026-03-07', why }] }],
    ['of a day that is off', 'calendar-day-there-already', { daysOffAdded: [{ day: '2026-09-02', why }] }],
    ['that withdraws a day that is worked', 'calendar-day-not-there', { daysOffWithdrawn: ['2026-03-04'] }],
    [
      'that withdraws a day that only waits for its notice',
      'calendar-day-not-there',
      { daysOffWithdrawn: ['2026-11-24'] },
    ],
    [
      'that has a Wednesday worked in exchange',
      'calendar-worked-anyway',
      { workedDaysAdded: [{ day: '2026-03-04', insteadOf: '2026-09-02', why }] },
    ],
    [
      'that has a Saturday worked for a day that is not off',
      'calendar-exchange-broken',
      { workedDaysAdded: [{ day: '2026-03-07', insteadOf: '2026-03-09', why }] },
    ],
    [
      'that withdraws a day off and leaves its Saturday worked',
      'calendar-exchange-broken',
      { daysOffWithdrawn: ['2026-08-31'] },
    ],
    [
      'dated after today',
      'calendar-notice-in-future',
      { daysOffAdded: [cultureDay], notice: { ...notice, issuedOn: '2026-02-03' } },
    ],
    [
      'by a document that nobody registered',
      'document-unknown',
      { daysOffAdded: [cultureDay], notice: { ...notice, documentId: idFor('no document') } },
    ],
  ])('%s is refused', (_, code, change) =>
    aPublishedCalendar.when(amendCalendar(base), body(change)).thenRejected(code),
  );
  it.each([
    ['a district', DISTRICT_ONE],
    ['the elected council', COUNCIL],
  ])('is refused to %s, which does not bind all others', (_, agencyId) =>
    aPublishedCalendar
      .by(actingFor(agencyId))
      .when(amendCalendar(base), body({ daysOffAdded: [cultureDay] }))
      .thenRejected('calendar-of-highest-agency'),
  );
  it('is entered by the clerk of the highest agency as well', () =>
    aPublishedCalendar
      .by(actingFor(CITY))
      .when(amendCalendar(base), body({ daysOffAdded: [cultureDay] }))
      .then(amended({ daysOffAdded: [cultureDay] })));
});

describe('publishing the calendar', () => {
  const newer = workingCalendar({ ...file, version: 'vn-2027.1' });
  it('puts the file of the installation into the log', () =>
    anOffice.when(publishCalendar(base), {}).then(published));
  it('takes the place of what was in force', () =>
    aPublishedCalendar
      .given(amended({ daysOffAdded: [cultureDay] }))
      .when(publishCalendar(newer), {})
      .then({ type: 'CalendarPublished', data: newer.file }));
  it('is refused a second time', () =>
    aPublishedCalendar.when(publishCalendar(base), {}).thenRejected('calendar-published-already'));
  it('is refused where the file knows fewer years', () =>
    aPublishedCalendar
      .when(publishCalendar(workingCalendar({ ...newer.file, firstDay: '2021-01-01' })), {})
      .thenRejected('calendar-covers-less'));
  it('is refused to an agency that stands under another', () =>
    anOffice
      .by(actingFor(DISTRICT_ONE))
      .when(publishCalendar(base), {})
      .thenRejected('calendar-of-highest-agency'));
});

describe('the commands on the calendar', () => {
  const open = (keeps: boolean) =>
    calendarOffers({ state: aPublishedCalendar.state, base }, keeps).map((offer) =>
      offer.open ? offer.command : offer.code,
    );
  it('are offered where they are open, and closed with the reason', () => {
    expect(open(true)).toEqual(['AmendCalendar', 'calendar-published-already']);
    expect(open(false)).toEqual(['calendar-of-highest-agency', 'calendar-of-highest-agency']);
  });
});
