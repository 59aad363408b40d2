import 'reflect-metadata';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  decode,
  lookInto,
  readWholeStream,
  type EventDefinitions,
  type Look,
  type Reaction,
} from '@dondoc/event-sourcing';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { agency } from '../agency/agency.state.js';
import { directiveEvents } from '../directive/directive.events.js';
import { directive } from '../directive/directive.state.js';
import { fanOutTasks as fanOut } from '../directive/decisions/fan-out-tasks.js';
import { AssignTask } from '../task/commands/assign-task.js';
import { WithdrawDelegatedTask } from '../task/commands/withdraw-delegated-task.js';
import { assignTask } from '../task/decisions/assign-task.js';
import { delegateSubtask } from '../task/decisions/delegate-subtask.js';
import { withdrawDelegatedTask } from '../task/decisions/withdraw-delegated-task.js';
import { withdrawTask } from '../task/decisions/withdraw-task.js';
import { taskEvents } from '../task/task.events.js';
import { approvedDeadline, task } from '../task/task.state.js';
import { TaskOffice } from '../task/testing/task-office.js';
import {
  acknowledged,
  APRIL_1,
  assignedFor,
  by,
  calendar,
  CITY,
  city,
  CLAUSE,
  DEPARTMENT,
  department,
  DIRECTIVE,
  delegatedTo,
  DISTRICT,
  drafted,
  id,
  issued,
  registered,
  TASK,
  under,
  UNIT,
} from '../task/testing/task.fixtures.js';
import { assignDelegatedSubtasks } from './assign-delegated-subtasks.js';
import { fanOutTasks } from './fan-out-tasks.js';
import { withdrawChildren } from './withdraw-children.js';

let office: TaskOffice;
const look: Look = (aggregate, id) => lookInto(office.store)(aggregate, id);

beforeEach(async () => {
  office = new TaskOffice();
  await office.given(agency, CITY, registered('UBND Thành phố', 'city'));
  await office.given(agency, DEPARTMENT, registered('Sở Nội vụ', 'city'), under(CITY));
  await office.given(agency, DISTRICT, registered('UBND quận MH-16', 'district'), under(CITY));
  await office.given(agency, UNIT, registered('Đơn vị 1', 'unit'), under(DEPARTMENT));
  await office.given(directive, DIRECTIVE, issued);
});

const lastOf = async <Definitions extends EventDefinitions>(stream: string, definitions: Definitions) => {
  const last = (await readWholeStream(office.store, stream)).at(-1);
  if (!last) throw new Error(`${stream} is empty`);
  return { ...decode(definitions, last), index: 0, position: last.position };
};

/** As the edge does it: the body through its class, the actor the agency on whose behalf it happens. */
const carryOut = async (reactions: readonly Reaction[] = []) => {
  for (const { target, body, onBehalf, occurredAt = APRIL_1 } of reactions) {
    const typed = plainToInstance(AssignTask, body);
    expect(validateSync(typed, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
    await office.run({
      aggregate: task,
      id: target,
      decision: assignTask(calendar),
      body: typed,
      actor: {
        accountId: TASK,
        postIds: [],
        roles: [],
        ...(onBehalf.agency !== undefined && { agencyId: onBehalf.agency }),
      },
      now: APRIL_1,
      occurredAt,
    });
  }
  return reactions.map(({ target }) => target);
};

const asked = {
  content: 'Tự kiểm tra.',
  expectedProduct: { none: true } as const,
  deadline: by('2020-05-29'),
};

describe('a fan-out carried out', () => {
  it('leaves one assigned task for each lead', async () => {
    await office.run({
      aggregate: directive,
      id: DIRECTIVE,
      decision: fanOut(calendar),
      body: { ...asked, clauseId: CLAUSE, items: [{ leadId: DEPARTMENT }, { leadId: DISTRICT }] },
      actor: city,
      now: APRIL_1,
    });
    const event = await lastOf(`directive-${DIRECTIVE}`, directiveEvents);
    if (event.type !== 'TasksFannedOut') throw new Error(event.type);
    const ids = await carryOut(fanOutTasks.on.TasksFannedOut?.(event));
    const states = await Promise.all(ids.map((id) => look(task, id)));
    expect(states.map((state) => [state?.lifecycle, state?.assignment.leadId])).toEqual([
      ['Assigned', DEPARTMENT],
      ['Assigned', DISTRICT],
    ]);
  });
});

describe('a delegation carried out', () => {
  it('leaves the child assigned under its parent, with the day that the lead set', async () => {
    await office.given(task, TASK, drafted(), assignedFor('2020-06-30'), acknowledged);
    await office.run({
      aggregate: task,
      id: TASK,
      decision: delegateSubtask(calendar),
      body: { ...asked, leadId: UNIT },
      actor: department,
      now: APRIL_1,
    });
    const event = await lastOf(`task-${TASK}`, taskEvents);
    if (event.type !== 'SubtaskDelegated') throw new Error(event.type);
    const [childId = ''] = await carryOut(assignDelegatedSubtasks.on.SubtaskDelegated?.(event));
    const child = await look(task, childId);
    expect(child).toMatchObject({
      lifecycle: 'Assigned',
      assignment: { issuerId: DEPARTMENT, leadId: UNIT, parentTaskId: TASK },
    });
    expect(child && approvedDeadline(child)?.dueOn).toBe('2020-05-29');
  });
});

describe('a withdrawal carried out', () => {
  const CHILD = id('c8');
  const GRANDCHILD = id('c9');
  const ofUnit = drafted({ issuerId: DEPARTMENT, leadId: UNIT, parentTaskId: TASK, coordinatorIds: [] });
  const below = drafted({ issuerId: UNIT, leadId: DISTRICT, parentTaskId: CHILD, coordinatorIds: [] });
  const due = assignedFor('2020-06-15');

  beforeEach(async () => {
    await office.given(
      task,
      TASK,
      drafted(),
      assignedFor('2020-06-30'),
      acknowledged,
      delegatedTo(UNIT, CHILD),
    );
    await office.given(task, CHILD, ofUnit, due, acknowledged, delegatedTo(DISTRICT, GRANDCHILD));
    await office.given(task, GRANDCHILD, below, due);
    const withdrawing = { aggregate: task, id: TASK, decision: withdrawTask, actor: city, now: APRIL_1 };
    await office.run({ ...withdrawing, body: { reason: 'Thu hồi.' } });
  });

  /** What the policy calls for after the last event of a task, given once. */
  const follow = async (of: string): Promise<readonly string[]> => {
    const event = await lastOf(`task-${of}`, taskEvents);
    if (event.type !== 'TaskWithdrawn') throw new Error(event.type);
    const reactions = withdrawChildren.on.TaskWithdrawn?.(event) ?? [];
    for (const { target, body, onBehalf } of reactions) {
      const typed = plainToInstance(WithdrawDelegatedTask, body);
      expect(validateSync(typed, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
      const actor = { accountId: TASK, postIds: [], roles: [], agencyId: onBehalf.agency ?? '' };
      const act = { aggregate: task, id: target, decision: withdrawDelegatedTask, body: typed, actor };
      await office.run({ ...act, now: APRIL_1 });
    }
    return reactions.map(({ target }) => target);
  };

  it('ends the parts, and the parts of the parts, for the city that withdrew the whole', async () => {
    expect(await follow(TASK)).toEqual([CHILD]);
    expect(await follow(CHILD)).toEqual([GRANDCHILD]);
    expect(await follow(GRANDCHILD)).toEqual([]);
    for (const each of [CHILD, GRANDCHILD]) {
      expect((await look(task, each))?.lifecycle).toBe('Withdrawn');
      expect((await lastOf(`task-${each}`, taskEvents)).meta.agency).toBe(CITY);
    }
  });

  it('does nothing a second time', async () => {
    await follow(TASK);
    await expect(follow(TASK)).rejects.toMatchObject({ code: 'task-state-forbids' });
    expect((await look(task, CHILD))?.lifecycle).toBe('Withdrawn');
  });
});
