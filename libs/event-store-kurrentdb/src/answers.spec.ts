import { afterEach, describe, expect, it } from '@jest/globals';
import { readWholeStream, type EventStore, type NewEvent } from '@dondoc/event-sourcing';
import { Cast, MONDAY, someEvent, someStream, TUESDAY } from './testing/samples.js';

const cast = new Cast();
afterEach(() => cast.end());

const append = (store: EventStore, stream: string, events: readonly NewEvent[], now = MONDAY) =>
  store.append(stream, events, 'no-stream', now);

// a process with two clients: neither may give up, for its broken stream would end the appends of the other
const timing = { callMs: 20_000 };

describe('what an append answers', () => {
  it('takes one round trip, once an answered position was found to be true', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer, { timing: { ...timing, watchMs: 1_000_000 } });
    await append(store, someStream(), [someEvent()]);
    const { readings, appends } = peer;
    const stream = someStream();
    const written = await append(store, stream, [someEvent()]);
    expect([peer.readings - readings, peer.appends - appends]).toEqual([0, 1]);
    expect(await readWholeStream(store, stream)).toEqual(written);
  });

  it('is read back where the server answers positions that are not those of the events', async () => {
    const peer = await cast.peer();
    const store = await cast.store(peer);
    peer.faults.isMisplacing = true;
    for (let n = 0; n < 3; n++) {
      const stream = someStream();
      const written = await append(store, stream, [someEvent()]);
      expect(await readWholeStream(store, stream)).toEqual(written);
    }
  });

  it('is what another node stored, where both append the same events at the same time', async () => {
    const near = await cast.peer();
    const far = await cast.peer(near.log);
    const stores = [await cast.store(near, { timing }), await cast.store(far, { timing })];
    for (const store of stores) await append(store, someStream(), [someEvent()]);
    for (let n = 0; n < 20; n++) {
      const stream = someStream();
      const event = someEvent({ n });
      const [first, second] = await Promise.all(
        stores.map((store, node) =>
          append(store, stream, [{ ...event, data: { n, node } }], node === 0 ? MONDAY : TUESDAY),
        ),
      );
      expect(second).toEqual(first);
      expect(near.log.of(stream)).toHaveLength(1);
    }
  });
});
