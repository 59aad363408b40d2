import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readWholeStream, StoreUnavailable } from './event-store.js';
import type { LoggedEvent } from './event.js';
import { Executor } from './execute.js';
import { deriveId, randomId } from './ids.js';
import { policyCheckpoint, type PolicyEvent } from './policy.events.js';
import { PolicyRunner, type Dispatch, type Policy, type RecordAct } from './policy.js';
import { until } from './testing/contract/harness.js';
import { count, tally } from './testing/contract/tally.js';
import { InMemoryEventStore } from './testing/in-memory-event-store.js';

const copy = randomId();

/** Whatever is counted in any other tally is counted in one. */
const copying: Policy = {
  name: 'copying',
  events: tally.events,
  on: {
    Counted: ({ stream, data }) =>
      stream === `tally-${copy}` ? [] : [{ command: 'Count', target: copy, body: data, onBehalf: {} }],
  },
};

/** Whatever is counted is counted anew in each tally that there was before it. */
const spreading: Policy<{ type: 'Counted'; data: { by: number } }, readonly string[]> = {
  name: 'spreading',
  events: tally.events,
  on: {},
  seek: {
    Counted: async ({ stream, data }, before) =>
      stream.startsWith('tally-') && data.by > 1
        ? before.map((target) => ({ command: 'Count', target, body: { by: 1 }, onBehalf: {} }))
        : [],
  },
};

let store: InMemoryEventStore;
let executor: Executor;
const runners: PolicyRunner[] = [];
beforeEach(() => {
  store = new InMemoryEventStore();
  executor = new Executor(store);
});
afterEach(() => Promise.all(runners.splice(0).map((runner) => runner.stop())));

const dispatchOn =
  (node: Executor): Dispatch =>
  ({ target, body }, cause, place) =>
    node.execute(
      count(target, (body as { by: number }).by, { commandId: deriveId(cause.id, String(place)) }),
    );

const recordOn =
  (node: Executor): RecordAct =>
  (policy: string, event: PolicyEvent, cause?: LoggedEvent) => {
    const { stamp, now, commandHash } = count(policy, 1);
    return node.execute({
      aggregate: policyCheckpoint,
      id: policy,
      commandId: cause ? deriveId(cause.id, policy) : randomId(),
      commandHash,
      stamp,
      now,
      decide: async () => [event],
    });
  };

async function* pageOf(events: readonly LoggedEvent[]) {
  yield events;
}

const start = async (dispatch = dispatchOn(executor), record = recordOn(executor)) => {
  const dropped: Error[] = [];
  const runner = new PolicyRunner(store, copying, dispatch, record, (reason) => void dropped.push(reason));
  runners.push(runner);
  await runner.start();
  return { runner, dropped };
};

const countSomewhere = (by: number) => executor.execute(count(randomId(), by));
const copied = async () =>
  (await readWholeStream(store, `tally-${copy}`)).reduce(
    (sum, { data }) => sum + (data as { by: number }).by,
    0,
  );
const acts = async () =>
  (await readWholeStream(store, 'policy-copying')).filter(({ type }) => type === 'PolicyActed');
const idle = async (runner: PolicyRunner) => {
  await until(
    () => runner.handled?.index === store.log.events.length - 1,
    () => 'the policy to be at the tail',
  );
};

describe('a policy', () => {
  it('acts on what happens after it was started, and records each act', async () => {
    await countSomewhere(1);
    const { runner } = await start();
    await countSomewhere(2);
    await countSomewhere(4);
    await idle(runner);
    expect(await copied()).toBe(6);
    expect((await acts()).map(({ data }) => data)).toMatchObject([{ refused: [] }, { refused: [] }]);
  });

  it('records nothing for its own events, nor for those that call for nothing', async () => {
    const { runner } = await start();
    await countSomewhere(2);
    await idle(runner);
    const length = store.log.events.length;
    await new Promise((resolve) => setTimeout(resolve, 30));
    // started, counted, copied, acted
    expect([length, store.log.events.length]).toEqual([4, 4]);
  });

  it('goes on where it stood when it is started again', async () => {
    const first = await start();
    await countSomewhere(2);
    await idle(first.runner);
    await first.runner.stop();
    await countSomewhere(4);
    const second = await start();
    await idle(second.runner);
    expect([await copied(), (await acts()).length]).toEqual([6, 2]);
  });

  it('finds its place by the index when the log was copied from another store', async () => {
    await countSomewhere(1);
    const first = await start();
    await countSomewhere(2);
    await idle(first.runner);
    await first.runner.stop();
    const acted = (await acts()).at(-1)?.data as { index: number };
    const elsewhere = store.log.events.map((each) =>
      each.type === 'PolicyActed' ? { ...each, data: { ...acted, position: '9000' } } : each,
    );
    store = new InMemoryEventStore();
    await store.import(pageOf(elsewhere));
    executor = new Executor(store);
    const subscribing = jest.spyOn(store, 'subscribe');
    await countSomewhere(4);
    const second = await start();
    await idle(second.runner);
    expect(subscribing.mock.calls[0]?.[0]).toEqual({ index: acted.index, position: String(acted.index) });
    expect([await copied(), (await acts()).length]).toEqual([6, 2]);
  });

  it('that has begun acts on what happened since, though it starts later', async () => {
    await countSomewhere(1);
    const beginning = new PolicyRunner(store, copying, dispatchOn(executor), recordOn(executor));
    await beginning.begin();
    await beginning.begin();
    await countSomewhere(2);
    const { runner } = await start();
    await idle(runner);
    expect(await copied()).toBe(2);
  });

  it('does not act twice when it dies between act and record', async () => {
    const dying = await start(dispatchOn(executor), (policy, event, cause) =>
      cause ? Promise.reject(new Error('killed')) : recordOn(executor)(policy, event),
    );
    await countSomewhere(2);
    await until(
      () => dying.dropped.length > 0,
      () => 'the runner to die',
    );
    expect([await copied(), (await acts()).length]).toEqual([2, 0]);
    const { runner } = await start();
    await idle(runner);
    expect([await copied(), (await acts()).length]).toEqual([2, 1]);
  });

  it('does not act twice when two nodes run it', async () => {
    const nodes = [new Executor(store), new Executor(store)];
    const started = [];
    for (const node of nodes) started.push(await start(dispatchOn(node), recordOn(node)));
    for (const by of [1, 2, 4, 8]) await countSomewhere(by);
    for (const { runner } of started) await idle(runner);
    expect([await copied(), (await acts()).length]).toEqual([15, 4]);
    expect(started.flatMap(({ dropped }) => dropped)).toEqual([]);
  });

  it('finds what there was up to the event, and records that it looked though there was nothing', async () => {
    const policy = spreading as Policy<never> as Policy;
    const findAt = ({ index }: LoggedEvent) =>
      store.log.events
        .slice(0, index)
        .flatMap(({ stream, type }) => (type === 'Counted' ? [stream.replace('tally-', '')] : []));
    await countSomewhere(1);
    const runner = new PolicyRunner(
      store,
      policy,
      dispatchOn(executor),
      recordOn(executor),
      undefined,
      findAt,
    );
    runners.push(runner);
    await runner.start();
    await countSomewhere(2);
    await idle(runner);
    const acted = await readWholeStream(store, 'policy-spreading');
    // the two and the one that it called for; each was looked at
    expect(acted.filter(({ type }) => type === 'PolicyActed')).toHaveLength(2);
    const ones = store.log.events.filter(
      ({ type, data }) => type === 'Counted' && (data as { by: number }).by === 1,
    );
    expect(new Set(ones.map(({ stream }) => stream)).size).toBe(1);
    expect(ones).toHaveLength(2);
  });

  it('records what the domain refused, and goes on', async () => {
    const { runner, dropped } = await start();
    await countSomewhere(60);
    await countSomewhere(70);
    await countSomewhere(30);
    await idle(runner);
    expect(await copied()).toBe(90);
    expect((await acts()).map(({ data }) => (data as { refused: object[] }).refused)).toEqual([
      [],
      [{ command: 'Count', target: copy, code: 'tally-full' }],
      [],
    ]);
    expect(dropped).toEqual([]);
  });

  it('waits while the store is unavailable, and then acts', async () => {
    let refusals = 3;
    const { runner, dropped } = await start((...asked) =>
      refusals-- > 0
        ? Promise.reject(new StoreUnavailable('the disk is full'))
        : dispatchOn(executor)(...asked),
    );
    await countSomewhere(2);
    await idle(runner);
    expect([await copied(), (await acts()).length, refusals]).toEqual([2, 1, -1]);
    expect(dropped).toEqual([]);
  });

  it('gives up waiting when it is stopped', async () => {
    const { runner } = await start(() => Promise.reject(new StoreUnavailable('the disk is full')));
    await countSomewhere(2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await runner.stop();
    expect((await acts()).length).toBe(0);
  });

  it('stops at any other error, without passing the event over', async () => {
    let broken = true;
    const dispatch: Dispatch = (...asked) =>
      broken ? Promise.reject(new Error('no such command')) : dispatchOn(executor)(...asked);
    const failing = await start(dispatch);
    await countSomewhere(2);
    await until(
      () => failing.dropped.length > 0,
      () => 'the runner to stop',
    );
    expect([failing.dropped[0]?.message, (await acts()).length]).toEqual(['no such command', 0]);
    broken = false;
    const { runner } = await start(dispatch);
    await idle(runner);
    expect(await copied()).toBe(2);
  });
});
