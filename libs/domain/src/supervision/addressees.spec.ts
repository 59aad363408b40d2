import { describe, expect, it } from '@jest/globals';
import { on, scenario } from '@dondoc/event-sourcing/testing';
import { actingFor, amongAgencies, COUNCIL, DEPARTMENT, DISTRICT_ONE } from '../testing/agencies.js';
import { statusOf, statusOfAddressee } from './addressees.js';
import { assessRecommendation } from './decisions/assess-recommendation.js';
import { closeRecommendation } from './decisions/close-recommendation.js';
import { receiveRecommendation } from './decisions/receive-recommendation.js';
import { reportBack } from './decisions/report-back.js';
import { withdrawRecommendation } from './decisions/withdraw-recommendation.js';
import { recommendation } from './recommendation.state.js';
import type { RecommendationEvent } from './recommendation.events.js';
import {
  accepted,
  contested,
  issuedToTwo,
  notSatisfied,
  R2,
  received,
  reportedBack,
  satisfied,
  tasksCreated,
} from './testing/supervision.fixtures.js';

const by = (agency: string, ...events: readonly RecommendationEvent[]) =>
  events.map((event) => on('2020-08-13', event, { agency }));
const department = (...events: readonly RecommendationEvent[]) => by(DEPARTMENT, ...events);
const district = (...events: readonly RecommendationEvent[]) => by(DISTRICT_ONE, ...events);

const asked = amongAgencies(scenario(recommendation, R2)).given(issuedToTwo);
type Asked = typeof asked;
const statusAfter = (history: Asked) => history.state?.status;
const bothAccepted = asked.given(...department(received, accepted), ...district(received, accepted));
const bothReported = bothAccepted.given(...department(reportedBack), ...district(reportedBack));
const council = (history: Asked) => history.by(actingFor(COUNCIL));

describe('a recommendation to several agencies', () => {
  it.each([
    ['new while one has not received it', asked.given(...department(received, accepted)), 'Issued'],
    [
      'received while one has not answered',
      asked.given(...department(received, accepted), ...district(received)),
      'Received',
    ],
    ['accepted when all accept', bothAccepted, 'Accepted'],
    [
      'contested when one contests, for the supervising body must answer',
      asked.given(...department(received, contested)),
      'Contested',
    ],
    ['at its tasks once there are some', bothAccepted.given(tasksCreated), 'TasksCreated'],
    [
      'at its tasks while one has not reported back',
      bothAccepted.given(tasksCreated, ...department(reportedBack)),
      'TasksCreated',
    ],
    ['accepted while one has not reported back', bothAccepted.given(...department(reportedBack)), 'Accepted'],
    ['reported back when all have', bothReported, 'ReportedBack'],
    [
      'reported back while one report waits for its assessment',
      bothReported.given({ ...satisfied, data: { ...satisfied.data, addresseeIds: [DEPARTMENT] } }),
      'ReportedBack',
    ],
    ['satisfied when all are', bothReported.given(satisfied), 'Satisfied'],
    [
      'not satisfied when one is not',
      bothReported.given(
        { ...notSatisfied, data: { ...notSatisfied.data, addresseeIds: [DISTRICT_ONE] } } as never,
        satisfied,
      ),
      'NotSatisfied',
    ],
  ] as const)('is %s', (_, history, expected) => expect(statusAfter(history)).toBe(expected));

  it('lets each agency do its own part, wherever the others are', async () => {
    const halfway = asked.given(...department(received, accepted, reportedBack));
    await halfway.by(actingFor(DISTRICT_ONE)).when(receiveRecommendation, {}).then(received);
    await halfway
      .by(actingFor(DISTRICT_ONE))
      .when(reportBack, { report: 'x' })
      .thenRejected('recommendation-not-ready');
  });

  it('is assessed agency by agency, as the reports come in', () =>
    council(bothAccepted.given(...department(reportedBack)))
      .when(assessRecommendation, { satisfied: true, assessment: 'Đạt', addresseeIds: [DEPARTMENT] })
      .then({ type: 'RecommendationSatisfied', data: { assessment: 'Đạt', addresseeIds: [DEPARTMENT] } }));

  it('is assessed for all that reported unless some are named', () =>
    council(bothReported).when(assessRecommendation, { satisfied: true, assessment: 'Đạt' }).then(satisfied));

  it('is not assessed for an agency that has not reported', () =>
    council(bothAccepted.given(...department(reportedBack)))
      .when(assessRecommendation, { satisfied: true, assessment: 'Đạt', addresseeIds: [DISTRICT_ONE] })
      .thenRejected('addressee-not-meant'));

  it('is not closed while one has not reported', () =>
    council(bothAccepted.given(...department(reportedBack), satisfied))
      .when(closeRecommendation, {})
      .thenRejected('recommendation-not-ready'));

  it('goes on with the others when one is let off', async () => {
    const objected = asked.given(...department(received, accepted), ...district(received, contested));
    const reason = 'Thuộc cơ quan khác';
    await council(objected)
      .when(withdrawRecommendation, { reason })
      .then({ type: 'RecommendationWithdrawn', data: { reason } });
    const state = objected.given({ type: 'RecommendationWithdrawn', data: { reason } }).state;
    expect(state?.status).toBe('Accepted');
    expect(state?.addressees.map((each) => statusOfAddressee(each, state))).toEqual([
      'Accepted',
      'Withdrawn',
    ]);
  });
});

it('a recommendation of which nobody is asked any more is withdrawn', () =>
  expect(statusOf({ addressees: [], isClosed: false })).toBe('Withdrawn'));
