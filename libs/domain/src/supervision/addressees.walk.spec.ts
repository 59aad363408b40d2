import { Rejected, fold, type Recorded } from '@dondoc/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actingFor, COUNCIL, DEPARTMENT, DISTRICT_ONE, idFor, registered } from '../testing/agencies.js';
import { act, lookingAt, walk } from '../testing/random-walk.js';
import { statusOf, type RecommendationStatus } from './addressees.js';
import { acceptRecommendation } from './decisions/accept-recommendation.js';
import { assessRecommendation } from './decisions/assess-recommendation.js';
import { closeRecommendation } from './decisions/close-recommendation.js';
import { contestRecommendation } from './decisions/contest-recommendation.js';
import { issueRecommendation } from './decisions/issue-recommendation.js';
import { receiveRecommendation } from './decisions/receive-recommendation.js';
import { recordTasksCreated } from './decisions/record-tasks-created.js';
import { reportBack } from './decisions/report-back.js';
import type { RecommendationEvent } from './recommendation.events.js';
import { recommendation } from './recommendation.state.js';
import {
  announced,
  asked,
  conducted,
  established,
  R2,
  reportReceived,
  SESSION,
  TASK,
} from './testing/supervision.fixtures.js';

const look = lookingAt({
  [`agency-${COUNCIL}`]: [registered('HĐND')],
  [`agency-${DEPARTMENT}`]: [registered('Sở Nội vụ')],
  [`session-${SESSION}`]: [established, announced, reportReceived, conducted],
});
const actor = fc.constantFrom(actingFor(COUNCIL), actingFor(DEPARTMENT), actingFor(DISTRICT_ONE), {
  accountId: idFor('system'),
  postIds: [],
  roles: [],
});
const acts = [
  act(issueRecommendation, asked),
  act(receiveRecommendation, {}),
  act(acceptRecommendation, {}),
  act(contestRecommendation, { reason: 'x' }),
  act(recordTasksCreated, { taskId: TASK }),
  act(reportBack, { report: 'x' }),
  act(assessRecommendation, { satisfied: true, assessment: 'x' }),
  act(assessRecommendation, { satisfied: false, assessment: 'x', followUp: 'new-recommendation' }),
  act(closeRecommendation, { reason: 'x' }),
];

/** The status as the version before told it, when a recommendation had one state for all its addressees. */
const formerStatus = (events: readonly RecommendationEvent[]): RecommendationStatus | undefined => {
  let status: RecommendationStatus | undefined;
  for (const { type } of events) {
    const name = type.replace('Recommendation', '') as RecommendationStatus;
    const answers = ['Received', 'Accepted', 'Contested'].includes(name);
    if (!(answers && status === 'TasksCreated')) status = name;
  }
  return status;
};

describe('a recommendation to one agency, whatever is tried in whatever order', () => {
  it('stands where it stood before each addressee had a state of its own', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ actor, take: fc.constantFrom(...acts) }), { maxLength: 60 }),
        async (steps) => {
          const outcomes = await walk(recommendation, R2, look, steps);
          const events = outcomes.flatMap((outcome) => (outcome instanceof Rejected ? [] : outcome));
          const stream = `recommendation-${R2}`;
          const logged = events.map((event) => ({ ...event, stream, meta: {} }) as Recorded<typeof event>);
          const state = fold(recommendation, logged);
          expect(state?.status).toBe(formerStatus(events));
          expect(state && statusOf(state)).toBe(state?.status);
        },
      ),
      { numRuns: 500 },
    ));
});
