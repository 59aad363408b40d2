import type { Cursor, EventStore, LoggedEvent } from '@dondoc/event-sourcing';

/**
 * A store that begins where a log ends now: what is there already is hidden, and indexes count from 0. A real server cannot be
 * emptied for each test, so the contract sees it this way. Importing needs a log that is truly empty, and is not hidden.
 */
export const fromHere = (store: EventStore, base: Cursor | undefined): EventStore => {
  const offset = base ? base.index + 1 : 0;
  const shown = (page: readonly LoggedEvent[]) =>
    page.map((event) => ({ ...event, index: event.index - offset }));
  const inLog = (after: Cursor | undefined) =>
    after ? { index: after.index + offset, position: after.position } : base;
  return {
    id: store.id,
    append: (...append) => store.append(...append),
    readStream: (...asked) => store.readStream(...asked),
    async *readAll(after, pageSize) {
      for await (const page of store.readAll(inLog(after), pageSize)) yield shown(page);
    },
    subscribe: (after, subscriber) =>
      store.subscribe(inLog(after), {
        onEvents: (events) => subscriber.onEvents(shown(events)),
        onState: (state, reason) => subscriber.onState?.(state, reason),
      }),
    tail: async () => {
      const tail = await store.tail();
      return tail && tail.index >= offset ? { ...tail, index: tail.index - offset } : undefined;
    },
    import: (events) => store.import(events),
    close: () => store.close(),
  };
};
