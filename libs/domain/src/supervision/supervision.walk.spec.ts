import { Rejected } from '@dondoc/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actingFor, COUNCIL, DEPARTMENT, DISTRICT_ONE, idFor, registered } from '../testing/agencies.js';
import { act, lookingAt, walk } from '../testing/random-walk.js';
import { acceptRecommendation } from './decisions/accept-recommendation.js';
import { announceSession } from './decisions/announce-session.js';
import { assessRecommendation } from './decisions/assess-recommendation.js';
import { closeRecommendation } from './decisions/close-recommendation.js';
import { concludeFormally } from './decisions/conclude-formally.js';
import { concludeProvisionally } from './decisions/conclude-provisionally.js';
import { conductSession } from './decisions/conduct-session.js';
import { contestRecommendation } from './decisions/contest-recommendation.js';
import { establishSession } from './decisions/establish-session.js';
import { issueRecommendation } from './decisions/issue-recommendation.js';
import { receiveRecommendation } from './decisions/receive-recommendation.js';
import { receiveReport } from './decisions/receive-report.js';
import { recordTasksCreated } from './decisions/record-tasks-created.js';
import { reportBack } from './decisions/report-back.js';
import { recommendation } from './recommendation.state.js';
import { session } from './session.state.js';
import {
  announced,
  asked,
  conducted,
  CONCLUSION,
  DECISION,
  established,
  establishment,
  paper,
  REPORT,
  reportReceived,
  SESSION,
  TASK,
} from './testing/supervision.fixtures.js';

const look = lookingAt({
  [`agency-${COUNCIL}`]: [registered('HĐND')],
  [`agency-${DEPARTMENT}`]: [registered('Sở Nội vụ')],
  [`document-${DECISION}`]: [paper],
  [`document-${REPORT}`]: [paper],
  [`document-${CONCLUSION}`]: [paper],
  [`session-${SESSION}`]: [established, announced, reportReceived, conducted],
});
const actor = fc.constantFrom(actingFor(COUNCIL), actingFor(DEPARTMENT), actingFor(DISTRICT_ONE), {
  accountId: idFor('system'),
  postIds: [],
  roles: [],
});

const sessionActs = [
  act(establishSession, establishment),
  act(announceSession, { ...announced.data, scheduledOn: '2020-08-20' }),
  act(receiveReport, reportReceived.data),
  act(conductSession, conducted.data),
  act(concludeProvisionally, { content: 'x' }),
  act(concludeFormally, { documentId: CONCLUSION }),
];
const recommendationActs = [
  act(issueRecommendation, asked),
  act(receiveRecommendation, {}),
  act(acceptRecommendation, {}),
  act(contestRecommendation, { reason: 'x' }),
  act(recordTasksCreated, { taskId: TASK }),
  act(reportBack, { report: 'x' }),
  act(assessRecommendation, { satisfied: true, assessment: 'x' }),
  act(assessRecommendation, { satisfied: false, assessment: 'x', followUp: 'new-recommendation' }),
  act(closeRecommendation, {}),
];

/** Every step is taken twice in a row. */
const doubled = <Item>(items: readonly Item[]): Item[] => items.flatMap((item) => [item, item]);

describe('supervision, whatever is tried in whatever order', () => {
  it('refuses, or writes what fits the schema; the same act is refused the second time', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ actor, take: fc.constantFrom(...sessionActs) }), { maxLength: 30 }),
        async (steps) => {
          const outcomes = await walk(session, SESSION, look, doubled(steps));
          for (const [index, outcome] of outcomes.entries())
            if (index % 2 === 1) expect(outcome).toBeInstanceOf(Rejected);
        },
      ),
    ));

  it('lets a recommendation end only by its supervising body, and refuses every redundant act', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ actor, take: fc.constantFrom(...recommendationActs) }), { maxLength: 60 }),
        async (steps) => {
          const outcomes = await walk(recommendation, idFor('R2'), look, doubled(steps));
          for (const [index, outcome] of outcomes.entries()) {
            if (index % 2 === 1) expect(outcome).toBeInstanceOf(Rejected);
            const ended = !(outcome instanceof Rejected) && outcome[0]?.type === 'RecommendationClosed';
            if (ended) expect(doubled(steps)[index]?.actor.agencyId).toBe(COUNCIL);
          }
        },
      ),
    ));

  it('comes to its end when everybody does their part', async () => {
    const council = actingFor(COUNCIL);
    const outcomes = await walk(
      session,
      SESSION,
      look,
      sessionActs.map((take) => ({ actor: council, take })),
    );
    expect(outcomes.filter((outcome) => outcome instanceof Rejected)).toEqual([]);
  });
});
