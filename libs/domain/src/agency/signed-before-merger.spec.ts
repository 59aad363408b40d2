import { describe, expect, it } from '@jest/globals';
import type { Circumstances, Decision, Look } from '@dondoc/event-sourcing';
import { scenario } from '@dondoc/event-sourcing/testing';
import { clock, type ClockEvent } from '../clock/clock.js';
import {
  actingFor,
  amongAgencies,
  appointed,
  CITY,
  COUNCIL,
  DISTRICT_ONE,
  DISTRICT_TWO,
  idFor,
  placedUnder,
  postEstablished,
  registered,
} from '../testing/agencies.js';
import { lookingAt } from '../testing/random-walk.js';
import type { AgencyEvent } from './agency.events.js';
import { agency } from './agency.state.js';
import { checkSignsFor, checkSigning } from './signing.js';
import { placesOf } from './standing-for.js';

const THU_DUC = idFor('Thủ Đức');
const POST = idFor('chairman of district one');
const CHAIRMAN_ONE = idFor('Lê Văn Một');
const MERGED_ON = '2021-01-01';
const TYPED_AT = '2021-01-04T02:00:00.000Z';
const signedThen = {
  documentId: idFor('document'),
  postId: POST,
  holderId: CHAIRMAN_ONE,
  signedOn: '2020-12-28',
};

const mergedInto = (successorId: string): AgencyEvent => ({
  type: 'AgencyMerged',
  data: { successorId, effectiveOn: MERGED_ON, basis: { words: 'Nghị quyết 1111/NQ-UBTVQH14' } },
});
const tookOver = (predecessorId: string): AgencyEvent => ({
  type: 'PredecessorRecorded',
  data: { predecessorId, kind: 'merged', effectiveOn: MERGED_ON },
});
const ledByChairman = [postEstablished(POST, 'head'), appointed(POST, CHAIRMAN_ONE)];

const passed: ClockEvent = { type: 'ClockAdvanced', data: { to: TYPED_AT } };
const checking = (
  check: (circumstances: Circumstances, look: Look) => Promise<unknown>,
): Decision<string | undefined, ClockEvent, object> => ({
  lookUp: (_, look, _state, circumstances) => check(circumstances, look),
  decide: () => [passed],
});

const merged = amongAgencies(scenario(clock, 'business'))
  .with(
    agency,
    DISTRICT_ONE,
    registered('UBND quận MH-01'),
    placedUnder(CITY),
    ...ledByChairman,
    mergedInto(THU_DUC),
  )
  .with(agency, THU_DUC, registered('UBND thành phố Thủ Đức'), placedUnder(CITY), tookOver(DISTRICT_ONE))
  .at(TYPED_AT);
const signsForDistrictOne = checking((circumstances, look) =>
  checkSignsFor(circumstances, look, DISTRICT_ONE),
);
const signsForItself = checking((circumstances, look) => checkSigning(circumstances, look));

describe('what the head of an agency signed before it was merged', () => {
  it('is typed afterwards by its successor, as an act of the agency that is no more', () =>
    merged
      .by(actingFor(THU_DUC))
      .at(TYPED_AT, '2020-12-28')
      .signing('own', signedThen)
      .when(signsForDistrictOne, {})
      .then(passed));

  it('counts in a task that went over to the successor', () =>
    merged
      .by(actingFor(THU_DUC))
      .at(TYPED_AT, '2020-12-28')
      .signing('own', signedThen)
      .when(signsForItself, {})
      .then(passed));

  it('is refused when it is said to be signed after the merger', () =>
    merged
      .by(actingFor(THU_DUC))
      .signing('own', { ...signedThen, signedOn: '2021-01-02' })
      .when(signsForItself, {})
      .thenRejected('authority-not-held'));

  it('is not typed by an agency that stands in nobody’s place', () =>
    merged
      .with(agency, DISTRICT_TWO, registered('UBND quận MH-02'), placedUnder(CITY))
      .by(actingFor(DISTRICT_TWO))
      .at(TYPED_AT, '2020-12-28')
      .signing('own', signedThen)
      .when(signsForDistrictOne, {})
      .thenRejected('not-acting-for-agency'));

  it('is not signed for an agency that the other did not go into, whatever was recorded of it', () =>
    merged
      .with(agency, COUNCIL, registered('HĐND Thành phố'), tookOver(DISTRICT_ONE))
      .by(actingFor(COUNCIL))
      .at(TYPED_AT, '2020-12-28')
      .signing('own', signedThen)
      .when(signsForItself, {})
      .thenRejected('authority-not-held'));
});

describe('the places that an agency has taken', () => {
  const look = lookingAt({
    [`agency-${DISTRICT_ONE}`]: [registered('UBND quận MH-01'), mergedInto(DISTRICT_TWO)],
    [`agency-${DISTRICT_TWO}`]: [
      registered('UBND quận MH-02'),
      tookOver(DISTRICT_ONE),
      {
        type: 'AgencyMerged',
        data: { successorId: THU_DUC, effectiveOn: '2025-07-01', basis: { words: 'Nghị quyết 1685' } },
      },
    ],
    [`agency-${THU_DUC}`]: [registered('UBND phường'), tookOver(DISTRICT_TWO), tookOver(THU_DUC)],
  });
  const placesOn = async (day: string) => (await placesOf(look, THU_DUC, day)).map(({ id }) => id);

  it('are those of its predecessors and of theirs, from the day of effect', async () => {
    expect(await placesOn('2025-06-30')).toEqual([]);
    expect(await placesOn('2025-07-01')).toEqual([DISTRICT_TWO, DISTRICT_ONE]);
  });
});
