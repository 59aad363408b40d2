import { afterEach, describe, expect, it } from '@jest/globals';
import { OutcomeUnknown, RevisionConflict, StoreUnavailable } from '@dondoc/event-sourcing';
import { Cast, MONDAY, Notebook, someEvent, someStream, until } from './testing/samples.js';

const cast = new Cast();
afterEach(() => cast.end());

const large = () => someEvent({ text: 'x'.repeat(10_000) });

describe('what waits to be written', () => {
  it.each([
    { bound: 'in number', queueLimit: { appends: 5, bytes: 1_000_000 } },
    { bound: 'in bytes', queueLimit: { appends: 1_000, bytes: 55_000 } },
  ])(
    'is bounded $bound; beyond that an append is refused, and place is made again',
    async ({ queueLimit }) => {
      const peer = await cast.peer();
      const store = await cast.store(peer, { queueLimit, timing: { callMs: 10_000 } });
      const append = () => store.append(someStream(), [large()], 'no-stream', MONDAY);
      await append();
      peer.faults.delayMs = 300;
      const appends = Array.from({ length: 8 }, append);
      const outcomes = Promise.allSettled(appends);
      expect(store.status).toMatchObject({ appendsUnderWay: 5 });
      expect(store.status.bytesUnderWay).toBeGreaterThan(50_000);
      const refused = (await outcomes).filter(({ status }) => status === 'rejected');
      expect(refused).toHaveLength(3);
      for (const each of refused)
        expect(each.status === 'rejected' && each.reason).toBeInstanceOf(StoreUnavailable);
      peer.faults.delayMs = 0;
      await append();
      expect(store.status).toMatchObject({ appendsUnderWay: 0, bytesUnderWay: 0 });
    },
  );
});

describe('the status of the store', () => {
  it('counts conflicts and unknown outcomes', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer, { timing: { attempts: 2 } });
    const stream = someStream();
    await store.append(stream, [someEvent()], 'no-stream', MONDAY);
    const conflict = store.append(stream, [someEvent()], 'no-stream', MONDAY);
    await expect(conflict).rejects.toBeInstanceOf(RevisionConflict);
    peer.faults.isMute = true;
    const unknown = store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    await expect(unknown).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(store.status).toMatchObject({ conflicts: 1, unknownOutcomes: 1 });
  });

  it('tells how far the slowest subscriber is behind, and that the subscription was made again', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer);
    for (let n = 0; n < 3; n++) await store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
    const gate = Promise.withResolvers<void>();
    const slow = new Notebook();
    slow.onEvents = () => gate.promise;
    store.subscribe(undefined, slow);
    await until(() => store.status.lagEvents === 3, 'the lag is known');
    gate.resolve();
    await until(() => store.status.lagEvents === 0, 'the lag is gone');
    await until(() => store.status.isConnected, 'it is connected');
    peer.endSubscriptions();
    await until(() => store.status.resubscriptions === 1 && store.status.isConnected, 'it is back');
    await until(() => store.status.secondsSinceHeard < 0.1, 'it was heard');
    expect(store.status).toMatchObject({ reason: 'it ended', alarm: undefined });
  });
});
