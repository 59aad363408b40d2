import { describe, it } from '@jest/globals';
import { on } from '@dondoc/event-sourcing/testing';
import type { AssignTask } from '../commands/assign-task.js';
import { task } from '../task.state.js';
import { assignTask } from './assign-task.js';
import {
  anAssignment,
  assignedFor,
  by,
  calendar,
  city,
  delegatedTo,
  DEPARTMENT,
  department,
  DISTRICT,
  district,
  drafted,
  dueOn,
  id,
  MARCH_24,
  noDeadline,
  OTHER_DEPARTMENT,
  PARENT,
  TASK,
  UNIT,
  WARD,
  withdrawn,
  workingDaysFromReceipt,
  world,
} from '../testing/task.fixtures.js';

const assign = assignTask(calendar);
const asking = (change: Partial<AssignTask>): AssignTask => ({ ...anAssignment, ...change });

describe('assigning a task under another', () => {
  const parentOf = (...change: Parameters<typeof drafted>) => [
    on(MARCH_24, drafted(...change)),
    on(MARCH_24, assignedFor('2020-06-30')),
  ];
  const under = (...change: Parameters<typeof drafted>) =>
    world
      .with(task, PARENT, ...parentOf(...change))
      .by(city)
      .at(MARCH_24);
  const child = (change: Partial<AssignTask>) => asking({ parentTaskId: PARENT, ...change });

  it('is open to the parent’s issuer when the lead lies under the parent’s lead', () =>
    under()
      .when(assign, child({ leadId: UNIT }))
      .thenMatching({ type: 'TaskDrafted' }, { type: 'TaskAssigned' }));

  it('reaches beyond the parent’s lead when that one only consolidates', () =>
    under({ consolidatorId: DEPARTMENT })
      .when(assign, child({ leadId: DISTRICT }))
      .thenMatching({ type: 'TaskDrafted' }, { type: 'TaskAssigned' }));

  it('reaches beyond it also when the child names the parent’s lead as its consolidator', () =>
    under()
      .when(assign, child({ leadId: DISTRICT, consolidatorId: DEPARTMENT }))
      .thenMatching({ type: 'TaskDrafted' }, { type: 'TaskAssigned' }));

  it('is open to the parent’s lead for what it delegated', () =>
    world
      .with(task, PARENT, ...parentOf(), delegatedTo(UNIT, TASK))
      .by(department)
      .at(MARCH_24)
      .when(assign, child({ issuerId: DEPARTMENT, leadId: UNIT, source: {} }))
      .thenMatching({ type: 'TaskDrafted' }, { type: 'TaskAssigned' }));

  it('is refused to the parent’s lead for what it did not delegate', () =>
    under()
      .by(department)
      .when(assign, child({ issuerId: DEPARTMENT, leadId: UNIT }))
      .thenRejected('parent-task-of-another'));

  it('is refused to it under another id than that of the delegated task', () =>
    world
      .with(task, PARENT, ...parentOf(), delegatedTo(UNIT, id('c9')))
      .by(department)
      .at(MARCH_24)
      .when(assign, child({ issuerId: DEPARTMENT, leadId: UNIT }))
      .thenRejected('parent-task-of-another'));

  it('is refused for a lead beside the parent’s lead', () =>
    under()
      .when(assign, child({ leadId: DISTRICT }))
      .thenRejected('lead-not-under-parent-lead'));

  it('is refused when the parent is over', () =>
    world
      .with(task, PARENT, ...parentOf(), withdrawn)
      .by(city)
      .at(MARCH_24)
      .when(assign, child({ leadId: UNIT }))
      .thenRejected('parent-task-not-open'));

  it('is refused with a deadline after the parent’s', () =>
    under()
      .when(assign, child({ leadId: UNIT, deadline: by('2020-07-01') }))
      .thenRejected('child-deadline-after-parent'));

  it.each([
    ['without a deadline', noDeadline],
    ['with one that counts from receipt', workingDaysFromReceipt(3)],
  ])('is refused %s when the parent has a last day', (_, deadline) =>
    under()
      .when(assign, child({ leadId: UNIT, deadline }))
      .thenRejected('child-deadline-open'),
  );

  it('is free in its deadline when the parent has none', () =>
    world
      .with(task, PARENT, on(MARCH_24, drafted({ deadline: noDeadline })), {
        type: 'TaskAssigned',
        data: {
          issuedOn: '2020-03-24',
          deadline: { spec: noDeadline, calendarVersion: calendar.version, reviewOn: '2020-03-31' },
          deadlineVersion: 1,
        },
      })
      .by(city)
      .at(MARCH_24)
      .when(assign, child({ leadId: UNIT, deadline: by('2020-12-31') }))
      .thenMatching(
        { type: 'TaskDrafted' },
        { type: 'TaskAssigned', data: { deadline: dueOn('2020-12-31') } },
      ));

  it('is refused at the sixth level', () =>
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
      .with(task, PARENT, drafted({ parentTaskId: id('94') }), assignedFor('2020-06-30'))
      .by(city)
      .at(MARCH_24)
      .when(assign, child({ leadId: UNIT }))
      .thenRejected('delegation-too-deep'));

  it('is refused for a coordinator of the same task named as lead', () =>
    under()
      .when(assign, child({ leadId: OTHER_DEPARTMENT, coordinatorIds: [OTHER_DEPARTMENT] }))
      .thenRejected('lead-coordinates'));

  it('keeps a district from placing anything under it', () =>
    under()
      .by(district)
      .when(assign, child({ issuerId: DISTRICT, leadId: WARD }))
      .thenRejected('parent-task-of-another'));
});
