import { beforeEach, describe, expect, it } from '@jest/globals';
import { agency } from '../agency/agency.state.js';
import { registeredDocument } from '../document/document.state.js';
import { endInspection } from '../inspection/decisions/end-inspection.js';
import { recordInspectionTask } from '../inspection/decisions/record-inspection-task.js';
import { inspection } from '../inspection/inspection.state.js';
import {
  concluded,
  conclusionDrafted,
  directed,
  followedUp,
  INSPECTION,
  INSPECTION_TASK,
  INSPECTORATE,
  published,
} from '../inspection/testing/inspection.fixtures.js';
import { closeSession } from '../supervision/decisions/close-session.js';
import { issueRecommendation } from '../supervision/decisions/issue-recommendation.js';
import { recordSessionRecommendation } from '../supervision/decisions/record-session-recommendation.js';
import { recommendation } from '../supervision/recommendation.state.js';
import { session } from '../supervision/session.state.js';
import {
  asked,
  contested,
  DECISION,
  followedUpSession,
  issued,
  paper,
  R2,
  received,
  SESSION,
} from '../supervision/testing/supervision.fixtures.js';
import { assignTask } from '../task/decisions/assign-task.js';
import { task } from '../task/task.state.js';
import {
  accepted,
  acknowledged,
  anAssignment,
  calendar,
  dueOn,
  noDeadline as deadline,
  submitted,
} from '../task/testing/task.fixtures.js';
import { actingFor, CITY, COUNCIL, DEPARTMENT, idFor, placedUnder, registered } from '../testing/agencies.js';
import { FindingOffice } from './testing/finding-office.js';

const NOW = '2020-12-10T02:00:00.000Z';
const NEXT = idFor('R5');
const system = { accountId: idFor('system'), postIds: [], roles: [] };
const council = actingFor(COUNCIL);

let office: FindingOffice;

beforeEach(async () => {
  office = new FindingOffice();
  await office.given(agency, COUNCIL, registered('HĐND'));
  await office.given(agency, CITY, registered('UBND Thành phố'));
  await office.given(agency, DEPARTMENT, registered('Sở Nội vụ'), placedUnder(CITY));
  await office.given(agency, INSPECTORATE, registered('Thanh tra'));
  await office.given(registeredDocument, DECISION, paper);
});

describe('a session that was closed while a recommendation was issued', () => {
  const key = { rule: 'recommendation-of-closed-session', subjectId: SESSION, otherId: NEXT } as const;
  const closing = {
    actor: council,
    now: NOW,
    aggregate: session,
    id: SESSION,
    decision: closeSession,
    body: { reason: 'Chuyển sang năm 2021' },
  };
  const issuing = {
    actor: council,
    now: NOW,
    aggregate: recommendation,
    id: NEXT,
    decision: issueRecommendation,
    body: { ...asked, reference: 'R5' },
  };
  const linking = {
    aggregate: session,
    id: SESSION,
    decision: recordSessionRecommendation,
    body: { recommendationId: NEXT },
    actor: system,
    now: NOW,
  };
  beforeEach(async () => {
    await office.given(session, SESSION, ...followedUpSession);
    await office.given(recommendation, R2, issued);
  });

  it('raises a finding when the recommendation came after', async () => {
    await office.interleave(issuing, closing);
    await office.run(linking);
    const [earlierEventId, laterEventId] = office.eventsOf('SessionClosed', 'RecommendationIssued').slice(1);
    const refusalCode = 'session-not-ready';
    expect(await office.look(key, NOW)).toMatchObject({ refusalCode, earlierEventId, laterEventId });
  });

  it('raises a finding when the session did not know of it yet', async () => {
    await office.run(issuing);
    await office.run(closing);
    await office.run(linking);
    expect(await office.look(key, NOW)).toMatchObject({ refusalCode: 'recommendations-unsettled' });
  });

  it('raises none for what it knew and named when it was closed', async () => {
    await office.run(issuing);
    await office.run(linking);
    await office.run(closing);
    expect(await office.look(key, NOW)).toBe('crossing-does-not-stand');
    expect(await office.look({ ...key, otherId: R2 }, NOW)).toBe('crossing-does-not-stand');
  });

  it('raises none once the recommendation has been withdrawn', async () => {
    await office.interleave(issuing, closing);
    const data = { reason: 'Trùng với R2' };
    await office.given(recommendation, NEXT, received, contested, { type: 'RecommendationWithdrawn', data });
    expect(await office.look(key, NOW)).toBe('crossing-does-not-stand');
  });
});

describe('an inspection that was ended while a task from it was assigned', () => {
  const key = { rule: 'task-of-ended-inspection', subjectId: INSPECTION, otherId: INSPECTION_TASK } as const;
  const source = { recommendationIds: [], inspectionId: INSPECTION };
  const assigning = {
    aggregate: task,
    id: INSPECTION_TASK,
    decision: assignTask(calendar),
    body: { ...anAssignment, issuerId: CITY, leadId: DEPARTMENT, coordinatorIds: [], deadline, source },
    actor: actingFor(CITY),
    now: NOW,
  };
  const ending = (body: { reason?: string } = {}) => ({
    aggregate: inspection,
    id: INSPECTION,
    decision: endInspection,
    body,
    actor: actingFor(INSPECTORATE),
    now: NOW,
  });
  const linking = {
    aggregate: inspection,
    id: INSPECTION,
    decision: recordInspectionTask,
    body: { taskId: INSPECTION_TASK },
    actor: system,
    now: NOW,
  };
  beforeEach(() =>
    office.given(inspection, INSPECTION, conclusionDrafted, concluded, published, directed, followedUp),
  );

  it('raises a finding: the end names no task as unsettled', async () => {
    await office.interleave(ending(), assigning);
    await office.run(linking);
    const [earlierEventId, laterEventId] = office.eventsOf('TaskAssigned', 'InspectionEnded');
    const refusalCode = 'inspection-tasks-unsettled';
    expect(await office.look(key, NOW)).toMatchObject({ refusalCode, earlierEventId, laterEventId });
  });

  it('raises none where the end names the task', async () => {
    await office.run(assigning);
    await office.run(linking);
    await office.run(ending({ reason: 'Chuyển sang năm 2021' }));
    expect(await office.look(key, NOW)).toBe('crossing-does-not-stand');
  });

  it('raises none for a task that was done when the inspection ended, and is reopened afterwards', async () => {
    await office.run(assigning);
    await office.given(task, INSPECTION_TASK, acknowledged, submitted, accepted);
    await office.run(linking);
    await office.run(ending());
    const data = { reason: 'Làm lại.', deadline: dueOn('2020-12-31'), deadlineVersion: 2 };
    await office.given(task, INSPECTION_TASK, { type: 'TaskReopened', data });
    expect(await office.look(key, NOW)).toBe('crossing-does-not-stand');
  });

  it('raises none for a task that is assigned after the end: what was signed binds still', async () => {
    await office.run(ending());
    await office.run(assigning);
    await office.run(linking);
    expect(await office.look(key, NOW)).toBe('crossing-does-not-stand');
  });
});
