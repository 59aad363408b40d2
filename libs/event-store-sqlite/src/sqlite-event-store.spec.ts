import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describeEventStore } from '@dondoc/event-sourcing/testing';
import type { EventStore } from '@dondoc/event-sourcing';
import { openSqliteEventStore } from './open-sqlite-event-store.js';

const files = new WeakMap<EventStore, string>();

const open = async (file: string): Promise<EventStore> => {
  const store = await openSqliteEventStore({ file, verify: false });
  files.set(store, file);
  return store;
};

const fileOf = (store: EventStore) => files.get(store) ?? '';

describeEventStore('the store in SQLite', {
  create: async () => open(join(await mkdtemp(join(tmpdir(), 'dondoc-store-')), 'events.db')),
  reopen: async (store) => {
    await store.close();
    return open(fileOf(store));
  },
  destroy: async (store) => {
    await store.close();
    await rm(dirname(fileOf(store)), { recursive: true });
  },
});
