import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import { actingFor, amongAgencies, COUNCIL, DEPARTMENT, DISTRICT_ONE, idFor } from '../testing/agencies.js';
import { acceptRecommendation } from './decisions/accept-recommendation.js';
import { amendRecommendation } from './decisions/amend-recommendation.js';
import { contestRecommendation } from './decisions/contest-recommendation.js';
import { recordTasksCreated } from './decisions/record-tasks-created.js';
import { reportBack } from './decisions/report-back.js';
import { upholdRecommendation } from './decisions/uphold-recommendation.js';
import { withdrawRecommendation } from './decisions/withdraw-recommendation.js';
import { recommendation } from './recommendation.state.js';
import {
  accepted,
  amended,
  contested,
  issued,
  R2,
  received,
  TASK,
  tasksCreated,
  upheld,
  withdrawn,
} from './testing/supervision.fixtures.js';

const base = amongAgencies(scenario(recommendation, R2)).given(issued, received);
const objected = base.given(contested).by(actingFor(COUNCIL));
const byDepartment = (history: typeof base) => history.by(actingFor(DEPARTMENT));

describe('an objection to a recommendation', () => {
  it('is turned down: the recommendation stands', () =>
    objected.when(upholdRecommendation, upheld.data).then(upheld));
  it('leads to another wording', () => objected.when(amendRecommendation, amended.data).then(amended));
  it('leads to withdrawal', () => objected.when(withdrawRecommendation, withdrawn.data).then(withdrawn));
  it('is not judged by the agency that objects', () =>
    byDepartment(objected).when(upholdRecommendation, upheld.data).thenRejected('supervising-body-only'));
  it('is not withdrawn by the agency that objects', () =>
    byDepartment(objected)
      .when(withdrawRecommendation, withdrawn.data)
      .thenRejected('supervising-body-only'));
  it('is judged only where there is one', () =>
    base
      .by(actingFor(COUNCIL))
      .when(upholdRecommendation, upheld.data)
      .thenRejected('recommendation-not-ready'));
  it('is judged once', () =>
    objected.given(upheld).when(upholdRecommendation, upheld.data).thenRejected('recommendation-not-ready'));
  it('is judged for an agency that objects, and for no other', () =>
    objected
      .when(upholdRecommendation, { ...upheld.data, addresseeIds: [DISTRICT_ONE] })
      .thenRejected('addressee-not-meant'));
  it('may be judged although the work is given out', () =>
    objected.given(tasksCreated).when(upholdRecommendation, upheld.data).then(upheld));
  it('cites only papers that are there when it is amended', () =>
    objected
      .when(amendRecommendation, {
        ...amended.data,
        concerns: [{ words: 'Quyết định 328', documentId: idFor('nowhere') }],
      })
      .thenRejected('document-unknown'));
});

describe('after the supervising body has answered', () => {
  it('an agency whose objection was turned down may not object again', () =>
    byDepartment(objected.given(upheld))
      .when(contestRecommendation, { reason: 'x' })
      .thenRejected('recommendation-upheld'));
  it('an agency accepts and reports back', () =>
    byDepartment(objected.given(upheld)).when(acceptRecommendation, {}).then(accepted));
  it('an agency may object to another wording', () =>
    byDepartment(objected.given(amended)).when(contestRecommendation, contested.data).then(contested));
  it('an answer to the old wording is no answer to the new one', () =>
    expect(base.given(contested, amended).state?.addressees).toEqual([
      { agencyId: DEPARTMENT, answered: 'Received' },
    ]));
  it('nothing is asked any more of what is withdrawn', () =>
    byDepartment(objected.given(withdrawn))
      .when(reportBack, { report: 'x' })
      .thenRejected('recommendation-not-ready'));
  it('no task follows what is withdrawn', () =>
    objected
      .given(withdrawn)
      .by({ accountId: idFor('system'), postIds: [], roles: [] })
      .when(recordTasksCreated, { taskId: TASK })
      .thenRejected('recommendation-not-ready'));
  it('what is withdrawn stands so', () => expect(objected.given(withdrawn).state?.status).toBe('Withdrawn'));
});
