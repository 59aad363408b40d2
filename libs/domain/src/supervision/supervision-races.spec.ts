import { beforeEach, describe, expect, it } from '@jest/globals';
import { lookInto, type Actor, type Look } from '@dondoc/event-sourcing';
import { agency } from '../agency/agency.state.js';
import { dissolveAgency } from '../agency/decisions/dissolve-agency.js';
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
import { assignTask } from '../task/decisions/assign-task.js';
import { task } from '../task/task.state.js';
import { TaskOffice } from '../task/testing/task-office.js';
import { anAssignment, calendar, noDeadline as deadline } from '../task/testing/task.fixtures.js';
import { actingFor, CITY, COUNCIL, DEPARTMENT, idFor, placedUnder, registered } from '../testing/agencies.js';
import { closeSession } from './decisions/close-session.js';
import { establishSession } from './decisions/establish-session.js';
import { issueRecommendation } from './decisions/issue-recommendation.js';
import { recordReSupervision } from './decisions/record-re-supervision.js';
import { recordSessionRecommendation } from './decisions/record-session-recommendation.js';
import { recommendation } from './recommendation.state.js';
import { session } from './session.state.js';
import {
  asked,
  DECISION,
  establishment,
  followedUpSession,
  issued,
  LATER,
  paper,
  R2,
  SESSION,
} from './testing/supervision.fixtures.js';

const NOW = '2020-12-10T02:00:00.000Z';
const NEXT = idFor('R5');
const system: Actor = { accountId: idFor('system'), postIds: [], roles: [] };
const council = actingFor(COUNCIL);

let office: TaskOffice;
const look: Look = (aggregate, id) => lookInto(office.store)(aggregate, id);

beforeEach(async () => {
  office = new TaskOffice();
  await office.given(agency, COUNCIL, registered('HĐND'));
  await office.given(agency, DEPARTMENT, registered('Sở Nội vụ'));
  await office.given(agency, INSPECTORATE, registered('Thanh tra'));
  await office.given(registeredDocument, DECISION, paper);
  await office.given(session, SESSION, ...followedUpSession);
  await office.given(recommendation, R2, issued);
});

const closing = {
  aggregate: session,
  id: SESSION,
  decision: closeSession,
  body: { reason: 'Chuyển sang năm 2021' },
  actor: council,
  now: NOW,
};

describe('two acts of supervision that cross', () => {
  it('a recommendation issued while its session is closed is recorded in the closed session', async () => {
    const issuing = {
      aggregate: recommendation,
      id: NEXT,
      decision: issueRecommendation,
      body: { ...asked, reference: 'R5' },
      actor: council,
      now: NOW,
    };
    await office.interleave(issuing, closing);
    await office.run({
      aggregate: session,
      id: SESSION,
      decision: recordSessionRecommendation,
      body: { recommendationId: NEXT },
      actor: system,
      now: NOW,
    });
    expect(await look(session, SESSION)).toMatchObject({ status: 'Closed', recommendationIds: [R2, NEXT] });
    expect((await look(recommendation, NEXT))?.status).toBe('Issued');
  });

  it('a session closed while another is established over its matter stays closed, and names that one', async () => {
    const body = { ...establishment, resupervises: { sessionId: SESSION, recommendationIds: [] } };
    const again = {
      aggregate: session,
      id: LATER,
      decision: establishSession,
      body,
      actor: council,
      now: NOW,
    };
    await office.interleave(again, closing);
    await office.run({
      aggregate: session,
      id: SESSION,
      decision: recordReSupervision,
      body: { laterSessionId: LATER },
      actor: system,
      now: NOW,
    });
    expect(await look(session, SESSION)).toMatchObject({ status: 'Closed', laterSessionId: LATER });
    expect((await look(session, LATER))?.status).toBe('Established');
  });
});

describe('an agency that ends at that moment', () => {
  it('may be asked by a recommendation, and no recommendation after it asks it', async () => {
    const issuing = {
      aggregate: recommendation,
      id: NEXT,
      decision: issueRecommendation,
      body: { ...asked, reference: 'R5' },
      actor: council,
      now: NOW,
    };
    await office.interleave(issuing, {
      aggregate: agency,
      id: DEPARTMENT,
      decision: dissolveAgency,
      body: { effectiveOn: '2020-12-10' },
      actor: system,
      now: NOW,
    });
    expect(await look(recommendation, NEXT)).toMatchObject({ status: 'Issued', addresseeIds: [DEPARTMENT] });
    expect((await look(agency, DEPARTMENT))?.dissolvedOn).toBe('2020-12-10');
    await expect(office.run({ ...issuing, id: idFor('R6') })).rejects.toMatchObject({
      code: 'agency-dissolved',
    });
  });
});

describe('an inspection that ends while a task from it is drawn up', () => {
  it('learns of the task all the same', async () => {
    const source = { recommendationIds: [], inspectionId: INSPECTION };
    await office.given(inspection, INSPECTION, conclusionDrafted, concluded, published, directed, followedUp);
    await office.given(agency, CITY, registered('UBND Thành phố'));
    await office.given(agency, DEPARTMENT, placedUnder(CITY));
    const assigning = {
      aggregate: task,
      id: INSPECTION_TASK,
      decision: assignTask(calendar),
      body: { ...anAssignment, issuerId: CITY, leadId: DEPARTMENT, coordinatorIds: [], deadline, source },
      actor: actingFor(CITY),
      now: NOW,
    };
    await office.interleave(assigning, {
      aggregate: inspection,
      id: INSPECTION,
      decision: endInspection,
      body: {},
      actor: actingFor(INSPECTORATE),
      now: NOW,
    });
    await office.run({
      aggregate: inspection,
      id: INSPECTION,
      decision: recordInspectionTask,
      body: { taskId: INSPECTION_TASK },
      actor: system,
      now: NOW,
    });
    expect(await look(inspection, INSPECTION)).toMatchObject({ status: 'Ended', taskIds: [INSPECTION_TASK] });
    expect((await look(task, INSPECTION_TASK))?.lifecycle).toBe('Assigned');
  });
});
