import { describeEventStore } from './event-store-contract.js';
import { InMemoryEventStore } from './in-memory-event-store.js';

describeEventStore('the store in memory', {
  create: async () => new InMemoryEventStore(),
  reopen: async (store) => {
    await store.close();
    return new InMemoryEventStore((store as InMemoryEventStore).log);
  },
  destroy: (store) => store.close(),
});
