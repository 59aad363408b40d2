import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable, type EventStore } from '@dondoc/event-sourcing';
import { CursorUnknown } from './log-reader.js';
import { NotOurs } from './recorded.js';
import { unavailable } from './testing/peer-faults.js';
import type { Peer } from './testing/peer.js';
import { Cast, MONDAY, Notebook, someEvent, someStream, until } from './testing/samples.js';

const cast = new Cast();
afterEach(() => cast.end());

const write = async (store: EventStore, count: number) => {
  for (let n = 0; n < count; n++) await store.append(someStream(), [someEvent({ n })], 'no-stream', MONDAY);
};

const dense = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Two nodes on one log: what goes wrong at the one is written through the other. */
const scene = async (timing = {}) => {
  const near = await cast.peer();
  const far = await cast.peer(near.log);
  const [store, other] = [await cast.store(near, { timing }), await cast.store(far, { timing })];
  const notebook = new Notebook();
  store.subscribe(undefined, notebook);
  await until(() => notebook.state === 'live' && store.status.isConnected, 'it is live');
  return { near, far, store, other, notebook };
};

/** An event that is ours in all but its data. */
const plant = (peer: Peer, stream: string, text: string) =>
  peer.log.append(stream, 'any', [
    {
      id: '00000000-0000-4000-8000-00000000000f',
      type: 'TaskAssigned',
      contentType: 'application/json',
      data: Buffer.from(text),
      metadata: peer.log.all.at(-1)?.metadata ?? Buffer.from('{}'),
    },
  ]);

describe('traps of subscribing', () => {
  it.each([
    { how: 'ended normally', end: (peer: Peer) => peer.endSubscriptions() },
    { how: 'ended with an error', end: (peer: Peer) => peer.endSubscriptions(unavailable()) },
    { how: 'cut off', end: (peer: Peer) => peer.cut() },
  ])('subscription $how › is dropped and made again, without a hole or a double', async ({ end }) => {
    // the watchdog would help out: here it is away
    const near = await cast.peer();
    const far = await cast.peer(near.log);
    const store = await cast.store(near, { timing: { watchMs: 1_000_000 } });
    const other = await cast.store(far);
    const notebook = new Notebook();
    store.subscribe(undefined, notebook);
    await until(() => store.status.isConnected, 'it is connected');
    for (let round = 1; round <= 3; round++) {
      const { subscribed } = store.status;
      end(near);
      await write(other, 2);
      await until(() => store.status.subscribed > subscribed && store.status.isConnected, 'it is back');
      await write(other, 2);
      await until(() => notebook.events.length === round * 4, 'all is there');
    }
    expect(notebook.indexes).toEqual(dense(12));
    expect(store.status.reason).not.toBe('');
  });

  it('idle subscription that is in truth dead › the watchdog finds it by the tail', async () => {
    const { near, store, other, notebook } = await scene();
    // a first look tells the bell where the log ends
    await sleep(300);
    near.faults.isSilent = true;
    await write(other, 3);
    await until(() => notebook.events.length === 3, 'the look of the watchdog brings them');
    await until(() => store.status.subscribed > 1, 'it subscribes again');
    expect(store.status.reason).toContain('silent');
    near.faults.isSilent = false;
    await write(other, 1);
    await until(() => notebook.events.length === 4, 'the new one rings');
    expect(notebook.indexes).toEqual(dense(4));
  });

  it('idle subscription that is alive › is left alone', async () => {
    const { store, other } = await scene();
    await write(other, 2);
    await sleep(800);
    expect(store.status.subscribed).toBe(1);
  });

  it('half-open connection › is found by reading, and what was missed comes', async () => {
    const { near, other, notebook } = await scene();
    near.freeze();
    await write(other, 3);
    await sleep(1_200);
    near.thaw();
    await until(() => notebook.events.length === 3, 'all is there');
    expect(notebook.indexes).toEqual(dense(3));
  });

  it('mute server › an unconfirmed subscription does not count, and the state says so', async () => {
    const { near, store, other, notebook } = await scene();
    near.faults.isMute = true;
    near.endSubscriptions();
    await write(other, 1);
    await until(() => notebook.state === 'catching-up', 'it is known to be behind');
    expect(store.status.isConnected).toBe(false);
    near.faults.isMute = false;
    await until(() => notebook.events.length === 1 && notebook.state === 'live', 'it is live again');
  });

  it('failures that multiply subscriptions › there is one loop, whatever happens', async () => {
    const { near, store, notebook, other } = await scene();
    for (let n = 0; n < 10; n++) {
      near.endSubscriptions(n % 2 === 0 ? unavailable() : undefined);
      await sleep(20);
    }
    await until(() => store.status.isConnected, 'it is connected');
    await write(other, 2);
    await until(() => notebook.events.length === 2, 'all is there');
    await until(() => near.subscriptions === 1, 'one subscription is left');
    expect(notebook.indexes).toEqual(dense(2));
  });

  it('duplicate delivery › nothing comes twice', async () => {
    const { near, other, notebook } = await scene();
    near.faults.isDoubling = true;
    await write(other, 20);
    await until(() => notebook.events.length >= 20, 'all is there');
    await sleep(100);
    expect(notebook.indexes).toEqual(dense(20));
  });

  it('reading without a bound › every reading asks for a bounded page', async () => {
    const { near, store, other, notebook } = await scene({ callMs: 10_000 });
    for (let n = 0; n < 12; n++)
      await other.append(
        someStream(),
        Array.from({ length: 200 }, () => someEvent()),
        'no-stream',
        MONDAY,
      );
    await until(() => notebook.events.length === 2_400, 'all is there');
    await store.tail();
    expect(near.largestRead).toBeLessThanOrEqual(1_001);
  });

  it('out-of-date checkpoint › what was read but not handled comes again', async () => {
    const { store, other } = await scene();
    await write(other, 6);
    await store.tail();
    const handled: number[] = [];
    const failing = new Notebook();
    failing.onEvents = async ([event]) => {
      handled.push(event?.index ?? -1);
      // what is in hand does not count as handled
      expect(store.status.lagEvents).toBe(6);
      throw new Error('the view could not commit');
    };
    store.subscribe(undefined, failing);
    await until(() => failing.state === 'dropped', 'it is dropped');
    expect(failing.reason?.message).toBe('the view could not commit');
    const again = new Notebook();
    store.subscribe(undefined, again);
    await until(() => again.events.length === 6, 'all is there');
    expect([handled, again.indexes]).toEqual([[0], dense(6)]);
  });

  it('checkpoint of another log › is dropped with the reason', async () => {
    const { store, other } = await scene();
    await write(other, 2);
    const notebook = new Notebook();
    store.subscribe({ index: 0, position: '999999' }, notebook);
    await until(() => notebook.state === 'dropped', 'it is dropped');
    expect(notebook.reason).toBeInstanceOf(CursorUnknown);
  });

  it('leader change › a follower that has less than was read already is not taken for another log', async () => {
    const { near, far, store, other, notebook } = await scene();
    await write(other, 3);
    await until(() => notebook.events.length === 3, 'all is there');
    near.faults.leader = { host: '127.0.0.1', port: far.port };
    near.faults.lag = 2;
    await write(other, 1);
    await until(() => notebook.events.length === 4, 'the leader shows the rest');
    expect(await store.tail()).toMatchObject({ index: 3 });
    expect([notebook.state, notebook.indexes]).toEqual(['live', dense(4)]);
  });

  it('malformed JSON in the log › drops the subscription and stops the writing, with the event named', async () => {
    const { near, store, other, notebook } = await scene();
    await write(other, 1);
    plant(near, 'task-planted', '{"title": ');
    await until(() => notebook.state === 'dropped', 'it is dropped');
    expect(notebook.reason).toBeInstanceOf(NotOurs);
    expect(notebook.reason?.message).toContain('event 0 of task-planted, TaskAssigned: its data is not JSON');
    await expect(store.tail()).rejects.toBeInstanceOf(NotOurs);
    const refused = store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    await expect(refused).rejects.toBeInstanceOf(StoreUnavailable);
    expect(notebook.indexes).toEqual([0]);
  });
});
