import { describe, expect, it } from '@jest/globals';
import { on, scenario } from '@dondoc/event-sourcing/testing';
import { recallDirective } from '../directive/decisions/recall-directive.js';
import { replaceDirective } from '../directive/decisions/replace-directive.js';
import { directive } from '../directive/directive.state.js';
import { DIRECTIVE, issuedAs, recalled, REPLACING } from '../directive/testing/directive.fixtures.js';
import { acceptRecommendation } from '../supervision/decisions/accept-recommendation.js';
import { announceSession } from '../supervision/decisions/announce-session.js';
import { receiveRecommendation } from '../supervision/decisions/receive-recommendation.js';
import { reportBack } from '../supervision/decisions/report-back.js';
import { recommendation } from '../supervision/recommendation.state.js';
import { session } from '../supervision/session.state.js';
import {
  announced,
  established,
  issuedToTwo,
  R2,
  SESSION,
} from '../supervision/testing/supervision.fixtures.js';
import {
  actingFor,
  amongAgencies,
  CITY,
  COMMITTEE,
  COUNCIL,
  DEPARTMENT,
  DISTRICT_ONE,
  DISTRICT_TWO,
  dissolved,
  idFor,
  placedUnder,
  registered,
} from '../testing/agencies.js';
import { lookingAt } from '../testing/random-walk.js';
import type { AgencyEvent } from './agency.events.js';
import { agency } from './agency.state.js';
import { standingFor } from './standing-for.js';

const NEW = idFor('new ward');
const NEWER = idFor('newer ward');
const DAY = '2021-01-01';
const AFTER = '2021-01-04T02:00:00.000Z';

const mergedInto = (successorId: string, effectiveOn = DAY): AgencyEvent => ({
  type: 'AgencyMerged',
  data: { successorId, effectiveOn, basis: { words: 'Nghị quyết 1111/NQ-UBTVQH14' } },
});
const split: AgencyEvent = {
  type: 'AgencySplit',
  data: {
    successors: [NEW, NEWER].map((agencyId) => ({ agencyId, allocation: { areas: ['Phường số 01'] } })),
    effectiveOn: DAY,
    basis: { words: 'Nghị quyết 1685/NQ-UBTVQH15' },
  },
};

describe('who stands in the place of an agency', () => {
  const place = (events: readonly AgencyEvent[], day: string) =>
    standingFor(
      lookingAt({
        [`agency-${DISTRICT_ONE}`]: [registered('UBND quận MH-01'), ...events],
        [`agency-${NEW}`]: [registered('UBND phường mới'), mergedInto(NEWER, '2025-07-01')],
        [`agency-${NEWER}`]: [registered('UBND phường mới hơn')],
      }),
      DISTRICT_ONE,
      day,
    );
  it.each([
    ['itself to the eve of its merger', [mergedInto(NEW)], '2020-12-31', DISTRICT_ONE],
    ['its successor from the day of effect', [mergedInto(NEW)], DAY, NEW],
    ['the successor of its successor, once that one is merged too', [mergedInto(NEW)], '2025-07-01', NEWER],
    ['nobody else after a split', [split], DAY, DISTRICT_ONE],
    ['nobody else after a mere dissolution', [dissolved(DAY)], DAY, DISTRICT_ONE],
  ])('is %s', async (_, events, day, expected) => {
    expect(await place(events, day)).toBe(expected);
  });
});

describe('whoever stands in the place of an issuer', () => {
  const merged = amongAgencies(scenario(directive, DIRECTIVE))
    .given(on('2020-03-24', issuedAs()))
    .with(agency, CITY, registered('UBND Thành phố'), mergedInto(NEW))
    .with(agency, NEW, registered('UBND Thành phố mới', DAY))
    .by(actingFor(NEW));
  it('recalls its directive from the day of effect', () =>
    merged
      .at(AFTER)
      .when(recallDirective, recalled.data as { reason: string; basis: { words: string }[] })
      .then(recalled));
  it('does not before that day', () =>
    merged
      .at('2020-12-31T02:00:00.000Z')
      .when(recallDirective, { reason: 'x', basis: [{ words: 'x' }] })
      .thenRejected('not-acting-for-agency'));
  it('replaces it by a directive of its own', () =>
    merged
      .at(AFTER)
      .with(directive, REPLACING, issuedAs({ issuerId: NEW, number: '1/QĐ-UBND', issuedOn: '2021-01-04' }))
      .when(replaceDirective, { replacedById: REPLACING })
      .then({ type: 'DirectiveReplaced', data: { replacedById: REPLACING } }));
});

describe('whoever stands in the place of a supervising body', () => {
  const merged = amongAgencies(scenario(session, SESSION))
    .with(agency, COUNCIL, registered('HĐND Thành phố'), mergedInto(NEW))
    .with(agency, NEW, registered('HĐND Thành phố mới', DAY))
    .with(agency, COMMITTEE, registered('Ban Văn hóa - Xã hội'), placedUnder(COUNCIL), placedUnder(NEW, DAY))
    .given(established)
    .at(AFTER);
  it('carries its session on, and so does a committee that went over with it', async () => {
    const later = { ...announced, data: { ...announced.data, scheduledOn: '2021-01-15' } };
    for (const id of [NEW, COMMITTEE])
      await merged.by(actingFor(id)).when(announceSession, later.data).then(later);
  });
});

describe('whoever stands in the place of an addressee', () => {
  const asked = amongAgencies(scenario(recommendation, R2)).given(issuedToTwo);
  const into = (successorId: string) =>
    asked
      .with(agency, DISTRICT_ONE, registered('UBND quận MH-01'), mergedInto(successorId))
      .by(actingFor(successorId));
  const ofDistrict = { addresseeId: DISTRICT_ONE };

  it('answers and reports for it from the day of effect, which the event says', async () => {
    const answering = into(DISTRICT_TWO).at(AFTER);
    const receipt = { type: 'RecommendationReceived', data: ofDistrict } as const;
    await answering.when(receiveRecommendation, {}).then(receipt);
    const agreed = answering.given(receipt).when(acceptRecommendation, { response: 'Tiếp thu' });
    await agreed.then({ type: 'RecommendationAccepted', data: { response: 'Tiếp thu', ...ofDistrict } });
    const { state } = answering.given(receipt, { type: 'RecommendationAccepted', data: ofDistrict });
    expect(state?.addressees).toEqual([
      { agencyId: DEPARTMENT, answered: 'Issued' },
      { agencyId: DISTRICT_ONE, answered: 'Accepted' },
    ]);
  });
  it('does not before that day', () =>
    into(DISTRICT_TWO)
      .at('2020-12-31T02:00:00.000Z')
      .when(receiveRecommendation, {})
      .thenRejected('addressee-only'));
  it('answers for itself first where it was asked too, then for the other', async () => {
    const both = into(DEPARTMENT).at(AFTER);
    const own = { type: 'RecommendationReceived', data: {} } as const;
    const atDepartment = { type: 'RecommendationReceived', data: { addresseeId: DEPARTMENT } } as const;
    await both.when(receiveRecommendation, {}).then(own);
    const other = { type: 'RecommendationReceived', data: ofDistrict } as const;
    await both.given(atDepartment).when(receiveRecommendation, {}).then(other);
    await both
      .given(atDepartment, other)
      .when(receiveRecommendation, {})
      .thenRejected('recommendation-not-ready');
    await both
      .given(atDepartment, other, { type: 'RecommendationAccepted', data: { addresseeId: DEPARTMENT } })
      .when(reportBack, { report: 'Đã kiểm tra', evidence: [] })
      .then({ type: 'RecommendationReportedBack', data: { report: 'Đã kiểm tra', evidence: [] } });
  });
});
