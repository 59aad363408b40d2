import { dayOf, type Circumstances, type Decision, type Look } from '@dondoc/event-sourcing';
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
import { agency } from './agency.state.js';
import { liesUnder, lookOnce } from './lies-under.js';
import { checkActsFor, checkKeepsRegisterOf, checkSigning } from './signing.js';

const done: ClockEvent = { type: 'ClockAdvanced', data: { to: '2020-03-24T01:00:00.000Z' } };

/** A decision that does nothing but check. */
const checking = (
  check: (circumstances: Circumstances, look: Look) => Promise<unknown>,
): Decision<string | undefined, ClockEvent, object> => ({
  lookUp: (_, look, _state, circumstances) => check(circumstances, look),
  decide: () => [done],
});

const start = amongAgencies(scenario(clock, 'business')).at('2020-03-24T01:00:00.000Z');
const forCity = (circumstances: Circumstances, look: Look) => checkActsFor(circumstances, look, CITY);
const signsForCity = (circumstances: Circumstances, look: Look) => checkSigning(circumstances, look, CITY);

describe('acting for an agency', () => {
  it('is open to its own people', () => start.by(actingFor(CITY)).when(checking(forCity), {}).then(done));
  it('is open to a unit under it that signs by order', () =>
    start.by(actingFor(OFFICE)).signing('TL', signedByChairman).when(checking(forCity), {}).then(done));
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
      .then(done));
});

describe('signing', () => {
  const byCity = start.by(actingFor(CITY));

  it('holds when the signer held the post on the day', () =>
    byCity.signing('own', signedByChairman).when(checking(signsForCity), {}).then(done));
  it('needs no check where nobody is said to have signed', () =>
    byCity.when(checking(signsForCity), {}).then(done));
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
    byOffice.signing('TL', officeHead).when(checking(signsForCity), {}).then(done));
  it('by mandate holds in a post of the unit under the agency', () =>
    byOffice.signing('TUQ', officeHead).when(checking(signsForCity), {}).then(done));
  it('in one’s own name is refused in a post of the unit under the agency', () =>
    byOffice.signing('own', officeHead).when(checking(signsForCity), {}).thenRejected('authority-not-held'));
  it('by the chairman himself holds when the unit under him types it', () =>
    byOffice.signing('own', signedByChairman).when(checking(signsForCity), {}).then(done));
});

describe('lying under another agency', () => {
  const under = (agencyId: string, ancestorId: string) =>
    checking(async (circumstances, look) => {
      expect(await liesUnder(lookOnce(look), agencyId, ancestorId, dayOf(circumstances.occurredAt))).toBe(
        true,
      );
    });

  it('holds over several levels', () => start.when(under(COMMUNE, CITY), {}).then(done));
  it('is not said of the agency itself', () =>
    expect(start.when(under(CITY, CITY), {}).then(done)).rejects.toThrow());
  it('is not said of a superior', () =>
    expect(start.when(under(CITY, COMMUNE), {}).then(done)).rejects.toThrow());
  it('ends where old data runs in a circle', () =>
    expect(
      start
        .with(agency, CITY, registered('UBND'), placedUnder(COMMUNE))
        .when(under(DISTRICT_ONE, DEPARTMENT), {})
        .then(done),
    ).rejects.toThrow());
});
