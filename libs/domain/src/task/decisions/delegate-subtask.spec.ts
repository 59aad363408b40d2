import { describe, it } from '@jest/globals';
import { deriveId } from '@dondoc/event-sourcing';
import { on } from '@dondoc/event-sourcing/testing';
import type { DelegateSubtask } from '../commands/delegate-subtask.js';
import { task } from '../task.state.js';
import {
  aDraft,
  anAcknowledgedTask,
  anAssignedTask,
  APRIL_1,
  aStartedTask,
  aSubmittedTask,
  aWithdrawnTask,
  acknowledged,
  assignedFor,
  by,
  calendar,
  city,
  coordinator,
  department,
  DISTRICT,
  drafted,
  id,
  MARCH_24,
  noDeadline,
  NOBODY_KNOWN,
  UNIT,
  world,
} from '../testing/task.fixtures.js';
import { delegateSubtask } from './delegate-subtask.js';
import { withdrawTask } from './withdraw-task.js';

const delegate = delegateSubtask(calendar);
const part: DelegateSubtask = {
  leadId: UNIT,
  content: 'Phần việc của đơn vị.',
  expectedProduct: { none: true },
  deadline: by('2020-06-15'),
};
const departmentDelegates = aStartedTask.by(department).at(APRIL_1);
const CHILD = deriveId('00000000-0000-5000-8000-000000000001', 'child');

describe('delegating a subtask', () => {
  it('names the child, its lead and its deadline', () =>
    departmentDelegates.when(delegate, part).then({
      type: 'SubtaskDelegated',
      data: { ...part, childId: CHILD, coordinatorIds: [], visibility: { restricted: false, agencyIds: [] } },
    }));

  it('keeps a restricted task restricted', () => {
    const visibility = { restricted: true, agencyIds: [UNIT] };
    return world
      .given(on(MARCH_24, drafted({ visibility })))
      .given(on(MARCH_24, assignedFor('2020-06-30')))
      .given(on(MARCH_24, acknowledged))
      .by(department)
      .at(APRIL_1)
      .when(delegate, part)
      .thenMatching({ type: 'SubtaskDelegated', data: { visibility } });
  });

  it.each([
    ['to an agency that does not lie under the lead', { leadId: DISTRICT }, 'issuer-not-competent'],
    ['to the lead itself', { leadId: department.agencyId }, 'issuer-not-competent'],
    ['to an agency that nobody knows', { leadId: NOBODY_KNOWN }, 'agency-unknown'],
    [
      'open to an agency that nobody knows',
      { visibility: { restricted: true, agencyIds: [NOBODY_KNOWN] } },
      'agency-unknown',
    ],
    ['to a unit that also coordinates', { coordinatorIds: [UNIT] }, 'lead-coordinates'],
    ['with a deadline after its own', { deadline: by('2020-07-01') }, 'child-deadline-after-parent'],
    ['without a deadline when it has one', { deadline: noDeadline }, 'child-deadline-open'],
    ['with a last day that is past', { deadline: by('2020-03-31') }, 'deadline-in-past'],
  ] as const)('is refused %s', (_, change, code) =>
    departmentDelegates.when(delegate, { ...part, ...change } as DelegateSubtask).thenRejected(code),
  );

  it('is refused below the fifth level', () =>
    [1, 2, 3, 4]
      .reduce(
        (deeper, level) =>
          deeper.with(
            task,
            id(`9${level}`),
            drafted(level === 1 ? {} : { parentTaskId: id(`9${level - 1}`) }),
          ),
        world,
      )
      .given(on(MARCH_24, drafted({ parentTaskId: id('94') })))
      .given(on(MARCH_24, assignedFor('2020-06-30')))
      .given(on(MARCH_24, acknowledged))
      .by(department)
      .at(APRIL_1)
      .when(delegate, part)
      .thenRejected('delegation-too-deep'));

  it('is refused to the issuer', () =>
    departmentDelegates.by(city).when(delegate, part).thenRejected('only-the-lead-agency'));

  it('is refused before the task is acknowledged', () =>
    anAssignedTask.by(department).at(APRIL_1).when(delegate, part).thenRejected('task-state-forbids'));

  it('is refused while the completion is awaiting acceptance', () =>
    aSubmittedTask
      .by(department)
      .at('2020-06-25T02:00:00.000Z')
      .when(delegate, part)
      .thenRejected('task-state-forbids'));
});

describe('withdrawing a task', () => {
  const reason = 'Chuyển Đề án khác.';
  const gone = { type: 'TaskWithdrawn', data: { reason } } as const;

  it.each([
    ['a draft', aDraft],
    ['an assigned task', anAssignedTask],
    ['an acknowledged task', anAcknowledgedTask],
    ['a task in progress', aStartedTask],
  ])('takes back %s', (_, history) => history.by(city).at(APRIL_1).when(withdrawTask, { reason }).then(gone));

  it.each([
    ['the lead', department],
    ['a coordinator', coordinator],
  ])('is refused to %s', (_, actor) =>
    aStartedTask.by(actor).at(APRIL_1).when(withdrawTask, { reason }).thenRejected('only-the-issuing-agency'),
  );

  it('is refused a second time', () =>
    aWithdrawnTask
      .by(city)
      .at('2020-05-05T02:00:00.000Z')
      .when(withdrawTask, { reason })
      .thenRejected('task-state-forbids'));
});
