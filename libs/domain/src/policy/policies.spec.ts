import { describe, expect, it } from '@jest/globals';
import type { DomainEvent, EventMeta, LoggedEvent, Policy, Reaction } from '@dondoc/event-sourcing';
import {
  by,
  CITY,
  CLAUSE,
  delegatedTo,
  DEPARTMENT,
  DIRECTIVE,
  DISTRICT,
  id,
  PARENT,
  TASK,
  UNIT,
} from '../task/testing/task.fixtures.js';
import type { DirectiveEvent } from '../directive/directive.events.js';
import type { TaskEvent } from '../task/task.events.js';
import { assignDelegatedSubtasks } from './assign-delegated-subtasks.js';
import { fanOutTasks } from './fan-out-tasks.js';
import { linkRecommendations } from './link-recommendations.js';
import { withdrawChildren } from './withdraw-children.js';

const signature = { documentId: DIRECTIVE, signedOn: '2020-08-14', postId: id('b1'), holderId: id('b2') };
const meta: EventMeta = {
  origin: id('e0'),
  actor: id('e1'),
  agency: CITY,
  capacity: 'TL',
  ...signature,
  occurredAt: '2020-08-14',
  recordedAt: '2020-08-14T03:00:00.000Z',
  commandId: id('e2'),
  commandHash: '0'.repeat(64),
  correlationId: id('e3'),
  salt: '0'.repeat(64),
};
const onBehalf = { agency: CITY, capacity: 'TL', authority: signature };

const reactionsOf = <Event extends DomainEvent>(
  { on }: Policy<Event>,
  stream: string,
  event: Event,
  change: Partial<EventMeta> = {},
): readonly Reaction[] => {
  const logged: Pick<LoggedEvent, 'id' | 'stream' | 'revision' | 'index' | 'position'> = {
    id: id('e4'),
    stream,
    revision: 1,
    index: 7,
    position: '7',
  };
  const handlers = on as { [type: string]: ((event: unknown) => readonly Reaction[]) | undefined };
  return handlers[event.type]?.({ ...event, ...logged, meta: { ...meta, ...change } }) ?? [];
};

const common = {
  content: 'Tự kiểm tra việc thi hành văn hóa công vụ.',
  expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
  deadline: by('2020-09-14'),
  coordinatorIds: [],
  parentTaskId: PARENT,
  consolidatorId: DEPARTMENT,
  visibility: { restricted: false, agencyIds: [] },
};
const fannedOut: DirectiveEvent = {
  type: 'TasksFannedOut',
  data: {
    ...common,
    clauseId: CLAUSE,
    recommendationIds: [id('f2')],
    items: [
      { taskId: id('c3'), leadId: DISTRICT, reference: 'D01' },
      { taskId: id('c4'), leadId: UNIT, content: 'Riêng cho đơn vị này.' },
    ],
  },
};

describe('fanning out', () => {
  const source = { directiveId: DIRECTIVE, clauseId: CLAUSE, recommendationIds: [id('f2')] };

  it('assigns one task for each item, what differs over what is common, on the authority of who fanned out', () =>
    expect(reactionsOf(fanOutTasks, `directive-${DIRECTIVE}`, fannedOut)).toEqual([
      {
        command: 'AssignTask',
        target: id('c3'),
        body: { ...common, issuerId: CITY, leadId: DISTRICT, reference: 'D01', source },
        occurredAt: '2020-08-14',
        onBehalf,
      },
      {
        command: 'AssignTask',
        target: id('c4'),
        body: { ...common, issuerId: CITY, leadId: UNIT, content: 'Riêng cho đơn vị này.', source },
        occurredAt: '2020-08-14',
        onBehalf,
      },
    ]));
});

describe('delegating', () => {
  const delegated = delegatedTo(UNIT, id('c9'));
  const { childId, ...part } = delegated.type === 'SubtaskDelegated' ? delegated.data : { childId: '' };

  it('assigns the child, issued by the delegating agency under its own task', () =>
    expect(reactionsOf(assignDelegatedSubtasks, `task-${TASK}`, delegated, { agency: DEPARTMENT })).toEqual([
      {
        command: 'AssignTask',
        target: childId,
        body: { ...part, issuerId: DEPARTMENT, source: {}, parentTaskId: TASK },
        occurredAt: '2020-08-14',
        onBehalf: { ...onBehalf, agency: DEPARTMENT },
      },
    ]));
});

describe('withdrawing', () => {
  const withdrawn = (openChildIds?: string[]): TaskEvent => ({
    type: 'TaskWithdrawn',
    data: { reason: 'Chuyển Đề án khác.', ...(openChildIds && { openChildIds }) },
  });

  it('withdraws what was delegated and is open, on the authority of who withdrew the whole', () =>
    expect(reactionsOf(withdrawChildren, `task-${TASK}`, withdrawn([id('c8'), id('c9')]))).toEqual(
      [id('c8'), id('c9')].map((target) => ({
        command: 'WithdrawDelegatedTask',
        target,
        body: { reason: 'Chuyển Đề án khác.', parentTaskId: TASK },
        occurredAt: '2020-08-14',
        onBehalf,
      })),
    ));

  it('asks for nothing when nothing was delegated', () =>
    expect(reactionsOf(withdrawChildren, `task-${TASK}`, withdrawn())).toEqual([]));
});

describe('assigning a task', () => {
  const assigned = (firstTaskOf?: string[]): TaskEvent => ({
    type: 'TaskAssigned',
    data: { issuedOn: '2020-08-14', deadlineVersion: 1, ...(firstTaskOf && { firstTaskOf }) },
  });

  it('tells each recommendation of its first task', () =>
    expect(reactionsOf(linkRecommendations, `task-${TASK}`, assigned([id('f2'), id('f3')]))).toEqual(
      [id('f2'), id('f3')].map((target) => ({
        command: 'RecordTasksCreated',
        target,
        body: { taskId: TASK },
        occurredAt: '2020-08-14',
        onBehalf,
      })),
    ));

  it('asks for nothing when no recommendation waited for it', () =>
    expect(reactionsOf(linkRecommendations, `task-${TASK}`, assigned())).toEqual([]));
});
