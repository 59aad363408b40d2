import { OutcomeUnknown, type EventStore } from '../../event-store.js';

/** A store whose appends go wrong as the list says, one after the other; then they go well. */
export const faulty = (
  store: EventStore,
  ...faults: readonly ('acknowledgement-lost' | 'nothing-written')[]
): EventStore => {
  const ahead = [...faults];
  return {
    id: store.id,
    append: async (stream, ...rest) => {
      const fault = ahead.shift();
      if (fault === 'nothing-written') throw new OutcomeUnknown(stream);
      const written = await store.append(stream, ...rest);
      if (fault === 'acknowledgement-lost') throw new OutcomeUnknown(stream);
      return written;
    },
    readStream: (...asked) => store.readStream(...asked),
    readAll: (...asked) => store.readAll(...asked),
    subscribe: (...asked) => store.subscribe(...asked),
    tail: () => store.tail(),
    import: (events) => store.import(events),
    close: () => store.close(),
  };
};
