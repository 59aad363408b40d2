import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readWholeStream, StoreUnavailable } from '@dondoc/event-sourcing';
import { Cast, MONDAY, someEvent, someStream } from './testing/samples.js';

const cast = new Cast();
afterEach(() => cast.end());

const opened = async ({ events = 1, callMs = 500 } = {}) => {
  const peer = await cast.peer();
  const store = await cast.store(peer, { timing: { callMs, watchMs: 600_000 } });
  const stream = someStream();
  const written = Array.from({ length: events }, () => someEvent());
  await store.append(stream, written, 'no-stream', MONDAY);
  const readings: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a stream', () => readWholeStream(store, stream)],
    ['the log', () => store.readAll()[Symbol.asyncIterator]().next()],
    ['its tail', () => store.tail()],
  ];
  return { peer, readings };
};

describe('traps of reading', () => {
  it('unavailable › whoever reads hears that the store is away, and reads again later', async () => {
    const { peer, readings } = await opened();
    for (const [what, read] of readings) {
      peer.faults.unavailable = 1;
      expect([what, await read().catch((error: unknown) => error)]).toEqual([
        what,
        expect.any(StoreUnavailable),
      ]);
      await read();
    }
  });

  it('mute › the reading ends in our own time, and says that the store is away', async () => {
    const { peer, readings } = await opened();
    peer.faults.isMute = true;
    for (const [, read] of readings) await expect(read()).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('slow › a page that goes on coming is read to its end, however long it takes', async () => {
    const { peer, readings } = await opened({ events: 8, callMs: 1_500 });
    peer.faults.trickleMs = 300;
    for (const [, read] of readings) await expect(read()).resolves.toBeDefined();
  });

  it('client built anew › what another call still read from the one before is broken off, not short', async () => {
    const { peer, readings } = await opened();
    for (const [what, read] of readings) {
      peer.faults.isMute = true;
      const first = read().catch(() => undefined);
      await sleep(250);
      // its client is given up on behalf of the first, which ends its streams as if there were nothing more to read
      const second = read().catch((error: unknown) => error);
      await first;
      expect([what, await second]).toEqual([what, expect.any(StoreUnavailable)]);
      peer.faults.isMute = false;
    }
  });

  it('no rights › whoever reads hears that the store is away, for longer', async () => {
    const { peer, readings } = await opened();
    peer.faults.isDenying = true;
    for (const [, read] of readings) await expect(read()).rejects.toMatchObject({ retryAfterSeconds: 60 });
  });
});
