import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import { actingFor, amongAgencies, COUNCIL, idFor } from '../testing/agencies.js';
import { issueRecommendation } from './decisions/issue-recommendation.js';
import { recordFollowUp } from './decisions/record-follow-up.js';
import { recommendation } from './recommendation.state.js';
import { session } from './session.state.js';
import {
  accepted,
  asked,
  closed,
  followedUpSession,
  issued,
  LATER,
  notSatisfied,
  R2,
  received,
  reportedBack,
  satisfied,
  SESSION,
  supervisedAgain,
} from './testing/supervision.fixtures.js';

const NEXT = idFor('R5');
const unsatisfied = [issued, received, accepted, reportedBack, notSatisfied] as const;
const issuing = amongAgencies(scenario(recommendation, NEXT))
  .with(session, SESSION, ...followedUpSession)
  .with(recommendation, R2, ...unsatisfied)
  .by(actingFor(COUNCIL));
const inPlace = { ...asked, reference: 'R5', followsRecommendationId: R2 };

describe('a new recommendation in place of one that was not satisfied', () => {
  it('names the earlier one', () =>
    issuing.when(issueRecommendation, inPlace).then({
      type: 'RecommendationIssued',
      data: { ...inPlace, supervisingBodyId: COUNCIL },
    }));
  it('is refused where the earlier one is not assessed', () =>
    issuing
      .with(recommendation, R2, issued)
      .when(issueRecommendation, inPlace)
      .thenRejected('follow-up-needs-not-satisfied'));
  it('is refused where the earlier one is unknown', () =>
    issuing
      .when(issueRecommendation, { ...inPlace, followsRecommendationId: idFor('none') })
      .thenRejected('recommendation-unknown'));
});

describe('what follows a recommendation', () => {
  const waiting = amongAgencies(scenario(recommendation, R2))
    .given(...unsatisfied)
    .by({ accountId: idFor('system'), postIds: [], roles: [] });

  it('is told to it by the engine', () =>
    waiting.when(recordFollowUp, supervisedAgain.data).then(supervisedAgain));
  it('may be more than one thing', () =>
    waiting
      .given(supervisedAgain)
      .when(recordFollowUp, { followUp: 'new-recommendation', recommendationId: NEXT })
      .then({
        type: 'RecommendationFollowedUp',
        data: { followUp: 'new-recommendation', recommendationId: NEXT },
      }));
  it('is told once', () =>
    waiting
      .given(supervisedAgain)
      .when(recordFollowUp, supervisedAgain.data)
      .thenRejected('follow-up-recorded-already'));
  it('is told even of one that was closed meanwhile', () =>
    waiting.given(closed).when(recordFollowUp, supervisedAgain.data).then(supervisedAgain));
  it('changes nothing of where it stands', () =>
    expect(waiting.given(supervisedAgain).state).toMatchObject({
      status: 'NotSatisfied',
      followedUp: [{ followUp: 're-supervision', sessionId: LATER }],
    }));
  it('is not told by people', () =>
    waiting
      .by(actingFor(COUNCIL))
      .when(recordFollowUp, supervisedAgain.data)
      .thenRejected('follow-up-by-system-only'));
  it('is nothing without an assessment that it was not satisfied', () =>
    amongAgencies(scenario(recommendation, R2))
      .given(issued, received, accepted, reportedBack, satisfied)
      .when(recordFollowUp, supervisedAgain.data)
      .thenRejected('follow-up-needs-not-satisfied'));
  it.each([
    ['a new recommendation without its id', { followUp: 'new-recommendation' }],
    ['a question without its session', { followUp: 'question-at-session', questionId: idFor('q') }],
    [
      'a re-supervision that names a recommendation as well',
      { followUp: 're-supervision', sessionId: LATER, recommendationId: NEXT },
    ],
  ] as const)('is not %s', (_, body) =>
    waiting.when(recordFollowUp, body).thenRejected('follow-up-mismatch'),
  );
});
