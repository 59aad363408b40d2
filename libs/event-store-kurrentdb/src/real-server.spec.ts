import { afterAll, describe, expect, it } from '@jest/globals';
import type { Cursor, EventStore } from '@dondoc/event-sourcing';
import { describeEventStore } from '@dondoc/event-sourcing/testing';
import { openKurrentEventStore } from './open-kurrent-event-store.js';
import { fromHere } from './testing/from-here.js';
import { Peer } from './testing/peer.js';
import { probe } from './testing/probes.js';

const url = process.env['KURRENTDB_URL'];

const bases = new WeakMap<EventStore, { readonly opened: EventStore; readonly base: Cursor | undefined }>();
const show = (opened: EventStore, base: Cursor | undefined) => {
  const store = fromHere(opened, base);
  bases.set(store, { opened, base });
  return store;
};
const open = () => openKurrentEventStore({ url: url ?? '' });

// it writes thousands of events that stay: a server that is used for nothing else
if (url !== undefined)
  describeEventStore('the store in KurrentDB, on a real server', {
    create: async () => {
      const opened = await open();
      return show(opened, await opened.tail());
    },
    reopen: async (store) => {
      await store.close();
      return show(await open(), bases.get(store)?.base);
    },
    isLogShared: true,
    destroy: (store) => store.close(),
  });

describe('what the peer claims of the server', () => {
  let peer: Peer | undefined;
  afterAll(() => peer?.stop());

  it('is found at the peer, and at a real server where there is one; what differs is printed', async () => {
    peer = await Peer.start();
    const claimed = await probe(peer.url);
    expect(claimed).toMatchObject({
      'three events to a new stream': 'written to 2, position of the event',
      'the same three again': 'written to 2, position of the event',
      'a later one differs': 'wrong-expected-version at 2',
      'reading a stream that is not there': 'stream-not-found',
    });
    if (url === undefined) return;
    const found = await probe(url);
    const differing = Object.keys(claimed).filter((what) => found[what] !== claimed[what]);
    for (const what of differing)
      console.log(`${what}: the peer says "${claimed[what]}", the server "${found[what]}"`);
    console.log(
      `real server: ${Object.keys(claimed).length} findings compared with the peer's, ${differing.length} differ`,
    );
  }, 120_000);
});
