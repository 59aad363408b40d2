import { describe, expect, it } from '@jest/globals';
import { scenario } from '@dondoc/event-sourcing/testing';
import { agency } from '../agency/agency.state.js';
import { registeredDocument } from '../document/document.state.js';
import { paper } from '../supervision/testing/supervision.fixtures.js';
import { task } from '../task/task.state.js';
import { accepted as completed, assignedFor, drafted, submitted } from '../task/testing/task.fixtures.js';
import {
  actingFor,
  amongAgencies,
  CITY,
  DEPARTMENT,
  DISTRICT_ONE,
  idFor,
  placedUnder,
  registered,
} from '../testing/agencies.js';
import { concludeInspection } from './decisions/conclude-inspection.js';
import { directImplementation } from './decisions/direct-implementation.js';
import { draftInspectionConclusion } from './decisions/draft-inspection-conclusion.js';
import { endInspection } from './decisions/end-inspection.js';
import { followUpInspection } from './decisions/follow-up-inspection.js';
import { proposeImplementingDirective } from './decisions/propose-implementing-directive.js';
import { publishInspectionConclusion } from './decisions/publish-inspection-conclusion.js';
import { recordInspectionTask } from './decisions/record-inspection-task.js';
import { inspection } from './inspection.state.js';
import {
  concluded,
  conclusionDrafted,
  directed,
  drafting,
  ended,
  followedUp,
  INSPECTION,
  INSPECTION_TASK,
  INSPECTORATE,
  PAPER,
  proposed,
  published,
  taskRecorded,
} from './testing/inspection.fixtures.js';

const nothing = amongAgencies(scenario(inspection, INSPECTION))
  .with(agency, INSPECTORATE, registered('Thanh tra Thành phố'), placedUnder(CITY))
  .with(registeredDocument, PAPER, paper)
  .by(actingFor(INSPECTORATE));
const waiting = nothing.given(conclusionDrafted);
const signed = waiting.given(concluded);
const followed = signed.given(published, directed, taskRecorded, followedUp);
const city = actingFor(CITY);
const department = actingFor(DEPARTMENT);
const system = { accountId: idFor('system'), postIds: [], roles: [] };

describe('recording a draft conclusion', () => {
  it('says who inspected whom, and who will direct', () =>
    nothing.when(draftInspectionConclusion, drafting).then(conclusionDrafted));
  it('is refused to anybody but the inspecting body', () =>
    nothing.by(city).when(draftInspectionConclusion, drafting).thenRejected('inspecting-body-only'));
  it('is refused where the decision to inspect is unknown', () =>
    nothing
      .when(draftInspectionConclusion, { ...drafting, decisionDocumentId: idFor('nowhere') })
      .thenRejected('document-unknown'));
  it('is refused over an agency that nobody knows', () =>
    nothing
      .when(draftInspectionConclusion, { ...drafting, inspectedAgencyIds: [idFor('nowhere')] })
      .thenRejected('agency-unknown'));
  it('is refused over the body itself', () =>
    nothing
      .when(draftInspectionConclusion, { ...drafting, inspectedAgencyIds: [INSPECTORATE] })
      .thenRejected('inspects-itself'));
  it('is refused a second time', () =>
    waiting.when(draftInspectionConclusion, drafting).thenRejected('inspection-drafted-already'));
});

describe('the conclusion', () => {
  it('is signed, with the proposal of how it is to be carried out', () =>
    waiting.when(concludeInspection, concluded.data).then(concluded));
  it('is signed however late: the term is shown and not enforced', () =>
    waiting.at('2021-12-31T02:00:00.000Z').when(concludeInspection, concluded.data).then(concluded));
  it('is not signed by the superior', () =>
    waiting.by(city).when(concludeInspection, concluded.data).thenRejected('inspecting-body-only'));
  it('is a paper that somebody registered', () =>
    waiting
      .when(concludeInspection, { ...concluded.data, documentId: idFor('nowhere') })
      .thenRejected('document-unknown'));
  it('is signed once', () =>
    signed.when(concludeInspection, concluded.data).thenRejected('inspection-not-ready'));
  it('is signed only where there is a draft', () =>
    nothing.when(concludeInspection, concluded.data).thenRejected('inspection-unknown'));
  it('is published', () => signed.when(publishInspectionConclusion, published.data).then(published));
  it('is not published before it is signed', () =>
    waiting.when(publishInspectionConclusion, published.data).thenRejected('inspection-not-ready'));
  it('may be published after the directive, and goes back to no earlier step', () =>
    expect(signed.given(directed, published).state?.status).toBe('ImplementingDirective'));
  it('is published once', () =>
    signed
      .given(published)
      .when(publishInspectionConclusion, published.data)
      .thenRejected('inspection-act-done'));
});

describe('the implementing directive', () => {
  it('is proposed by the engine once the conclusion is signed', () =>
    signed.by(system).when(proposeImplementingDirective, {}).then(proposed));
  it('is proposed once', () =>
    signed
      .given(proposed)
      .by(system)
      .when(proposeImplementingDirective, {})
      .thenRejected('inspection-act-done'));
  it('is not proposed by people', () =>
    signed.when(proposeImplementingDirective, {}).thenRejected('inspection-by-system-only'));
  it('is not proposed before the conclusion', () =>
    waiting.by(system).when(proposeImplementingDirective, {}).thenRejected('inspection-not-concluded'));
  it('is issued by the superior', () =>
    signed.by(city).when(directImplementation, directed.data).then(directed));
  it('is not issued by the inspecting body', () =>
    signed.when(directImplementation, directed.data).thenRejected('superior-only'));
  it('is not issued by the inspected agency', () =>
    signed.by(department).when(directImplementation, directed.data).thenRejected('superior-only'));
  it('is a paper that is there', () =>
    signed
      .by(city)
      .when(directImplementation, { documentId: idFor('nowhere') })
      .thenRejected('document-unknown'));
  it('is issued once', () =>
    signed
      .given(directed)
      .by(city)
      .when(directImplementation, directed.data)
      .thenRejected('inspection-act-done'));
});

const fromInspection = { recommendationIds: [], inspectionId: INSPECTION };

describe('a task from the conclusion', () => {
  const told = signed.with(task, INSPECTION_TASK, drafted({ source: fromInspection })).by(system);
  const taskId = INSPECTION_TASK;

  it('is told to the inspection by the engine', () =>
    told.when(recordInspectionTask, { taskId }).then(taskRecorded));
  it('is told once', () =>
    told.given(taskRecorded).when(recordInspectionTask, { taskId }).thenRejected('inspection-act-done'));
  it('is not told by people', () =>
    told.by(city).when(recordInspectionTask, { taskId }).thenRejected('inspection-by-system-only'));
  it('names the inspection as its source', () =>
    told
      .with(task, INSPECTION_TASK, drafted())
      .when(recordInspectionTask, { taskId })
      .thenRejected('task-of-another-source'));
});

describe('what may be done in several states of an inspection', () => {
  it.each([
    ['directed', signed.given(directed)],
    ['a source of tasks', signed.given(directed, taskRecorded)],
    ['followed up', signed.given(directed, followedUp)],
  ])('is publishing the conclusion of one that is %s', (_, history) =>
    history.when(publishInspectionConclusion, published.data).then(published),
  );
  it.each([
    ['published', signed.given(published)],
    ['a source of tasks', signed.given(taskRecorded)],
  ])('is directing what follows from one that is %s', (_, history) =>
    history.by(city).when(directImplementation, directed.data).then(directed),
  );
  it('is following up one that is a source of tasks', () =>
    signed.given(directed, taskRecorded).when(followUpInspection, followedUp.data).then(followedUp));
});

describe('the follow-up of a conclusion', () => {
  it('is recorded by the inspecting body', () =>
    signed.given(directed).when(followUpInspection, followedUp.data).then(followedUp));
  it('is recorded by the superior, as often as there is something to record', () =>
    followed.by(city).when(followUpInspection, followedUp.data).then(followedUp));
  it('is not recorded by the inspected agency', () =>
    signed
      .given(directed)
      .by(department)
      .when(followUpInspection, followedUp.data)
      .thenRejected('inspection-followed-up-by-authority-only'));
  it('begins with the directive', () =>
    signed.when(followUpInspection, followedUp.data).thenRejected('inspection-not-ready'));
  it('does not begin with a task that came before the directive', () =>
    signed
      .given(taskRecorded)
      .when(followUpInspection, followedUp.data)
      .thenRejected('inspection-not-directed'));

  const open = followed.with(
    task,
    INSPECTION_TASK,
    drafted({ source: fromInspection }),
    assignedFor('2020-06-30'),
  );
  const settled = followed.with(
    task,
    INSPECTION_TASK,
    drafted({ source: fromInspection }),
    assignedFor('2020-06-30'),
    submitted,
    completed,
  );

  it('ends once every task is settled', () => settled.when(endInspection, {}).then(ended));
  it('may be ended by the superior', () => settled.by(city).when(endInspection, {}).then(ended));
  it('is not ended by the inspected agency', () =>
    settled.by(department).when(endInspection, {}).thenRejected('inspection-ended-by-authority-only'));
  it('is not ended by an agency that has nothing to do with it', () =>
    settled
      .by(actingFor(DISTRICT_ONE))
      .when(endInspection, {})
      .thenRejected('inspection-ended-by-authority-only'));
  it('does not end while a task is open', () =>
    open.when(endInspection, {}).thenRejected('inspection-tasks-unsettled'));
  it('ends all the same with a reason, and names what was left open', () =>
    open.when(endInspection, { reason: 'Chuyển sang năm 2021' }).then({
      type: 'InspectionEnded',
      data: { unsettled: { taskIds: [INSPECTION_TASK], reason: 'Chuyển sang năm 2021' } },
    }));
  it.each([
    ['was never published', signed.given(directed, followedUp)],
    ['was never directed', signed.given(published, followedUp)],
  ])('does not end without a reason where the conclusion %s', async (_, unfinished) => {
    const reason = 'Cơ quan được thanh tra đã giải thể';
    await unfinished.when(endInspection, {}).thenRejected('inspection-end-needs-reason');
    await unfinished.when(endInspection, { reason }).then({ type: 'InspectionEnded', data: { reason } });
  });
  it('does not end before anything was followed up', () =>
    signed.given(directed).when(endInspection, {}).thenRejected('inspection-not-ready'));
  it('ends once', () => settled.given(ended).when(endInspection, {}).thenRejected('inspection-not-ready'));
});
