import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import { actingFor, amongAgencies, COMMITTEE, COUNCIL, DEPARTMENT, idFor } from '../testing/agencies.js';
import { answerQuestion } from './decisions/answer-question.js';
import { beginFollowUp } from './decisions/begin-follow-up.js';
import { closeSession } from './decisions/close-session.js';
import { publishSupervisionConclusion } from './decisions/publish-supervision-conclusion.js';
import { putQuestion } from './decisions/put-question.js';
import { recordSessionRecommendation } from './decisions/record-session-recommendation.js';
import { recommendation } from './recommendation.state.js';
import { session } from './session.state.js';
import {
  accepted,
  announced,
  closed,
  concludedFormally,
  conducted,
  contested,
  established,
  followedUpSession,
  followUpBegun,
  issued,
  LATER,
  notSatisfied,
  published,
  R2,
  received,
  recorded,
  reportedBack,
  reportReceived,
  satisfied,
  SESSION,
  sessionClosed,
  withdrawn,
} from './testing/supervision.fixtures.js';

const base = amongAgencies(scenario(session, SESSION))
  .with(recommendation, R2, issued, received, accepted, reportedBack, notSatisfied)
  .by(actingFor(COUNCIL));
const concluded = base.given(established, announced, reportReceived, conducted, recorded, concludedFormally);
const followed = base.given(...followedUpSession);
const system = { accountId: idFor('system'), postIds: [], roles: [] };
const secret = { unpublishedReason: 'Thuộc phạm vi bí mật nhà nước' };

describe('publishing a conclusion', () => {
  it('says where everybody can read it', () =>
    concluded.when(publishSupervisionConclusion, published.data).then(published));
  it('is refused before the formal conclusion', () =>
    base
      .given(established, announced, reportReceived, conducted)
      .when(publishSupervisionConclusion, published.data)
      .thenRejected('session-not-ready'));
  it('is refused a second time', () =>
    concluded
      .given(published)
      .when(publishSupervisionConclusion, published.data)
      .thenRejected('session-not-ready'));
});

describe('beginning the follow-up', () => {
  it('follows publication, with the recommendations known until then', () =>
    concluded.given(published).when(beginFollowUp, {}).then(followUpBegun));
  it('needs a reason where the conclusion is not published', () =>
    concluded.when(beginFollowUp, {}).thenRejected('publication-or-reason'));
  it('is done without publication for a reason', () =>
    concluded
      .when(beginFollowUp, secret)
      .then({ ...followUpBegun, data: { recommendationIds: [R2], ...secret } }));
  it('takes no such reason once the conclusion is published', () =>
    concluded.given(published).when(beginFollowUp, secret).thenRejected('publication-or-reason'));
  it('is refused to the supervised agency', () =>
    concluded
      .given(published)
      .by(actingFor(DEPARTMENT))
      .when(beginFollowUp, {})
      .thenRejected('supervising-body-only'));
  it('is refused a second time', () => followed.when(beginFollowUp, {}).thenRejected('session-not-ready'));
});

describe('telling a session of its recommendations', () => {
  const told = base.given(established, announced, reportReceived, conducted).by(system);

  it('is done by the engine', () =>
    told.when(recordSessionRecommendation, { recommendationId: R2 }).then(recorded));
  it('is done once', () =>
    told
      .given(recorded)
      .when(recordSessionRecommendation, { recommendationId: R2 })
      .thenRejected('session-linked-already'));
  it('is refused to people', () =>
    told
      .by(actingFor(COUNCIL))
      .when(recordSessionRecommendation, { recommendationId: R2 })
      .thenRejected('session-linked-by-system-only'));
  it('is refused for a recommendation of another session', () =>
    told
      .with(recommendation, R2, { ...issued, data: { ...issued.data, sessionId: LATER } })
      .when(recordSessionRecommendation, { recommendationId: R2 })
      .thenRejected('recommendation-of-another-session'));
});

describe('a question at a sitting of the council', () => {
  const question = {
    content: 'Vì sao chưa đến cấp xã?',
    agencyId: DEPARTMENT,
    respondent: { name: 'Lê Quốc Bình', title: 'Giám đốc' },
    sitting: 'Kỳ họp thứ 22',
  };
  const QUESTION = idFor('question');
  const put = { type: 'QuestionPut', data: { questionId: QUESTION, ...question } } as const;
  const answer = { questionId: QUESTION, answer: 'Sẽ xong trong quý IV' };
  const answered = { type: 'QuestionAnswered', data: answer } as const;

  it('says what is asked, of whom and where', () =>
    followed.when(putQuestion, question).thenMatching({ type: 'QuestionPut', data: question }));
  it('may follow up a recommendation that was not satisfied', () =>
    followed
      .when(putQuestion, { ...question, recommendationId: R2 })
      .thenMatching({ type: 'QuestionPut', data: { recommendationId: R2 } }));
  it('follows up nothing that was satisfied', () =>
    followed
      .with(recommendation, R2, issued, received, accepted, reportedBack, satisfied)
      .when(putQuestion, { ...question, recommendationId: R2 })
      .thenRejected('follow-up-needs-not-satisfied'));
  it('is refused to the supervised agency', () =>
    followed.by(actingFor(DEPARTMENT)).when(putQuestion, question).thenRejected('supervising-body-only'));
  it('is not put to an agency that nobody knows', () =>
    followed.when(putQuestion, { ...question, agencyId: idFor('none') }).thenRejected('agency-unknown'));
  it('is not put twice while it waits', () =>
    followed.given(put).when(putQuestion, question).thenRejected('question-put-already'));
  it('is not put again while it waits, though it was answered once before', async () => {
    const again = { ...put, data: { ...put.data, questionId: idFor('question again') } };
    const putAgain = followed.given(put, answered);
    await putAgain.when(putQuestion, question).thenMatching({ type: 'QuestionPut', data: question });
    await putAgain.given(again).when(putQuestion, question).thenRejected('question-put-already');
  });
  it('is answered', () => followed.given(put).when(answerQuestion, answer).then(answered));
  it('is answered once', () =>
    followed.given(put, answered).when(answerQuestion, answer).thenRejected('no-question-open'));
  it('is answered where it was put', () =>
    followed
      .given(put)
      .when(answerQuestion, { ...answer, questionId: idFor('another') })
      .thenRejected('question-unknown'));
});

describe('closing a session', () => {
  const done = [issued, received, accepted, reportedBack, satisfied, closed] as const;

  it('is done once every recommendation is closed', () =>
    followed
      .with(recommendation, R2, ...done)
      .when(closeSession, {})
      .then(sessionClosed));
  it('is done once every recommendation is withdrawn', () =>
    followed
      .with(recommendation, R2, issued, received, contested, withdrawn)
      .when(closeSession, {})
      .then(sessionClosed));
  it('is open to a committee under the body', () =>
    followed
      .with(recommendation, R2, ...done)
      .by(actingFor(COMMITTEE))
      .when(closeSession, {})
      .then(sessionClosed));
  it('is refused while a recommendation is open', () =>
    followed.when(closeSession, {}).thenRejected('recommendations-unsettled'));
  it('is done all the same with a reason, and names what was left open', () =>
    followed.when(closeSession, { reason: 'Chuyển sang năm 2021' }).then({
      type: 'SessionClosed',
      data: { unsettled: { recommendationIds: [R2], reason: 'Chuyển sang năm 2021' } },
    }));
  it('is refused to the executing side', () =>
    followed
      .with(recommendation, R2, ...done)
      .by(actingFor(DEPARTMENT))
      .when(closeSession, {})
      .thenRejected('supervising-body-only'));
  it('is refused before the follow-up has begun', () =>
    concluded.given(published).when(closeSession, {}).thenRejected('session-not-ready'));
  it('is refused a second time', () =>
    followed.given(sessionClosed).when(closeSession, {}).thenRejected('session-not-ready'));
  it('is the end: nothing is asked out of it any more', () =>
    expect(followed.given(sessionClosed).state?.status).toBe('Closed'));
});
