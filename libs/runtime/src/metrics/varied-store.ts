import type { EventStore } from '@dondoc/event-sourcing';

/** The same store, with some of what it does done in another way. */
export const variedStore = (
  store: EventStore,
  parts: Partial<Pick<EventStore, 'append' | 'subscribe'>>,
): EventStore => ({
  id: store.id,
  append: (stream, events, expected, now) => store.append(stream, events, expected, now),
  readStream: (stream, from) => store.readStream(stream, from),
  readAll: (after, pageSize) => store.readAll(after, pageSize),
  subscribe: (after, subscriber) => store.subscribe(after, subscriber),
  tail: () => store.tail(),
  import: (events) => store.import(events),
  close: () => store.close(),
  ...parts,
});
