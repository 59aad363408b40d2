import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import {
  actingFor,
  amongAgencies,
  CITY,
  COUNCIL,
  dissolved,
  DISTRICT_ONE,
  DISTRICT_TWO,
  idFor,
  placedUnder,
  postEstablished,
  registered,
} from '../testing/agencies.js';
import { lookingAt } from '../testing/random-walk.js';
import { isActive } from './agency-on-day.js';
import type { AgencyEvent } from './agency.events.js';
import { agency } from './agency.state.js';
import { confirmHandOvers } from './decisions/confirm-hand-overs.js';
import { mergeAgency } from './decisions/merge-agency.js';
import { recordPredecessor } from './decisions/record-predecessor.js';
import { renameAgency } from './decisions/rename-agency.js';
import { splitAgency } from './decisions/split-agency.js';
import { successorsOn } from './successors-on.js';

const NEW_ONE = idFor('new ward one');
const NEW_TWO = idFor('new ward two');
const TASK_ONE = idFor('task one');
const effectiveOn = '2021-01-01';
const basis = { words: 'Nghị quyết 1111/NQ-UBTVQH14' };
const minutes = { words: 'Biên bản bàn giao ngày 04/01/2021' };

const mergedInto = (successorId: string): AgencyEvent => ({
  type: 'AgencyMerged',
  data: { successorId, effectiveOn, basis },
});
const first = { agencyId: NEW_ONE, allocation: { areas: ['Phường số 01'], taskIds: [TASK_ONE] } };
const second = { agencyId: NEW_TWO, allocation: { fields: ['Văn hóa'] } };
const split: AgencyEvent = {
  type: 'AgencySplit',
  data: { successors: [first, second], effectiveOn, basis },
};

const world = amongAgencies(scenario(agency, DISTRICT_ONE))
  .with(agency, NEW_ONE, registered('UBND phường mới 01', effectiveOn), placedUnder(CITY, effectiveOn))
  .with(agency, NEW_TWO, registered('UBND phường mới 02', effectiveOn), placedUnder(CITY, effectiveOn));
const district = world.given(registered('UBND quận MH-01'), placedUnder(CITY));

describe('merging an agency into another', () => {
  const body = { successorId: DISTRICT_TWO, effectiveOn, basis };
  it('ends it and names its successor, in its own stream', () =>
    district.when(mergeAgency, body).then(mergedInto(DISTRICT_TWO)));
  it('goes into an agency that begins on that day', () =>
    district.when(mergeAgency, { ...body, successorId: NEW_ONE }).then(mergedInto(NEW_ONE)));
  it('is refused into one that begins later', () =>
    district
      .when(mergeAgency, { ...body, successorId: NEW_ONE, effectiveOn: '2020-12-31' })
      .thenRejected('agency-not-active'));
  it('is refused into itself', () =>
    district.when(mergeAgency, { ...body, successorId: DISTRICT_ONE }).thenRejected('successor-is-itself'));
  it('is refused into an agency that nobody knows', () =>
    district.when(mergeAgency, { ...body, successorId: idFor('nowhere') }).thenRejected('agency-unknown'));
  it('is refused when the agency has ended', () =>
    district.given(mergedInto(DISTRICT_TWO)).when(mergeAgency, body).thenRejected('agency-dissolved'));
  it('leaves it as it was until that day, and its id and names for ever', () => {
    const { state } = district.given(mergedInto(DISTRICT_TWO));
    expect([isActive(state, '2020-12-31'), isActive(state, effectiveOn)]).toEqual([true, false]);
    expect(state).toMatchObject({
      id: DISTRICT_ONE,
      names: [{ name: 'UBND quận MH-01' }],
      successors: [{ agencyId: DISTRICT_TWO, effectiveOn }],
    });
  });
  it('leaves nothing to rename', () =>
    district
      .given(mergedInto(DISTRICT_TWO))
      .when(renameAgency, { name: 'Khác', effectiveOn: '2021-02-01' })
      .thenRejected('agency-dissolved'));
});

describe('splitting an agency', () => {
  const body = { successors: [first, second], effectiveOn, basis };
  it('ends it and says what goes where', () => district.when(splitAgency, body).then(split));
  it('is refused when a successor gets nothing', () =>
    district
      .when(splitAgency, { ...body, successors: [first, { agencyId: NEW_TWO, allocation: {} }] })
      .thenRejected('allocation-empty'));
  it('is refused when one successor is named twice', () =>
    district.when(splitAgency, { ...body, successors: [second, second] }).thenRejected('successor-twice'));
  it('is refused when one task goes to two', () =>
    district
      .when(splitAgency, {
        ...body,
        successors: [first, { agencyId: NEW_TWO, allocation: { taskIds: [TASK_ONE] } }],
      })
      .thenRejected('allocated-twice'));
  it('is refused when a post goes that it does not have', () =>
    district
      .when(splitAgency, {
        ...body,
        successors: [first, { agencyId: NEW_TWO, allocation: { postIds: [idFor('no post')] } }],
      })
      .thenRejected('post-unknown'));
  it('is refused when one post goes to two', () => {
    const postIds = [idFor('desk')];
    return district
      .given(postEstablished(idFor('desk'), 'clerk'))
      .when(splitAgency, {
        ...body,
        successors: [
          { agencyId: NEW_ONE, allocation: { postIds } },
          { agencyId: NEW_TWO, allocation: { postIds } },
        ],
      })
      .thenRejected('post-allocated-twice');
  });
  it('may allocate posts that it has', () =>
    district
      .given(postEstablished(idFor('desk'), 'clerk'))
      .when(splitAgency, {
        ...body,
        successors: [first, { agencyId: NEW_TWO, allocation: { postIds: [idFor('desk')] } }],
      })
      .thenMatching({ type: 'AgencySplit' }));
  it('is refused into itself', () =>
    district
      .when(splitAgency, { ...body, successors: [first, { ...second, agencyId: DISTRICT_ONE }] })
      .thenRejected('successor-is-itself'));
  it('is refused once it has ended', () =>
    district.given(dissolved('2020-06-01')).when(splitAgency, body).thenRejected('agency-dissolved'));
});

describe('a successor', () => {
  const known = { predecessorId: DISTRICT_TWO, kind: 'merged', effectiveOn } as const;
  it('learns in whose place it stands', () =>
    district.when(recordPredecessor, known).then({ type: 'PredecessorRecorded', data: known }));
  it('learns it once', () =>
    district
      .given({ type: 'PredecessorRecorded', data: known })
      .when(recordPredecessor, known)
      .thenRejected('predecessor-known'));
  it('is found over several successions, from their days on', async () => {
    const look = lookingAt({
      [`agency-${DISTRICT_ONE}`]: [registered('A'), mergedInto(DISTRICT_TWO)],
      [`agency-${DISTRICT_TWO}`]: [
        registered('B'),
        { type: 'AgencyMerged', data: { successorId: NEW_ONE, effectiveOn: '2025-07-01', basis } },
      ],
      [`agency-${NEW_ONE}`]: [registered('C')],
    });
    const state = await look(agency, DISTRICT_ONE);
    const on = async (day: string) => (state ? [...(await successorsOn(look, state, day)).keys()] : []);
    expect([await on('2020-12-31'), await on('2021-01-01'), await on('2025-07-01')]).toEqual([
      [],
      [DISTRICT_TWO],
      [DISTRICT_TWO, NEW_ONE],
    ]);
  });
});

describe('handing over all that an agency left', () => {
  const merged = district.given(mergedInto(DISTRICT_TWO)).at('2021-01-04T02:00:00.000Z').by(actingFor(CITY));
  const dividedUp = world
    .given(registered('UBND quận MH-01'), placedUnder(CITY), split)
    .at('2021-01-04T02:00:00.000Z')
    .by(actingFor(CITY));
  const confirmed = (data: object) => ({ type: 'HandOversConfirmed' as const, data });

  it('goes to the only successor unless said otherwise', () =>
    merged
      .when(confirmHandOvers, { minutes })
      .thenMatching(confirmed({ minutes, toAgencyId: DISTRICT_TWO, items: [] })));
  it('is for an agency above it', () =>
    merged.by(actingFor(DISTRICT_TWO)).when(confirmHandOvers, { minutes }).thenRejected('only-an-organiser'));
  it('is for the successor itself where nothing stands above', () =>
    world
      .given(registered('UBND tỉnh cũ'), mergedInto(CITY))
      .at('2021-01-04T02:00:00.000Z')
      .by(actingFor(CITY))
      .when(confirmHandOvers, { minutes })
      .thenMatching(confirmed({ toAgencyId: CITY })));
  it('waits for the day on which it ends', () =>
    merged
      .at('2020-12-31T02:00:00.000Z')
      .when(confirmHandOvers, { minutes })
      .thenRejected('agency-still-stands'));
  it('goes where a split allocated single tasks, and waits for a word on the rest', () =>
    dividedUp
      .when(confirmHandOvers, { minutes })
      .thenMatching(confirmed({ items: [{ taskId: TASK_ONE, toAgencyId: NEW_ONE }] })));
  it('goes where it is said now, over what the split said', () =>
    dividedUp
      .when(confirmHandOvers, {
        minutes,
        toAgencyId: NEW_TWO,
        items: [{ taskId: TASK_ONE, toAgencyId: NEW_TWO }],
      })
      .thenMatching(confirmed({ toAgencyId: NEW_TWO, items: [{ taskId: TASK_ONE, toAgencyId: NEW_TWO }] })));
  it('is refused to one who is no successor', () =>
    dividedUp.when(confirmHandOvers, { minutes, toAgencyId: COUNCIL }).thenRejected('successors-only'));
  it('is refused when nobody says where to', () =>
    world
      .given(registered('UBND quận MH-01'), placedUnder(CITY), dissolved(effectiveOn))
      .at('2021-01-04T02:00:00.000Z')
      .by(actingFor(CITY))
      .when(confirmHandOvers, { minutes })
      .thenRejected('allocation-required'));
  it('is refused when one task goes to two', () =>
    dividedUp
      .when(confirmHandOvers, {
        minutes,
        items: [
          { taskId: TASK_ONE, toAgencyId: NEW_ONE },
          { taskId: TASK_ONE, toAgencyId: NEW_TWO },
        ],
      })
      .thenRejected('allocated-twice'));
});
