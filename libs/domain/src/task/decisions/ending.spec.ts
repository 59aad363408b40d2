import { describe, expect, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import { directive } from '../../directive/directive.state.js';
import { recommendation } from '../../supervision/recommendation.state.js';
import { task } from '../task.state.js';
import {
  accepted,
  aCompletedTask,
  aDraft,
  APRIL_1,
  assignedFor,
  aStartedTask,
  aWithdrawnTask,
  by,
  calendar,
  city,
  delegatedTo,
  department,
  DEPARTMENT,
  DIRECTIVE,
  drafted,
  dueOn,
  id,
  issued,
  MARCH_24,
  noDeadline,
  PARENT,
  TASK,
  UNIT,
  withdrawn,
  world,
} from '../testing/task.fixtures.js';
import { closeTask } from './close-task.js';
import { reopenTask } from './reopen-task.js';
import { supersedeTask } from './supersede-task.js';
import { withdrawDelegatedTask } from './withdraw-delegated-task.js';
import { withdrawTask } from './withdraw-task.js';

const JULY_6 = '2020-07-06T02:00:00.000Z';
const dossierCode = '05/HS-VX.2020';
const aClosedTask = aCompletedTask.given(on(JULY_6, { type: 'TaskClosed', data: { dossierCode } }));

describe('closing a task', () => {
  const cityCloses = aCompletedTask.by(city).at(JULY_6);

  it('says in which dossier its papers are filed', () =>
    cityCloses.when(closeTask, { dossierCode }).then({ type: 'TaskClosed', data: { dossierCode } }));

  it('is refused before the work is accepted, and twice', async () => {
    await aStartedTask
      .by(city)
      .at(JULY_6)
      .when(closeTask, { dossierCode })
      .thenRejected('task-state-forbids');
    await aClosedTask.by(city).at(JULY_6).when(closeTask, { dossierCode }).thenRejected('task-state-forbids');
  });

  it('is refused to the lead', () =>
    cityCloses.by(department).when(closeTask, { dossierCode }).thenRejected('only-the-issuing-agency'));

  it('is refused as of a day before the completion', () =>
    cityCloses.at(JULY_6, '2020-06-23').when(closeTask, { dossierCode }).thenRejected('occurred-too-early'));
});

describe('reopening a task', () => {
  const reopen = reopenTask(calendar);
  const reason = 'Đoàn giám sát kết luận chưa đạt yêu cầu.';
  const body = { reason, deadline: by('2020-10-30') };
  const data = { reason, deadline: dueOn('2020-10-30'), deadlineVersion: 2 };
  const cityReopens = aClosedTask.by(city).at('2020-08-14T02:00:00.000Z');

  it('sets a new deadline', () => cityReopens.when(reopen, body).then({ type: 'TaskReopened', data }));

  it('is open for a task that was not closed yet', () =>
    aCompletedTask.by(city).at(JULY_6).when(reopen, body).then({ type: 'TaskReopened', data }));

  it('keeps the earlier completion and the submissions', () => {
    const { state } = aClosedTask.given(on('2020-08-14', { type: 'TaskReopened', data }));
    expect(state).toMatchObject({
      lifecycle: 'InProgress',
      completedOn: undefined,
      earlierCompletions: ['2020-06-24'],
      submissions: [{ outcome: 'accepted' }],
      extensionsGranted: 0,
    });
  });

  it('may name the recommendation behind it, which must be there', async () => {
    const recommendationId = id('f1');
    await cityReopens.when(reopen, { ...body, recommendationId }).thenRejected('recommendation-unknown');
    await cityReopens
      .with(recommendation, recommendationId, {
        type: 'RecommendationIssued',
        data: {
          sessionId: id('f2'),
          supervisingBodyId: id('f0'),
          reference: 'R1',
          content: 'Tiếp tục.',
          addresseeIds: [DEPARTMENT],
          concerns: [],
          levels: [],
        },
      })
      .when(reopen, { ...body, recommendationId })
      .thenMatching({ type: 'TaskReopened', data: { recommendationId } });
  });

  it('is refused with a deadline that has passed', () =>
    cityReopens.when(reopen, { reason, deadline: by('2020-08-13') }).thenRejected('new-deadline-passed'));

  it('is refused under a parent that is over', () =>
    world
      .given(
        on(MARCH_24, drafted({ parentTaskId: PARENT })),
        on(MARCH_24, assignedFor('2020-06-30')),
        on('2020-06-29', accepted),
      )
      .with(task, PARENT, on(MARCH_24, drafted()), on(MARCH_24, withdrawn))
      .by(city)
      .at(JULY_6)
      .when(reopen, body)
      .thenRejected('parent-task-not-open'));

  it('is refused with a deadline before the end of what is still open of it', async () => {
    const reopening = aStartedTask
      .given(on('2020-04-15', delegatedTo(UNIT, id('c9'))), on('2020-06-29', accepted))
      .with(
        task,
        id('c9'),
        on('2020-04-15', drafted({ issuerId: DEPARTMENT, leadId: UNIT, parentTaskId: TASK })),
        on('2020-04-15', assignedFor('2020-10-30')),
      )
      .by(city)
      .at(JULY_6);
    await reopening
      .when(reopen, { reason, deadline: by('2020-10-29') })
      .thenRejected('children-end-after-deadline');
    await reopening.when(reopen, body).then({ type: 'TaskReopened', data });
  });

  it('is refused to the lead, and while the work goes on', async () => {
    await cityReopens.by(department).when(reopen, body).thenRejected('only-the-issuing-agency');
    await aStartedTask.by(city).at(JULY_6).when(reopen, body).thenRejected('task-state-forbids');
  });

  it('may leave it without a last day', () =>
    cityReopens.when(reopen, { reason, deadline: noDeadline }).thenMatching({
      type: 'TaskReopened',
      data: { deadline: { reviewOn: '2020-09-30' } },
    }));
});

describe('putting another task in its place', () => {
  const SUCCESSOR = id('c5');
  const body = { successorTaskId: SUCCESSOR, documentId: DIRECTIVE };
  const successor = [
    task,
    SUCCESSOR,
    on(MARCH_24, drafted()),
    on(MARCH_24, assignedFor('2020-06-30')),
  ] as const;
  const citySupersedes = aStartedTask
    .with(...successor)
    .by(city)
    .at(APRIL_1);

  it('names the successor and the replacing document', () =>
    citySupersedes.when(supersedeTask, body).then({ type: 'TaskSuperseded', data: body }));

  it('is open for a draft, and refused once it is closed', async () => {
    await aDraft
      .with(...successor)
      .by(city)
      .at(APRIL_1)
      .when(supersedeTask, body)
      .thenMatching({ type: 'TaskSuperseded' });
    await aClosedTask
      .with(...successor)
      .by(city)
      .at(JULY_6)
      .when(supersedeTask, body)
      .thenRejected('task-state-forbids');
  });

  it.each([
    ['a task that nobody knows', { ...body, successorTaskId: id('99') }, 'successor-unknown'],
    ['a document that nobody knows', { ...body, documentId: id('99') }, 'document-unknown'],
  ])('is refused with %s', (_, other, code) => citySupersedes.when(supersedeTask, other).thenRejected(code));

  it('is refused with itself and with a task that is over', async () => {
    await citySupersedes
      .with(task, TASK, on(MARCH_24, drafted()), on(MARCH_24, assignedFor('2020-06-30')))
      .when(supersedeTask, { ...body, successorTaskId: TASK })
      .thenRejected('successor-not-open');
    await citySupersedes
      .with(task, SUCCESSOR, on(MARCH_24, drafted()), on(MARCH_24, withdrawn))
      .when(supersedeTask, body)
      .thenRejected('successor-not-open');
  });

  it('is refused as of a day on which the document was not issued yet', () =>
    citySupersedes
      .with(
        directive,
        id('d9'),
        issued.type === 'DirectiveIssued'
          ? { ...issued, data: { ...issued.data, issuedOn: '2020-04-02' } }
          : issued,
      )
      .when(supersedeTask, { ...body, documentId: id('d9') })
      .thenRejected('document-not-in-force'));

  it('is refused with a directive that binds no more', () =>
    citySupersedes
      .with(directive, id('d9'), issued, {
        type: 'DirectiveRecalled',
        data: { reason: 'Ban hành sai thẩm quyền.', basis: [] },
      })
      .when(supersedeTask, { ...body, documentId: id('d9') })
      .thenRejected('document-not-in-force'));

  it('is refused to the lead', () =>
    citySupersedes.by(department).when(supersedeTask, body).thenRejected('only-the-issuing-agency'));
});

describe('withdrawing a task with what was delegated', () => {
  const CHILD = id('c9');
  const reason = 'Chuyển Đề án khác.';
  const ofUnit = [
    on('2020-04-15', drafted({ issuerId: DEPARTMENT, leadId: UNIT, parentTaskId: TASK })),
    on('2020-04-15', assignedFor('2020-06-15')),
  ] as const;
  const withPart = aStartedTask.given(on('2020-04-15', delegatedTo(UNIT, CHILD)));
  const MAY_4 = '2020-05-04T02:00:00.000Z';

  it('names what is open of it', () =>
    withPart
      .with(task, CHILD, ...ofUnit)
      .by(city)
      .at(MAY_4)
      .when(withdrawTask, { reason })
      .then({ type: 'TaskWithdrawn', data: { reason, openChildIds: [CHILD] } }));

  it('names nothing that is settled', () =>
    withPart
      .with(task, CHILD, ...ofUnit, on('2020-05-01', accepted))
      .by(city)
      .at(MAY_4)
      .when(withdrawTask, { reason })
      .then({ type: 'TaskWithdrawn', data: { reason } }));

  const system = { accountId: id('e9'), agencyId: city.agencyId ?? '', postIds: [], roles: [] };
  const body = { parentTaskId: PARENT, reason };
  const part = world.given(
    on('2020-04-15', drafted({ issuerId: DEPARTMENT, leadId: UNIT, parentTaskId: PARENT })),
    on('2020-04-15', assignedFor('2020-06-15')),
  );
  const delegatedHere = on('2020-04-15', delegatedTo(UNIT, TASK));

  it('ends the part on the authority of who withdrew the whole', () =>
    part
      .with(task, PARENT, on(MARCH_24, drafted()), delegatedHere, on(MAY_4, withdrawn))
      .by(system)
      .at(MAY_4)
      .when(withdrawDelegatedTask, body)
      .then({ type: 'TaskWithdrawn', data: { reason, parentTaskId: PARENT } }));

  it.each([
    ['of a whole that goes on', [on(MARCH_24, drafted()), delegatedHere]],
    ['that the withdrawn task did not delegate', [on(MARCH_24, drafted()), on(MAY_4, withdrawn)]],
  ])('is refused for a part %s', (_, parent) =>
    part
      .with(task, PARENT, ...parent)
      .by(system)
      .at(MAY_4)
      .when(withdrawDelegatedTask, body)
      .thenRejected('parent-not-withdrawn'),
  );

  it('is refused for a part that is over already, so that it happens once', () =>
    part
      .given(on(MAY_4, withdrawn))
      .with(task, PARENT, on(MARCH_24, drafted()), delegatedHere, on(MAY_4, withdrawn))
      .by(system)
      .at(MAY_4)
      .when(withdrawDelegatedTask, body)
      .thenRejected('task-state-forbids'));

  it('leaves a withdrawn task withdrawn', () =>
    aWithdrawnTask.by(city).at(JULY_6).when(withdrawTask, { reason }).thenRejected('task-state-forbids'));
});
