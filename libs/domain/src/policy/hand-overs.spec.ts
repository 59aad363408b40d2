import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import {
  decode,
  deriveId,
  Executor,
  fold,
  idOf,
  policyCheckpoint,
  PolicyRunner,
  reactionId,
  type Dispatch,
  type DomainEvent,
  type LoggedEvent,
  type Policy,
  type RecordAct,
} from '@dondoc/event-sourcing';
import type { Log } from '@dondoc/event-sourcing/testing';
import { agency } from '../agency/agency.state.js';
import { actingFor, CITY, idFor } from '../testing/agencies.js';
import { CommandOffice } from '../testing/command-office.js';
import { task, type Task } from '../task/task.state.js';
import { taskEvents } from '../task/task.events.js';
import { isOpen } from '../timeliness/lifecycle.js';
import { carryOutHandOvers } from './carry-out-hand-overs.js';
import type { Find } from './find.js';
import { proposeHandOvers } from './propose-hand-overs.js';
import { recordPredecessors } from './record-predecessors.js';
import { findNothing } from './testing/find-nothing.js';

const OLD = idFor('district that ends');
const NEW = idFor('district that takes its place');
const WARD = idFor('ward of the old district');
const DIRECTIVE = idFor('directive');
const TASKS = ['A', 'B', 'C', 'D'].map((name) => idFor(`task ${name}`));
const EFFECTIVE = '2021-01-01';
const NOW = '2021-01-04T02:00:00.000Z';
const city = actingFor(CITY);
const minutes = { words: 'Biên bản bàn giao ngày 04/01/2021' };

const tasksAt = (log: readonly LoggedEvent[], index = Number.POSITIVE_INFINITY) => {
  const streams = Map.groupBy(
    log.filter((event) => event.stream.startsWith('task-') && event.index <= index),
    ({ stream }) => idOf(stream),
  );
  return [...streams].flatMap(([taskId, own]): [string, Task][] => {
    const state = fold(
      task,
      own.map((each) => decode(taskEvents, each)),
    );
    return state ? [[taskId, state]] : [];
  });
};

/** What the views answer, from the streams themselves. */
const findAt =
  (log: readonly LoggedEvent[]) =>
  ({ index }: LoggedEvent): Find => ({
    ...findNothing,
    openTasks: async ({ agencyId = '' }) =>
      tasksAt(log, index)
        .filter(
          ([
            ,
            {
              lifecycle,
              assignment: { leadId, issuerId, coordinatorIds },
            },
          ]) => (isOpen(lifecycle) ? [leadId, issuerId, ...coordinatorIds].includes(agencyId) : false),
        )
        .map(
          ([
            taskId,
            {
              assignment: { leadId, issuerId, coordinatorIds },
            },
          ]) => ({
            taskId,
            leadId,
            issuerId,
            coordinatorIds,
          }),
        ),
  });

class Killed extends Error {}

/** Dies at one point of the way and never again; before and after each command and each record lies a point. */
class Fate {
  points = 0;
  constructor(private readonly fatal: number) {}

  async around<Result>(work: () => Promise<Result>): Promise<Result> {
    this.pass();
    const result = await work();
    this.pass();
    return result;
  }

  private pass(): void {
    this.points += 1;
    if (this.points === this.fatal) throw new Killed(`at point ${this.fatal}`);
  }
}
const NEVER = -1;

const widened = <Event extends DomainEvent>(policy: Policy<Event, Find>): Policy =>
  policy as Policy<never, never> as Policy;
const POLICIES = [
  widened(recordPredecessors),
  widened(proposeHandOvers),
  widened(carryOutHandOvers),
] as const;

const runnerOf = (office: CommandOffice, policy: Policy, fate: Fate, dropped: () => void) => {
  const { store } = office;
  const executor = new Executor(store);
  const dispatch: Dispatch = (
    { command, target, body, occurredAt, onBehalf: { agency: of } },
    cause,
    place,
  ) =>
    fate.around(() =>
      office.run({
        ...{ command, target, body, now: NOW, carriesOut: true },
        actor: {
          accountId: idFor('system'),
          postIds: [],
          roles: [],
          ...(of !== undefined && { agencyId: of }),
        },
        ...(occurredAt !== undefined && { occurredAt }),
        commandId: reactionId(policy.name, cause, place),
      }),
    );
  const record: RecordAct = (name, event, cause) => {
    const commandId = deriveId(cause?.id ?? store.id, `${name}.${event.type}`);
    return fate.around(() =>
      executor.execute({
        aggregate: policyCheckpoint,
        id: name,
        commandId,
        commandHash: '0'.repeat(64),
        stamp: { origin: store.id, actor: idFor('system'), occurredAt: NOW, correlationId: commandId },
        now: NOW,
        decide: async () => [event],
      }),
    );
  };
  return new PolicyRunner(store, policy, dispatch, record, dropped, findAt(store.log.events));
};

const acted = (log: Log, policy: string) =>
  log.events.filter(({ stream, type }) => stream === `policy-${policy}` && type === 'PolicyActed').length;

/** Runs a policy until it has dealt with its event, starting it again when it dies. */
const seeThrough = async (office: CommandOffice, policy: Policy, fate: Fate) => {
  const isOver = () => acted(office.store.log, policy.name) > 0;
  for (let starts = 1; !isOver(); starts += 1) {
    if (starts > 3) throw new Error(`${policy.name} does not come to an end`);
    let isDead = false;
    const runner = runnerOf(office, policy, fate, () => (isDead = true));
    await runner.start();
    while (!isDead && !isOver()) await sleep(1);
    await runner.stop();
  }
};

const begin = async (): Promise<CommandOffice> => {
  const office = new CommandOffice();
  const now = '2020-03-24T02:00:00.000Z';
  const run = (command: string, target: string, body: unknown, actor = city) =>
    office.run({ command, target, body, actor, now });
  const register = (name: string, parentId?: string, level = 'district') => ({
    ...{ name, kind: 'executive', level, effectiveOn: '2020-01-01' },
    ...(parentId !== undefined && { parentId }),
  });
  await run('RegisterAgency', CITY, register('UBND Thành phố', undefined, 'city'));
  await run('RegisterAgency', OLD, register('UBND Quận 2', CITY));
  await run('RegisterAgency', NEW, register('UBND Thành phố Thủ Đức', CITY));
  await run('RegisterAgency', WARD, register('UBND phường số 01', OLD, 'commune'));
  await run('IssueDirective', DIRECTIVE, {
    issuerId: CITY,
    number: '1043/QĐ-UBND',
    issuedOn: '2020-03-24',
    summary: 'Kế hoạch',
    basis: [{ words: 'Kết luận 527-KL/TU' }],
    clauses: [{ label: 'Mục 1', content: 'Văn hóa công vụ' }],
  });
  const assigned = (issuerId: string, leadId: string, parentTaskId?: string) => ({
    ...{ issuerId, leadId, content: 'Tự kiểm tra.', expectedProduct: { none: true } },
    deadline: { kind: 'fixed', date: '2021-06-30', wording: 'by', rolls: true },
    source: { directiveId: DIRECTIVE },
    ...(parentTaskId !== undefined && { parentTaskId }),
  });
  const [a = '', b = '', c = '', d = ''] = TASKS;
  await run('AssignTask', a, assigned(CITY, OLD));
  await run('AssignTask', b, { ...assigned(CITY, NEW), coordinatorIds: [OLD] });
  await run('AssignTask', c, assigned(OLD, WARD), actingFor(OLD));
  await run('AssignTask', d, assigned(CITY, OLD));
  await run('WithdrawTask', d, { reason: 'Giao nhầm.' });
  return office;
};

const merge = async (fate: Fate) => {
  const office = await begin();
  const [recording, proposing, carryingOut] = POLICIES;
  for (const policy of POLICIES) await runnerOf(office, policy, new Fate(NEVER), () => undefined).begin();
  const give = (command: string, body: object) =>
    office.run({ command, target: OLD, body, actor: city, now: NOW });
  await give('MergeAgency', {
    successorId: NEW,
    effectiveOn: EFFECTIVE,
    basis: { words: 'Nghị quyết 1111' },
  });
  await seeThrough(office, recording, fate);
  await seeThrough(office, proposing, fate);
  await give('ConfirmHandOvers', { minutes });
  await seeThrough(office, carryingOut, fate);
  return office.store.log.events;
};

const happened = (log: readonly LoggedEvent[]) =>
  log.map(({ stream, type, data }) => JSON.stringify([stream, type, type === 'PolicyActed' ? 0 : data]));

describe('the hand-overs of a merger', () => {
  it('give each open task that the agency led, issued or coordinated to the successor, and leave what is over', async () => {
    const log = await merge(new Fate(NEVER));
    const [a = '', b = '', c = '', d = ''] = TASKS;
    const after = new Map(tasksAt(log).map(([id, { assignment }]) => [id, assignment]));
    expect(after.get(a)).toMatchObject({ leadId: NEW, issuerId: CITY });
    expect(after.get(b)).toMatchObject({ leadId: NEW, coordinatorIds: [] });
    expect(after.get(c)).toMatchObject({ leadId: WARD, issuerId: NEW });
    expect(after.get(d)).toMatchObject({ leadId: OLD });
    const ended = fold(
      agency,
      log
        .filter(({ stream }) => stream === `agency-${NEW}`)
        .map((each) => decode(agency.events, each) as never),
    );
    expect(ended?.predecessors).toEqual([{ predecessorId: OLD, kind: 'merged', effectiveOn: EFFECTIVE }]);
  });

  it('lose and double nothing, whichever step the process dies before or after', async () => {
    const alive = new Fate(NEVER);
    const undisturbed = happened(await merge(alive)).toSorted();
    // before and after one predecessor, three proposals, three hand-overs, and the record of each policy
    expect(alive.points).toBe(2 * (1 + 3 + 3 + 3));
    for (let fatal = 1; fatal <= alive.points; fatal += 1)
      expect([fatal, happened(await merge(new Fate(fatal))).toSorted()]).toEqual([fatal, undisturbed]);
  }, 60_000);
});
