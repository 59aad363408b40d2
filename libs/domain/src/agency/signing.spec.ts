import type { Circumstances, Decision, Look } from '@dondoc/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import { clock } from '../clock/clock.js';
import type { ClockEvent } from '../clock/clock.js';
import {
  actingFor,
  amongAgencies,
  appointed,
  CHAIR,
  CHAIRMAN,
  CITY,
  COMMUNE,
  DEPARTMENT,
  DISTRICT_ONE,
  idFor,
  OFFICE,
  placedUnder,
  postEstablished,
  registered,
  signedByChairman,
} from '../testing/agencies.js';
import { lookingAt } from '../testing/random-walk.js';
import type { Role } from './agency.events.js';
import { agency } from './agency.state.js';
import { liesUnder, lookOnce } from './lies-under.js';
import { checkActsFor, checkKeepsRegisterOf, checkSigning } from './signing.js';

const passed: ClockEvent = { type: 'ClockAdvanced', data: { to: '2020-03-24T01:00:00.000Z' } };

/** A decision that does nothing but check. */
const checking = (
  check: (circumstances: Circumstances, look: Look) => Promise<unknown>,
): Decision<string | undefined, ClockEvent, object> => ({
  lookUp: (_, look, _state, circumstances) => check(circumstances, look),
  decide: () => [passed],
});

const start = amongAgencies(scenario(clock, 'business')).at('2020-03-24T01:00:00.000Z');
const forCity = (circumstances: Circumstances, look: Look) => checkActsFor(circumstances, look, CITY);
const signsForCity = (circumstances: Circumstances, look: Look) => checkSigning(circumstances, look, CITY);

describe('a signature', () => {
  it('is refused on a day that has not come, though the post may still be held then', () =>
    start
      .by(actingFor(CITY))
      .signing('own', { ...signedByChairman, signedOn: '2020-03-25' })
      .when(checking(signsForCity), {})
      .thenRejected('signed-in-future'));
});

describe('acting for an agency', () => {
  it('is open to its own people', () => start.by(actingFor(CITY)).when(checking(forCity), {}).then(passed));
  it('is open to a unit under it that signs by order', () =>
    start.by(actingFor(OFFICE)).signing('TL', signedByChairman).when(checking(forCity), {}).then(passed));
  it('is refused to a unit under it that signs for itself', () =>
    start
      .by(actingFor(OFFICE))
      .signing('own', signedByChairman)
      .when(checking(forCity), {})
      .thenRejected('not-acting-for-agency'));
  it('is refused to an agency above it', () =>
    start
      .by(actingFor(CITY))
      .signing('TL', signedByChairman)
      .when(
        checking((circumstances, look) => checkActsFor(circumstances, look, OFFICE)),
        {},
      )
      .thenRejected('not-acting-for-agency'));
  it('is refused for an agency that nobody knows', () =>
    start
      .by(actingFor(CITY))
      .when(
        checking((circumstances, look) => checkActsFor(circumstances, look, idFor('nowhere'))),
        {},
      )
      .thenRejected('agency-unknown'));
  it('keeps a register without signing anything', () =>
    start
      .by(actingFor(OFFICE))
      .when(
        checking((circumstances, look) => checkKeepsRegisterOf(circumstances, look, CITY)),
        {},
      )
      .then(passed));
});

describe('signing', () => {
  const byCity = start.by(actingFor(CITY));

  it('holds when the signer held the post on the day', () =>
    byCity.signing('own', signedByChairman).when(checking(signsForCity), {}).then(passed));
  it('needs no check where nobody is said to have signed', () =>
    byCity.when(checking(signsForCity), {}).then(passed));
  it('is refused on a day before the signer held the post', () =>
    byCity
      .signing('own', { ...signedByChairman, signedOn: '2019-12-31' })
      .when(checking(signsForCity), {})
      .thenRejected('authority-not-held'));
  it('is refused in the name of somebody else', () =>
    byCity
      .signing('own', { ...signedByChairman, holderId: idFor('stranger') })
      .when(checking(signsForCity), {})
      .thenRejected('authority-not-held'));
  it('is refused in a post of another agency', () =>
    byCity
      .with(agency, DEPARTMENT, registered('Sở'), postEstablished(idFor('director'), 'head'))
      .signing('own', { ...signedByChairman, postId: idFor('director') })
      .when(checking(signsForCity), {})
      .thenRejected('authority-not-held'));
  it('is refused when nobody is said to act for any agency', () =>
    start
      .signing('own', signedByChairman)
      .when(
        checking((circumstances, look) => checkSigning(circumstances, look)),
        {},
      )
      .thenRejected('authority-not-held'));

  const inPostOf = (...roles: readonly Role[]) =>
    byCity.with(
      agency,
      CITY,
      registered('UBND Thành phố'),
      postEstablished(CHAIR, ...roles),
      appointed(CHAIR, CHAIRMAN),
    );

  it.each(['own', 'Q', 'TM'] as const)('as %s is refused in a post that does not lead', (capacity) =>
    inPostOf('officer', 'clerk')
      .signing(capacity, signedByChairman)
      .when(checking(signsForCity), {})
      .thenRejected('post-may-not-sign'),
  );
  it.each(['KT', 'TL'] as const)('as %s holds in another post', (capacity) =>
    inPostOf('officer').signing(capacity, signedByChairman).when(checking(signsForCity), {}).then(passed),
  );
  it.each(['head', 'leader', 'delegation-head'] as const)('in one’s own name holds as %s', (role) =>
    inPostOf(role, 'tracking-officer')
      .signing('own', signedByChairman)
      .when(checking(signsForCity), {})
      .then(passed),
  );

  const officeHead = { ...signedByChairman, postId: idFor('office head'), holderId: idFor('secretary') };
  const byOffice = start
    .by(actingFor(OFFICE))
    .with(
      agency,
      OFFICE,
      registered('Văn phòng'),
      placedUnder(CITY),
      postEstablished(officeHead.postId, 'head'),
      appointed(officeHead.postId, officeHead.holderId),
    );

  it('by order holds in a post of the unit under the agency', () =>
    byOffice.signing('TL', officeHead).when(checking(signsForCity), {}).then(passed));
  it('by mandate is refused in a post of the unit that nobody gave one', () =>
    byOffice.signing('TUQ', officeHead).when(checking(signsForCity), {}).thenRejected('delegation-missing'));
  it('in one’s own name is refused in a post of the unit under the agency', () =>
    byOffice.signing('own', officeHead).when(checking(signsForCity), {}).thenRejected('authority-not-held'));
  it('by order holds in a post of the agency above, which the unit types', () =>
    byOffice
      .signing('TL', signedByChairman)
      .when(
        checking((circumstances, look) => checkSigning(circumstances, look)),
        {},
      )
      .then(passed));
  it('in the chairman’s own name is no act of the unit itself', () =>
    byOffice
      .signing('own', signedByChairman)
      .when(
        checking((circumstances, look) => checkSigning(circumstances, look)),
        {},
      )
      .thenRejected('authority-not-held'));
  it('by the chairman himself holds when the unit under him types it', () =>
    byOffice.signing('own', signedByChairman).when(checking(signsForCity), {}).then(passed));
});

describe('lying under another agency', () => {
  const look = lookingAt({
    [`agency-${CITY}`]: [registered('UBND Thành phố')],
    [`agency-${DISTRICT_ONE}`]: [registered('UBND quận MH-01'), placedUnder(CITY)],
    [`agency-${COMMUNE}`]: [registered('UBND phường MH-01.1'), placedUnder(DISTRICT_ONE, '2020-03-01')],
  });
  const circle = lookingAt({
    [`agency-${CITY}`]: [registered('A'), placedUnder(DISTRICT_ONE)],
    [`agency-${DISTRICT_ONE}`]: [registered('B'), placedUnder(CITY)],
  });
  const under = (agencyId: string, ancestorId: string, seen = look, day = '2020-08-14') =>
    liesUnder(lookOnce(seen), agencyId, ancestorId, day);

  it('holds over several levels', async () => expect(await under(COMMUNE, CITY)).toBe(true));
  it('holds from the day of the placement on', async () =>
    expect(await under(COMMUNE, CITY, look, '2020-02-29')).toBe(false));
  it('is not said of the agency itself', async () => expect(await under(CITY, CITY)).toBe(false));
  it('is not said of a superior', async () => expect(await under(CITY, COMMUNE)).toBe(false));
  it('is not said of what nobody knows', async () => expect(await under(idFor('nowhere'), CITY)).toBe(false));
  it('ends where old data runs in a circle', async () =>
    expect(await under(CITY, DEPARTMENT, circle)).toBe(false));
});
