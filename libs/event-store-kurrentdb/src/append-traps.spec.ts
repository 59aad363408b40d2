import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { OutcomeUnknown, readWholeStream, RevisionConflict, StoreUnavailable } from '@dondoc/event-sourcing';
import { unavailable, writeAfterEnd } from './testing/peer-faults.js';
import type { Peer } from './testing/peer.js';
import { Cast, MONDAY, someEvent, someStream, TUESDAY } from './testing/samples.js';

const cast = new Cast();
afterEach(() => cast.end());

const ours = (peer: Peer) => peer.log.all.filter(({ type }) => !type.startsWith('$'));

/** Restores the peer after longer than a call may take. */
const later = async (work: () => void) => {
  await sleep(800);
  work();
};

describe('traps of appending', () => {
  it('frozen server › an append is sent again until it passes, and is written once', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer);
    await store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    peer.freeze();
    const append = store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    await later(() => peer.thaw());
    expect(await append).toHaveLength(1);
    expect(ours(peer)).toHaveLength(2);
  });

  it('black-holed server › the append ends in our own time, not in that of keepalive', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer, { timing: { attempts: 2 } });
    await store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    peer.freeze();
    const began = performance.now();
    const append = store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    await expect(append).rejects.toBeInstanceOf(OutcomeUnknown);
    // keepalive alone takes 20 s
    expect(performance.now() - began).toBeLessThan(12_000);
  });

  it('server alive but never answers › the client is rebuilt and the same append sent again', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer);
    const before = store.status.clientsBuilt;
    peer.faults.isMute = true;
    const append = store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    await later(() => (peer.faults.isMute = false));
    expect(await append).toHaveLength(1);
    expect(store.status.clientsBuilt).toBeGreaterThan(before);
    expect(ours(peer)).toHaveLength(1);
  });

  it('dropped acknowledgement › the same bytes at the same revision find what was written', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer);
    peer.faults.dropAcknowledgements = 1;
    const stream = someStream();
    const written = await store.append(stream, [someEvent()], 'no-stream', MONDAY);
    expect(peer.appends).toBeGreaterThan(2);
    expect(await readWholeStream(store, stream)).toEqual(written);
    expect(ours(peer)).toHaveLength(1);
  });

  it('batch stream ended cleanly › the append that hung on it is sent again', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer);
    peer.faults.endBatches = 1;
    await store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    expect(ours(peer)).toHaveLength(1);
  });

  it('pending appends are global to the process › another store’s broken stream costs nothing', async () => {
    const [peer, broken] = [await cast.peer(), await cast.peer()];
    const [store, other] = [await cast.store(peer), await cast.store(broken)];
    // no late answer may come: the client would not survive it, so a process has one client
    peer.faults.dropAcknowledgements = 1;
    broken.faults.breakBatches = { times: 1, error: unavailable() };
    await Promise.all([
      store.append(someStream(), [someEvent()], 'no-stream', MONDAY),
      other.append(someStream(), [someEvent()], 'no-stream', MONDAY),
    ]);
    expect([ours(peer).length, ours(broken).length]).toEqual([1, 1]);
  });

  it.each([
    { what: 'a BigInt', data: { amount: 1n } },
    { what: 'a circle', data: Object.assign({}, { self: {} as object }) },
    { what: 'bare text', data: 'text' },
  ])('JSON.stringify that throws › $what is refused before the client sees it', async ({ what, data }) => {
    const peer = await cast.peer();
    const store = await cast.store(peer);
    if (what === 'a circle' && typeof data === 'object' && 'self' in data) data.self = data;
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    await expect(store.append(someStream(), [someEvent(data)], 'no-stream', MONDAY)).rejects.toBeInstanceOf(
      Error,
    );
    expect(ours(peer)).toEqual([]);
    await store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    process.off('unhandledRejection', note);
    expect({ unhandled, clients: store.status.clientsBuilt }).toEqual({ unhandled: [], clients: 1 });
  });

  it('unavailable › is tried again with a pause', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer);
    peer.faults.unavailable = 3;
    await store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    expect(ours(peer)).toHaveLength(1);
  });

  it('unavailable again and again › the client is built anew, for it may ask the wrong node', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer, { timing: { callMs: 20_000, watchMs: 1_000_000 } });
    peer.faults.unavailable = 3;
    await store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    expect(store.status.clientsBuilt).toBe(2);
    expect(ours(peer)).toHaveLength(1);
  });

  it('unavailable for good › it is said that nothing was written', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer, { timing: { attempts: 3, callMs: 5_000 } });
    await peer.stop();
    await expect(store.append(someStream(), [someEvent()], 'no-stream', MONDAY)).rejects.toBeInstanceOf(
      Error,
    );
    const refused = store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    await expect(refused).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('leader change › the append goes to the leader that the old one names', async () => {
    const leader = await cast.peer();
    const follower = await cast.peer(leader.log);
    const store = await cast.store(follower);
    follower.faults.notLeader = 1;
    follower.faults.leader = { host: '127.0.0.1', port: leader.port };
    const before = leader.appends;
    await store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    expect(leader.appends).toBe(before + 1);
    expect(ours(leader)).toHaveLength(1);
  });

  it('write after end › counts as unknown and is sent again', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer);
    peer.faults.breakBatches = { times: 1, error: writeAfterEnd() };
    await store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    expect(ours(peer)).toHaveLength(1);
  });

  it('slow server › an answer that always comes too late is unknown; sent again, it is the first one', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer, { timing: { attempts: 2 } });
    const [stream, event] = [someStream(), someEvent()];
    await store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    peer.faults.delayMs = 900;
    await expect(store.append(stream, [event], 'no-stream', MONDAY)).rejects.toBeInstanceOf(OutcomeUnknown);
    peer.faults.delayMs = 0;
    const [written] = await store.append(stream, [event], 'no-stream', TUESDAY);
    expect(written?.meta.recordedAt).toBe(MONDAY);
    await sleep(1_000);
    expect(peer.log.of(stream)).toHaveLength(1);
  });

  it('append lost on the way › sent again a day later, it keeps the time of its first sending', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer, { timing: { attempts: 2 } });
    const [stream, event] = [someStream(), someEvent()];
    await store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    peer.faults.isMute = true;
    await expect(store.append(stream, [event], 'no-stream', MONDAY)).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(peer.log.of(stream)).toEqual([]);
    peer.faults.isMute = false;
    const [written] = await store.append(stream, [event], 'no-stream', TUESDAY);
    expect(written?.meta.recordedAt).toBe(MONDAY);
  });

  it('conflict without a message › it is told with the stream and both revisions', async () => {
    const store = await cast.store(await cast.peer());
    const stream = someStream();
    await store.append(stream, [someEvent()], 'no-stream', MONDAY);
    const refused = store.append(stream, [someEvent()], 'no-stream', MONDAY);
    await expect(refused).rejects.toEqual(new RevisionConflict(stream, 'no-stream', 0));
  });

  it('many appends in one tick › share one batch stream', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer, { timing: { callMs: 10_000 } });
    await Promise.all(
      Array.from({ length: 50 }, () => store.append(someStream(), [someEvent()], 'no-stream', MONDAY)),
    );
    expect(peer.batchStreams).toBe(1);
  });

  it('server without batch append › the one-shot path keeps the same promises', async () => {
    const peer = await cast.peer(undefined, { hasBatchAppend: false });
    const store = await cast.store(peer);
    const [stream, event] = [someStream(), someEvent()];
    peer.faults.dropAcknowledgements = 1;
    const first = await store.append(stream, [event], 'no-stream', MONDAY);
    expect(await store.append(stream, [event], 'no-stream', TUESDAY)).toEqual(first);
    const refused = store.append(stream, [someEvent()], 'no-stream', MONDAY);
    await expect(refused).rejects.toEqual(new RevisionConflict(stream, 'no-stream', 0));
    expect(peer.batchStreams).toBe(0);
  });
});
