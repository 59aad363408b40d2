import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import {
  actingFor,
  amongAgencies,
  COMMITTEE,
  COUNCIL,
  DEPARTMENT,
  DISTRICT_ONE,
  idFor,
} from '../testing/agencies.js';
import { acceptRecommendation } from './decisions/accept-recommendation.js';
import { assessRecommendation } from './decisions/assess-recommendation.js';
import { closeRecommendation } from './decisions/close-recommendation.js';
import { contestRecommendation } from './decisions/contest-recommendation.js';
import { issueRecommendation } from './decisions/issue-recommendation.js';
import { receiveRecommendation } from './decisions/receive-recommendation.js';
import { recordTasksCreated } from './decisions/record-tasks-created.js';
import { reportBack } from './decisions/report-back.js';
import { recommendationNotReady } from './recommendation.refusals.js';
import { recommendation } from './recommendation.state.js';
import { session } from './session.state.js';
import {
  accepted,
  announced,
  asked,
  closed,
  conducted,
  contested,
  established,
  issued,
  notSatisfied,
  received,
  reportedBack,
  reportReceived,
  satisfied,
  SESSION,
  supervisedAgain,
  TASK,
  tasksCreated,
} from './testing/supervision.fixtures.js';

const nothing = amongAgencies(scenario(recommendation, idFor('R2')))
  .with(session, SESSION, established, announced, reportReceived, conducted)
  .by(actingFor(COUNCIL));
const addressed = nothing.given(issued).by(actingFor(DEPARTMENT));
const taken = addressed.given(received, accepted);
const reported = taken.given(reportedBack).by(actingFor(COUNCIL));
const system = { accountId: idFor('system'), postIds: [], roles: [] };

describe('issuing a recommendation', () => {
  it('comes out of a session that was conducted', () =>
    nothing.when(issueRecommendation, asked).then(issued));
  it('is refused before the session was conducted', () =>
    nothing
      .with(session, SESSION, established, announced)
      .when(issueRecommendation, asked)
      .thenRejected('session-not-ready'));
  it('is refused out of a session that nobody knows', () =>
    nothing
      .when(issueRecommendation, { ...asked, sessionId: idFor('none') })
      .thenRejected('session-unknown'));
  it('is refused to the supervised agency', () =>
    nothing.by(actingFor(DEPARTMENT)).when(issueRecommendation, asked).thenRejected('supervising-body-only'));
  it('is refused to an addressee that nobody knows', () =>
    nothing
      .when(issueRecommendation, { ...asked, addresseeIds: [idFor('none')] })
      .thenRejected('agency-unknown'));
  it('is refused a second time', () =>
    nothing.given(issued).when(issueRecommendation, asked).thenRejected('recommendation-issued-already'));
});

describe('answering a recommendation', () => {
  it('begins with its receipt', () => addressed.when(receiveRecommendation, {}).then(received));
  it('is refused to an agency that it is not addressed to', () =>
    addressed.by(actingFor(DISTRICT_ONE)).when(receiveRecommendation, {}).thenRejected('addressee-only'));
  it('is refused to the supervising body', () =>
    addressed.by(actingFor(COUNCIL)).when(acceptRecommendation, {}).thenRejected('addressee-only'));
  it('is refused a second time', () =>
    addressed.given(received).when(receiveRecommendation, {}).thenRejected('recommendation-not-ready'));
  it('says in both languages where it stands and where the act belongs', () =>
    expect(
      recommendationNotReady({ status: 'TasksCreated', expected: ['Issued', 'Contested'] }).sentence,
    ).toEqual({
      vi: 'Kiến nghị đang ở bước “Đã giao nhiệm vụ”; việc này chỉ làm được ở bước “Mới” hoặc “Đề nghị xem xét lại”.',
      en: 'The recommendation stands at “Tasks assigned”; this is possible only at “New” or “Review asked”.',
    }));
  it('may accept it', () => addressed.given(received).when(acceptRecommendation, {}).then(accepted));
  it('may contest it', () =>
    addressed.given(received).when(contestRecommendation, { reason: 'Thuộc cơ quan khác' }).then(contested));
  it('may accept it after having contested it', () =>
    addressed.given(received, contested).when(acceptRecommendation, {}).then(accepted));
  it('is refused before receipt', () =>
    addressed.when(acceptRecommendation, {}).thenRejected('recommendation-not-ready'));
  it('is refused where nothing was recommended', () =>
    nothing.when(acceptRecommendation, {}).thenRejected('recommendation-unknown'));
});

describe('linking the first task', () => {
  it('is recorded by the system when a task names the recommendation', () =>
    taken.by(system).when(recordTasksCreated, { taskId: TASK }).then(tasksCreated));
  it('is recorded even before the agency answered', () =>
    addressed.by(system).when(recordTasksCreated, { taskId: TASK }).then(tasksCreated));
  it('is refused to people', () =>
    taken.when(recordTasksCreated, { taskId: TASK }).thenRejected('linked-by-system-only'));
  it('is refused for every further task', () =>
    taken
      .given(tasksCreated)
      .by(system)
      .when(recordTasksCreated, { taskId: idFor('C3') })
      .thenRejected('tasks-created-already'));
  it('is refused once it is closed', () =>
    reported
      .given(satisfied, closed)
      .by(system)
      .when(recordTasksCreated, { taskId: TASK })
      .thenRejected('recommendation-not-ready'));
});

describe('answering a recommendation whose tasks were created before', () => {
  const early = addressed.given(tasksCreated);

  it('may still receive it', () => early.when(receiveRecommendation, {}).then(received));
  it('may then accept it', () => early.given(received).when(acceptRecommendation, {}).then(accepted));
  it('does not lose that there are tasks', () =>
    expect(early.given(received, accepted).state).toMatchObject({
      status: 'TasksCreated',
      addressees: [{ agencyId: DEPARTMENT, answered: 'Accepted' }],
      firstTaskId: TASK,
    }));
  it('may accept what it contested before the tasks came', () =>
    addressed.given(received, contested, tasksCreated).when(acceptRecommendation, {}).then(accepted));
  it('is refused to accept it before receipt', () =>
    early.when(acceptRecommendation, {}).thenRejected('recommendation-not-ready'));
  it('is refused to receive it twice', () =>
    early.given(received).when(receiveRecommendation, {}).thenRejected('recommendation-not-ready'));
  it('is refused to accept it twice', () =>
    taken.given(tasksCreated).when(acceptRecommendation, {}).thenRejected('recommendation-not-ready'));
  it('is refused to contest it: the work is out', () =>
    early
      .given(received)
      .when(contestRecommendation, { reason: 'Thuộc cơ quan khác' })
      .thenRejected('recommendation-not-ready'));
});

describe('reporting back', () => {
  const report = { report: 'Đã kiểm tra' };

  it('records the report', () => taken.given(tasksCreated).when(reportBack, report).then(reportedBack));
  it('needs no tasks', () => taken.when(reportBack, report).then(reportedBack));
  it('is possible again when it was not satisfied', () =>
    taken.given(reportedBack, notSatisfied).when(reportBack, report).then(reportedBack));
  it('is refused before the recommendation was accepted', () =>
    addressed.given(received).when(reportBack, report).thenRejected('recommendation-not-ready'));
  it('is refused once it is closed', () =>
    taken
      .given(reportedBack, satisfied, closed)
      .when(reportBack, report)
      .thenRejected('recommendation-not-ready'));
});

describe('assessing a recommendation', () => {
  it('finds it satisfied', () =>
    reported.when(assessRecommendation, { satisfied: true, assessment: 'Đạt' }).then(satisfied));
  it('finds it not satisfied and says what follows', () =>
    reported
      .when(assessRecommendation, { satisfied: false, assessment: 'Chưa đạt', followUp: 're-supervision' })
      .then(notSatisfied));
  it('is refused when it is not satisfied and nothing follows', () =>
    reported
      .when(assessRecommendation, { satisfied: false, assessment: 'x' })
      .thenRejected('follow-up-mismatch'));
  it('is refused when it is satisfied and something follows', () =>
    reported
      .when(assessRecommendation, { satisfied: true, assessment: 'x', followUp: 're-supervision' })
      .thenRejected('follow-up-mismatch'));
  it('is refused to the agency that reported', () =>
    reported
      .by(actingFor(DEPARTMENT))
      .when(assessRecommendation, { satisfied: true, assessment: 'x' })
      .thenRejected('supervising-body-only'));
  it('is refused before there is a report', () =>
    nothing
      .given(issued, received, accepted)
      .when(assessRecommendation, { satisfied: true, assessment: 'x' })
      .thenRejected('recommendation-not-ready'));
});

describe('closing a recommendation', () => {
  it('is done by the supervising body once it is satisfied', () =>
    reported.given(satisfied).when(closeRecommendation, {}).then(closed));
  it('is open to a committee under the body', () =>
    reported.given(satisfied).by(actingFor(COMMITTEE)).when(closeRecommendation, {}).then(closed));
  it('is done when it was not satisfied and something has followed', () =>
    reported.given(notSatisfied, supervisedAgain).when(closeRecommendation, {}).then(closed));
  it('is refused when it was not satisfied and nothing has followed', () =>
    reported.given(notSatisfied).when(closeRecommendation, {}).thenRejected('follow-up-missing'));
  it('is done when nothing follows, with the reason', () =>
    reported
      .given(notSatisfied)
      .when(closeRecommendation, { reason: 'Nội dung không còn phù hợp' })
      .then({ type: 'RecommendationClosed', data: { reason: 'Nội dung không còn phù hợp' } }));
  it('is refused to the executing side', () =>
    reported
      .given(satisfied)
      .by(actingFor(DEPARTMENT))
      .when(closeRecommendation, {})
      .thenRejected('recommendation-closed-by-supervisor-only'));
  it('is refused to the executing side whatever state it is in: authority comes first', () =>
    addressed.when(closeRecommendation, {}).thenRejected('recommendation-closed-by-supervisor-only'));
  it('is refused before it was assessed', () =>
    reported.when(closeRecommendation, {}).thenRejected('recommendation-not-ready'));
  it('is refused a second time', () =>
    reported.given(satisfied, closed).when(closeRecommendation, {}).thenRejected('recommendation-not-ready'));
});
