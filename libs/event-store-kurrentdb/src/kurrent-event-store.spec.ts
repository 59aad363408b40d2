import type { EventStore } from '@dondoc/event-sourcing';
import { describeEventStore } from '@dondoc/event-sourcing/testing';
import { openKurrentEventStore } from './open-kurrent-event-store.js';
import { Peer } from './testing/peer.js';

const peers = new WeakMap<EventStore, Peer>();

const open = async (peer: Peer): Promise<EventStore> => {
  const store = await openKurrentEventStore({ url: peer.url });
  peers.set(store, peer);
  return store;
};

const peerOf = (store: EventStore): Peer => {
  const peer = peers.get(store);
  if (!peer) throw new Error('a store of another test');
  return peer;
};

describeEventStore('the store in KurrentDB, on the peer', {
  create: async () => open(await Peer.start()),
  reopen: async (store) => {
    await store.close();
    return open(peerOf(store));
  },
  destroy: async (store) => {
    await store.close();
    await peerOf(store).stop();
  },
});
