import { Rejected } from '@dondoc/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actingFor, COUNCIL, DEPARTMENT, DISTRICT_ONE, idFor, registered } from '../testing/agencies.js';
import { act, lookingAt, walk } from '../testing/random-walk.js';
import { acceptRecommendation } from './decisions/accept-recommendation.js';
import { amendRecommendation } from './decisions/amend-recommendation.js';
import { announceSession } from './decisions/announce-session.js';
import { assessRecommendation } from './decisions/assess-recommendation.js';
import { beginFollowUp } from './decisions/begin-follow-up.js';
import { closeRecommendation } from './decisions/close-recommendation.js';
import { closeSession } from './decisions/close-session.js';
import { concludeFormally } from './decisions/conclude-formally.js';
import { concludeProvisionally } from './decisions/conclude-provisionally.js';
import { conductSession } from './decisions/conduct-session.js';
import { contestRecommendation } from './decisions/contest-recommendation.js';
import { draftSupervisionConclusion } from './decisions/draft-supervision-conclusion.js';
import { establishProgrammedSession } from './decisions/establish-session.js';
import { issueRecommendation } from './decisions/issue-recommendation.js';
import { programmeSession } from './decisions/programme-session.js';
import { publishSupervisionConclusion } from './decisions/publish-supervision-conclusion.js';
import { putQuestion } from './decisions/put-question.js';
import { receiveRecommendation } from './decisions/receive-recommendation.js';
import { receiveReport } from './decisions/receive-report.js';
import { recordFollowUp } from './decisions/record-follow-up.js';
import { recordTasksCreated } from './decisions/record-tasks-created.js';
import { reportBack } from './decisions/report-back.js';
import { requestExtraReport } from './decisions/request-extra-report.js';
import { submitMemberNote } from './decisions/submit-member-note.js';
import { upholdRecommendation } from './decisions/uphold-recommendation.js';
import { withdrawRecommendation } from './decisions/withdraw-recommendation.js';
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
  LATER,
  paper,
  programme,
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
  act(programmeSession, programme),
  act(establishProgrammedSession, { decisionDocumentId: DECISION, members: establishment.members }),
  act(announceSession, { ...announced.data, scheduledOn: '2020-08-20' }),
  act(receiveReport, reportReceived.data),
  act(requestExtraReport, { agencyId: DEPARTMENT, content: 'x' }),
  act(conductSession, conducted.data),
  act(submitMemberNote, { member: { name: 'Nguyễn Thu An', title: 'Trưởng đoàn' }, content: 'x' }),
  act(draftSupervisionConclusion, { content: 'x' }),
  act(concludeProvisionally, { content: 'x' }),
  act(concludeFormally, { documentId: CONCLUSION }),
  act(publishSupervisionConclusion, { place: 'x' }),
  act(beginFollowUp, {}),
  act(putQuestion, { content: 'x', agencyId: DEPARTMENT, sitting: 'x' }),
  act(closeSession, {}),
];
const recommendationActs = [
  act(issueRecommendation, asked),
  act(receiveRecommendation, {}),
  act(acceptRecommendation, {}),
  act(contestRecommendation, { reason: 'x' }),
  act(upholdRecommendation, { reason: 'x' }),
  act(amendRecommendation, { content: 'x', reason: 'x' }),
  act(withdrawRecommendation, { reason: 'x' }),
  act(recordTasksCreated, { taskId: TASK }),
  act(reportBack, { report: 'x' }),
  act(assessRecommendation, { satisfied: true, assessment: 'x' }),
  act(assessRecommendation, { satisfied: false, assessment: 'x', followUp: 'new-recommendation' }),
  act(recordFollowUp, { followUp: 're-supervision', sessionId: LATER }),
  act(closeRecommendation, {}),
];

/** What nobody but the supervising body does. */
const ENDS: readonly string[] = [
  'RecommendationClosed',
  'RecommendationWithdrawn',
  'RecommendationAmended',
  'RecommendationUpheld',
];

/** Every step is taken twice in a row. */
const doubled = <Item>(items: readonly Item[]): Item[] => items.flatMap((item) => [item, item]);

describe('supervision, whatever is tried in whatever order', () => {
  it('refuses, or writes what fits the schema; nobody but the supervising body acts, and no act passes twice', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ actor, take: fc.constantFrom(...sessionActs) }), { maxLength: 30 }),
        async (steps) => {
          const outcomes = await walk(session, SESSION, look, doubled(steps));
          for (const [index, outcome] of outcomes.entries())
            if (index % 2 === 1) expect(outcome).toBeInstanceOf(Rejected);
            else if (!(outcome instanceof Rejected))
              expect(doubled(steps)[index]?.actor.agencyId).toBe(COUNCIL);
        },
      ),
    ));

  it('lets a recommendation end only by its supervising body, follows up only what was not satisfied, and refuses every redundant act', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ actor, take: fc.constantFrom(...recommendationActs) }), { maxLength: 60 }),
        async (steps) => {
          const outcomes = await walk(recommendation, idFor('R2'), look, doubled(steps));
          for (const [index, outcome] of outcomes.entries()) {
            if (index % 2 === 1) expect(outcome).toBeInstanceOf(Rejected);
            const type = outcome instanceof Rejected ? undefined : outcome[0]?.type;
            if (type !== undefined && ENDS.includes(type))
              expect(doubled(steps)[index]?.actor.agencyId).toBe(COUNCIL);
          }
          const types = outcomes.flatMap((outcome) =>
            outcome instanceof Rejected ? [] : outcome.map(({ type }) => type),
          );
          const followed = types.indexOf('RecommendationFollowedUp');
          if (followed >= 0) expect(types.slice(0, followed)).toContain('RecommendationNotSatisfied');
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
