import type { EventStore, StoredEvent } from '@dondoc/event-sourcing';

/** A store that reads the streams it has itself written from memory, until it is told that nobody writes there any more. */
export interface RememberingStore extends EventStore {
  readonly forget: (stream: string) => void;
}

/**
 * Puts a memory before a store which only this process writes to: deciding then costs no read of the file. What was there
 * before is read from the file once.
 */
export const remembering = (store: EventStore): RememberingStore => {
  const streams = new Map<string, StoredEvent[]>();
  const read = async (stream: string): Promise<StoredEvent[]> => {
    const events: StoredEvent[] = [];
    for await (const page of store.readStream(stream)) events.push(...page);
    streams.set(stream, events);
    return events;
  };
  return {
    id: store.id,
    readStream: async function* (stream, from = 0) {
      const isNew = !streams.has(stream) && stream.startsWith('task-');
      if (isNew) streams.set(stream, []);
      const events = streams.get(stream) ?? (await read(stream));
      if (events.length > from) yield events.slice(from);
    },
    append: async (stream, events, expected, now) => {
      const stored = await store.append(stream, events, expected, now);
      streams.get(stream)?.push(...stored);
      return stored;
    },
    readAll: (after, pageSize) => store.readAll(after, pageSize),
    subscribe: (after, subscriber) => store.subscribe(after, subscriber),
    tail: () => store.tail(),
    import: (events) => store.import(events),
    close: () => store.close(),
    forget: (stream) => streams.delete(stream),
  };
};
