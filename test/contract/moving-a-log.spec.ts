import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  canonical,
  Executor,
  leaf,
  randomId,
  type EventStore,
  type LoggedEvent,
} from '@dondoc/event-sourcing';
import { count, InMemoryEventStore } from '@dondoc/event-sourcing/testing';
import { openSqliteEventStore } from '@dondoc/event-store-sqlite';

const inMemory = async (): Promise<EventStore> => new InMemoryEventStore();
const inSqlite = (file: string) => (): Promise<EventStore> => openSqliteEventStore({ file });

const exported = async (store: EventStore) => {
  const events: LoggedEvent[] = [];
  for await (const page of store.readAll()) events.push(...page);
  return {
    // the canonical export leaves out the store's own token
    text: events.map(({ position: _, ...event }) => canonical(event)).join('\n'),
    leaves: events.map(leaf),
  };
};

describe('a log that moves from one store to another and back', () => {
  it('keeps every byte of its export and every leaf', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-moving-'));
    const source = await inMemory();
    for (let n = 0; n < 40; n++) await new Executor(source).execute(count(randomId(), n));
    const stores = [source];
    for (const open of [inSqlite(join(folder, 'a.db')), inMemory, inSqlite(join(folder, 'b.db'))]) {
      const target = await open();
      await target.import(stores.at(-1)?.readAll(undefined, 7) ?? source.readAll());
      stores.push(target);
    }
    const [first, ...others] = await Promise.all(stores.map(exported));
    expect(first?.leaves).toHaveLength(40);
    for (const other of others) expect(other).toEqual(first);
    await Promise.all(stores.map((store) => store.close()));
    rmSync(folder, { recursive: true });
  });
});
