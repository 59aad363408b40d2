import { describe, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import { inspection } from '../inspection/inspection.state.js';
import { conclusionDrafted, INSPECTION, INSPECTORATE } from '../inspection/testing/inspection.fixtures.js';
import { session } from '../supervision/session.state.js';
import { recommendation } from '../supervision/recommendation.state.js';
import {
  established,
  followedUpSession,
  issued,
  R2,
  SESSION,
  sessionClosed,
} from '../supervision/testing/supervision.fixtures.js';
import { task } from '../task/task.state.js';
import { assignedFor, drafted, id } from '../task/testing/task.fixtures.js';
import { actingFor, amongAgencies, CITY, COUNCIL, DEPARTMENT, idFor } from '../testing/agencies.js';
import { raiseFinding } from './decisions/raise-finding.js';
import { settleFinding } from './decisions/settle-finding.js';
import type { FindingEvent } from './finding.events.js';
import { finding, findingIdOf } from './finding.state.js';
import { courseOf } from './stream-course.js';

const PARENT = id('c2');
const CHILD = id('c9');
const key = { rule: 'child-of-ended-task', subjectId: CHILD, otherId: PARENT } as const;
const LATE = idFor('R5');
const note = { note: 'Đã thu hồi nhiệm vụ.' };
const settled = { type: 'FindingSettled' as const, data: note };

type Raised = Extract<FindingEvent, { type: 'FindingRaised' }>['data'];
const raised = (change: Partial<Raised> = {}): FindingEvent => ({
  type: 'FindingRaised',
  data: {
    rule: 'child-of-ended-task',
    subject: { type: 'task', id: CHILD },
    other: { type: 'task', id: PARENT },
    refusalCode: 'parent-task-not-open',
    earlierEventId: id('f1'),
    laterEventId: id('f2'),
    ...change,
  },
});

const engine = amongAgencies(scenario(finding, findingIdOf(key)))
  .at('2020-12-10T02:00:00.000Z')
  .by({ accountId: idFor('system'), postIds: [], roles: [] });
const desk = engine
  .with(
    task,
    CHILD,
    drafted({ issuerId: CITY, leadId: DEPARTMENT, parentTaskId: PARENT }),
    assignedFor('2020-06-30'),
  )
  .with(session, SESSION, established)
  .with(inspection, INSPECTION, conclusionDrafted);
const found = desk.given(raised());
const ofSession = desk.given(
  raised({
    rule: 'recommendation-of-closed-session',
    subject: { type: 'session', id: SESSION },
    other: { type: 'recommendation', id: R2 },
  }),
);
const ofInspection = desk.given(
  raised({
    rule: 'task-of-ended-inspection',
    subject: { type: 'inspection', id: INSPECTION },
    other: { type: 'task', id: CHILD },
  }),
);

describe('raising a finding', () => {
  it('records which rule two acts broke together, out of both streams', () =>
    engine
      .with(courseOf(session), SESSION, ...followedUpSession, sessionClosed)
      .with(courseOf(recommendation), LATE, issued)
      .when(raiseFinding, {
        rule: 'recommendation-of-closed-session',
        subjectId: SESSION,
        otherId: LATE,
      })
      .thenMatching({
        type: 'FindingRaised',
        data: {
          rule: 'recommendation-of-closed-session',
          subject: { type: 'session', id: SESSION },
          other: { type: 'recommendation', id: LATE },
          refusalCode: 'recommendations-unsettled',
        },
      }));
  it('is the engine’s alone', () =>
    engine
      .by({ ...actingFor(CITY), postIds: [idFor('chair')] })
      .when(raiseFinding, key)
      .thenRejected('finding-by-system-only'));
  it('is refused a second time', () =>
    engine.given(raised()).when(raiseFinding, key).thenRejected('finding-raised-already'));
  it('is refused where both streams say that nothing crossed, whatever whoever asks has seen', () =>
    engine.when(raiseFinding, key).thenRejected('crossing-does-not-stand'));
});

describe('settling a finding', () => {
  it('is done with a note by the agency that issued the task', () =>
    found.by(actingFor(CITY)).when(settleFinding, note).then(settled));
  it('is refused to the lead of the task', () =>
    found.by(actingFor(DEPARTMENT)).when(settleFinding, note).thenRejected('finding-owner-only'));
  it('is done by the supervising body for its session, and by nobody else', async () => {
    await ofSession.by(actingFor(COUNCIL)).when(settleFinding, note).then(settled);
    await ofSession.by(actingFor(DEPARTMENT)).when(settleFinding, note).thenRejected('finding-owner-only');
  });
  it('is done by who inspects or directs, and never by the inspected', async () => {
    await ofInspection.by(actingFor(INSPECTORATE)).when(settleFinding, note).then(settled);
    await ofInspection.by(actingFor(CITY)).when(settleFinding, note).then(settled);
    await ofInspection.by(actingFor(DEPARTMENT)).when(settleFinding, note).thenRejected('finding-owner-only');
  });
  it('is done once', () =>
    found
      .given(settled)
      .by(actingFor(CITY))
      .when(settleFinding, note)
      .thenRejected('finding-settled-already'));
  it('is refused where nothing was raised', () =>
    desk.by(actingFor(CITY)).when(settleFinding, note).thenRejected('finding-unknown'));
});
