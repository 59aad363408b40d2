import { describe, it } from '@jest/globals';
import {
  aDraft,
  anAssignedTask,
  anAssignment,
  APRIL_1,
  assignedFor,
  by,
  calendar,
  city,
  coordinator,
  department,
  DIRECTIVE,
  drafted,
  FORMER_DISTRICT,
  MARCH_24,
  NOBODY_KNOWN,
  OTHER_DEPARTMENT,
  world,
} from '../testing/task.fixtures.js';
import { assignDraftedTask } from './assign-task.js';
import { draftTask } from './draft-task.js';

const assignDraft = assignDraftedTask(calendar);

describe('drafting a task', () => {
  const cityDrafts = world.by(city).at(MARCH_24);

  it('writes it down', () => cityDrafts.when(draftTask, anAssignment).then(drafted()));

  it('leaves competence and deadline to the assignment', () =>
    cityDrafts
      .when(draftTask, { ...anAssignment, deadline: by('2020-01-03') })
      .then(drafted({ deadline: by('2020-01-03') })));

  it('is refused to anyone but the issuer', () =>
    world.by(coordinator).at(MARCH_24).when(draftTask, anAssignment).thenRejected('only-the-issuing-agency'));

  it('is refused when the task is there already', () =>
    aDraft.by(city).at(MARCH_24).when(draftTask, anAssignment).thenRejected('task-already-exists'));

  it.each([
    ['without a source', { ...anAssignment, source: {} }, 'source-required'],
    [
      'from a kind of document without the document',
      { ...anAssignment, source: { sourceKind: 'meetingConclusion' as const } },
      'source-incomplete',
    ],
    [
      'from a routing note that does not say when its document came',
      { ...anAssignment, source: { documentId: DIRECTIVE, sourceKind: 'routingNote' as const } },
      'source-incomplete',
    ],
    [
      'for a reporting obligation that nobody knows',
      { ...anAssignment, source: { obligationId: NOBODY_KNOWN } },
      'obligation-unknown',
    ],
    ['for a dissolved lead', { ...anAssignment, leadId: FORMER_DISTRICT }, 'agency-dissolved'],
    [
      'when it is open to an agency that nobody knows',
      { ...anAssignment, visibility: { restricted: true, agencyIds: [NOBODY_KNOWN] } },
      'agency-unknown',
    ],
    ['for a lead that coordinates', { ...anAssignment, leadId: OTHER_DEPARTMENT }, 'lead-coordinates'],
  ])('is refused %s', (_, body, code) => cityDrafts.when(draftTask, body).thenRejected(code));
});

describe('assigning a drafted task', () => {
  const cityAssigns = aDraft.by(city).at(MARCH_24);

  it('works out the last day', () => cityAssigns.when(assignDraft, {}).then(assignedFor('2020-06-30')));

  it('is refused to the lead', () =>
    cityAssigns.by(department).when(assignDraft, {}).thenRejected('only-the-issuing-agency'));

  it('is refused a second time', () =>
    anAssignedTask.by(city).at(APRIL_1).when(assignDraft, {}).thenRejected('task-state-forbids'));

  it('is refused where nothing was drafted', () =>
    world.by(city).at(MARCH_24).when(assignDraft, {}).thenRejected('task-unknown'));

  it('checks again what may have changed since: here the last day went by', () =>
    aDraft.by(city).at('2020-07-01T02:00:00.000Z').when(assignDraft, {}).thenRejected('deadline-in-past'));

  it('may come late when it says why', () =>
    aDraft
      .by(city)
      .at('2020-07-01T02:00:00.000Z')
      .when(assignDraft, { lateReason: 'Chờ ý kiến.' })
      .thenMatching({ type: 'TaskAssigned', data: { lateReason: 'Chờ ý kiến.' } }));
});
