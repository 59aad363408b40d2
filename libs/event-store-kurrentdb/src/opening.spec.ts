import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { LoggedEvent } from '@dondoc/event-sourcing';
import { KurrentStoreRefuses } from './store-refuses.js';
import type { Peer } from './testing/peer.js';
import { Cast, MONDAY, someEvent, someStream, until } from './testing/samples.js';
import { openKurrentEventStore } from './open-kurrent-event-store.js';

const cast = new Cast();
afterEach(() => cast.end());

let planted = 0;
const plant = (peer: Peer, stream: string, type: string, data: unknown) =>
  peer.log.append(stream, 'any', [
    {
      id: `00000000-0000-4000-8000-${String(++planted).padStart(12, '0')}`,
      type,
      contentType: 'application/json',
      data: Buffer.from(JSON.stringify(data)),
      metadata: Buffer.from('{}'),
    },
  ]);

const refusalOf = async (opening: Promise<unknown>) => {
  const refusal: unknown = await opening.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refusal instanceof KurrentStoreRefuses)) throw new Error('it was not refused', { cause: refusal });
  return refusal;
};

const HASTY = { callMs: 500, attempts: 2, pauseMs: 10 };

describe('a store that is opened', () => {
  it('has the same name on every node, also when two come at once', async () => {
    const peer = await cast.peer();
    // several clients in one process: none may give up, for its broken stream would end the appends of the others
    const timing = { callMs: 20_000 };
    const stores = await Promise.all([1, 2, 3].map(() => cast.store(peer, { timing })));
    expect(new Set(stores.map(({ id }) => id)).size).toBe(1);
  });

  it('gives no index to events of the server and to links', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer);
    const append = () => store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    await append();
    plant(peer, '$stats-127.0.0.1:2113', '$statsCollected', {});
    plant(peer, '$ce-task', '$>', {});
    plant(peer, '$$$stats-127.0.0.1:2113', '$metadata', { $maxAge: 86_400 });
    await append();
    plant(peer, '$ce-task', '$>', {});
    const events: LoggedEvent[] = [];
    for await (const page of store.readAll(undefined, 1)) events.push(...page);
    expect(events.map(({ index }) => index)).toEqual([0, 1]);
    expect(await store.tail()).toMatchObject({ index: 1 });
  });

  it('counts on from a cursor that was surveyed before', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer);
    for (let n = 0; n < 5; n++) await store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    const surveyedTo = await store.tail();
    await store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    const again = await cast.store(peer, surveyedTo && { surveyedTo });
    expect(await again.tail()).toMatchObject({ index: 5 });
  });
});

describe('a store that is open', () => {
  it.each([
    { what: 'a foreign event', stream: 'orders-1', type: 'OrderPlaced', data: {}, says: 'did not write it' },
    { what: 'metadata that deletes', stream: '$$task-1', type: '$metadata', data: { $tb: 1 }, says: '$tb' },
    { what: 'a tombstone', stream: 'task-1', type: '$streamDeleted', data: {}, says: 'was deleted' },
  ])('says once that $what came into the log, and writes no more', async ({ stream, type, data, says }) => {
    const peer = await cast.peer();
    const alarms: Error[] = [];
    const store = await cast.store(peer, { onAlarm: (reason) => alarms.push(reason) });
    plant(peer, stream, type, data);
    await until(() => store.status.alarm !== undefined, 'it is found');
    await expect(store.tail()).rejects.toThrow(says);
    const refused = store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    await expect(refused).rejects.toThrow(`event 0 of ${stream}, ${type}`);
    expect(alarms.map(({ message }) => message)).toEqual([store.status.alarm]);
  });
});

describe('a store that is not opened', () => {
  it('names the first foreign event', async () => {
    const peer = await cast.peer();
    plant(peer, 'orders-1', 'OrderPlaced', { total: 1 });
    plant(peer, 'orders-2', 'OrderPlaced', { total: 1 });
    const refusal = await refusalOf(cast.store(peer));
    expect(refusal).toMatchObject({ code: 'store-foreign' });
    expect(refusal.sentence.en).toContain('event 0 of orders-1, OrderPlaced');
    expect(refusal.sentence.vi).toContain('orders-1');
  });

  it.each(['$maxAge', '$maxCount', '$tb'])('names metadata with %s on a stream of ours', async (key) => {
    const peer = await cast.peer();
    plant(peer, '$$task-1', '$metadata', { [key]: 1 });
    const refusal = await refusalOf(cast.store(peer));
    expect(refusal).toMatchObject({ code: 'store-foreign' });
    expect(refusal.message).toContain(`event 0 of $$task-1, $metadata: ${key}`);
  });

  it('names the tombstone of a stream of ours', async () => {
    const peer = await cast.peer();
    plant(peer, '$stats-127.0.0.1:2113', '$streamDeleted', {});
    plant(peer, 'task-1', '$streamDeleted', {});
    const refusal = await refusalOf(cast.store(peer));
    expect(refusal).toMatchObject({ code: 'store-foreign' });
    expect(refusal.message).toContain('event 0 of task-1, $streamDeleted: the stream was deleted');
  });

  it('says that the account lacks rights on $all', async () => {
    const peer = await cast.peer();
    peer.faults.isDenying = true;
    expect(await refusalOf(cast.store(peer))).toMatchObject({ code: 'store-denied' });
  });

  it('says that nobody answers, in our own time', async () => {
    const peer = await cast.peer();
    peer.freeze();
    expect(await refusalOf(openKurrentEventStore({ url: peer.url, timing: HASTY }))).toMatchObject({
      code: 'store-unreachable',
    });
  });

  it('says that user or password are wrong', async () => {
    const peer = await cast.peer();
    peer.faults.isRefusingAccount = true;
    expect(await refusalOf(cast.store(peer))).toMatchObject({ code: 'store-account-wrong' });
  });

  it('says that nobody listens', async () => {
    const peer = await cast.peer();
    const { url } = peer;
    await peer.stop();
    expect(await refusalOf(openKurrentEventStore({ url, timing: HASTY }))).toMatchObject({
      code: 'store-unreachable',
    });
  });

  it('says that no node of a cluster tells who leads it', async () => {
    const url = 'esdb://127.0.0.1:1,127.0.0.1:2?tls=false&maxDiscoverAttempts=1';
    expect(await refusalOf(openKurrentEventStore({ url, timing: HASTY }))).toMatchObject({
      code: 'store-unreachable',
    });
  });

  it('says what is wrong with the address before the client sees it', async () => {
    const warnings = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const url = 'esdb://admin:mat-khau@host?tlsVerifyCert=false';
    expect(await refusalOf(openKurrentEventStore({ url, timing: HASTY }))).toMatchObject({
      code: 'store-address-wrong',
    });
    // the client prints the whole address, password and all
    expect(warnings).not.toHaveBeenCalled();
    warnings.mockRestore();
  });
});
