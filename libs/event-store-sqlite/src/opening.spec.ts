import { copyFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { leaf, leafHash } from '@dondoc/event-sourcing';
import { MONDAY, scratchFolder, someEvent, someStream } from './testing/samples.js';
import { openSqliteEventStore } from './open-sqlite-event-store.js';
import { StoreRefusesToOpen } from './store-refuses-to-open.js';

let folder = '';
let file = '';
let remove = () => {};
beforeEach(() => {
  ({ folder, file, remove } = scratchFolder());
});
afterEach(() => remove());

const makeStore = async (events = 5) => {
  const store = await openSqliteEventStore({ file, verify: false });
  for (let n = 0; n < events; n++) await store.append(someStream(), [someEvent()], 'no-stream', MONDAY);
  await store.close();
  return store.origin;
};

const refusalOf = async () => {
  const refusal = await openSqliteEventStore({ file }).then(
    (store) => store.close(),
    (error: unknown) => error,
  );
  if (!(refusal instanceof StoreRefusesToOpen))
    throw new Error(`it did not refuse to open: ${String(refusal)}`);
  // one sentence in each language
  for (const sentence of [refusal.sentence.vi, refusal.sentence.en]) expect(sentence).toMatch(/^[^\n]+\.$/);
  return refusal;
};

/** Changes the file behind the store's back; without triggers, as damage would. */
const behindItsBack = (sql: string) => {
  const db = new DatabaseSync(file);
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
};

const refusing = (sql: string) => {
  const before = existsSync(file) ? readFileSync(file) : undefined;
  expect(() => behindItsBack(sql)).toThrow(/never altered|only added at the end/);
  return before;
};

describe('opening a store file', () => {
  it('creates it where there is none, with an origin that stays', async () => {
    const origin = await makeStore(0);
    const store = await openSqliteEventStore({ file });
    expect([store.origin, store.id]).toEqual([origin, origin]);
    await store.close();
  });

  it('gives every new file an origin of its own', async () => {
    const first = await makeStore(0);
    file = join(folder, 'other.db');
    expect(await makeStore(0)).not.toBe(first);
  });

  it('is refused while it is open in this process too, and allowed again after closing', async () => {
    const store = await openSqliteEventStore({ file });
    expect((await refusalOf()).code).toBe('store-in-use');
    await store.close();
    await (await openSqliteEventStore({ file })).close();
  });

  it('is refused for a file of random bytes, which stays as it was', async () => {
    const bytes = Buffer.from('Báo cáo tuần, không phải cơ sở dữ liệu. '.repeat(300));
    writeFileSync(file, bytes);
    expect((await refusalOf()).code).toBe('store-corrupt');
    expect(readFileSync(file)).toEqual(bytes);
  });

  it('is refused for a file that was cut off', async () => {
    await makeStore(200);
    truncateSync(file, Math.floor(statSync(file).size / 2));
    expect((await refusalOf()).code).toBe('store-corrupt');
  });

  it('is refused for a file of a newer version', async () => {
    await makeStore();
    behindItsBack('PRAGMA user_version = 2');
    expect((await refusalOf()).code).toBe('store-newer');
  });

  it('is refused for a database of something else, which gets no table of ours', async () => {
    behindItsBack('CREATE TABLE notes (text TEXT)');
    expect((await refusalOf()).code).toBe('store-foreign');
    expect(new DatabaseSync(file).prepare('SELECT name FROM sqlite_schema').all()).toEqual([
      { name: 'notes' },
    ]);
  });

  it('is refused when a trigger that guards the log is gone', async () => {
    await makeStore();
    behindItsBack('DROP TRIGGER events_refuse_delete');
    const refusal = await refusalOf();
    expect([refusal.code, refusal.detail]).toEqual(['store-corrupt', 'its tables or triggers were altered']);
  });

  it('is refused where its folder does not exist', async () => {
    file = join(folder, 'nowhere', 'events.db');
    expect((await refusalOf()).code).toBe('store-unreadable');
  });

  it('leaves the file free for the next try after a refusal', async () => {
    await makeStore();
    copyFileSync(file, `${file}.copy`);
    behindItsBack('PRAGMA user_version = 2');
    await refusalOf();
    copyFileSync(`${file}.copy`, file);
    await (await openSqliteEventStore({ file })).close();
  });
});

describe('the file itself', () => {
  it('holds the leaf hash of every event, recorded on time or later than its business time', async () => {
    const store = await openSqliteEventStore({ file });
    for (const now of ['2020-01-07T01:00:00.000Z', MONDAY])
      await store.append(someStream(), [someEvent(), someEvent()], 'no-stream', now);
    const leaves: string[] = [];
    for await (const page of store.readAll())
      leaves.push(...page.map((event) => leafHash(leaf(event)).toString('hex')));
    await store.close();
    const db = new DatabaseSync(file, { readOnly: true });
    const kept = db.prepare('SELECT lower(hex(leaf)) AS leaf FROM events ORDER BY idx').all();
    db.close();
    expect(kept.map((row) => row.leaf)).toEqual(leaves);
  });

  it.each([
    { act: 'changing an event', sql: "UPDATE events SET type = 'Other'" },
    { act: 'deleting an event', sql: 'DELETE FROM events WHERE idx = 4' },
    { act: 'replacing an event', sql: 'INSERT OR REPLACE INTO events SELECT * FROM events WHERE idx = 2' },
    {
      act: 'leaving a hole',
      sql: "INSERT INTO events SELECT 9, 's', 0, id, type, v, recordedAt, data, meta, leaf, checks FROM events WHERE idx = 0",
    },
    { act: 'changing its origin', sql: "UPDATE installation SET value = 'x'" },
    { act: 'replacing its origin', sql: "INSERT OR REPLACE INTO installation VALUES ('origin', 'x')" },
    { act: 'deleting its origin', sql: 'DELETE FROM installation' },
  ])('refuses $act', async ({ sql }) => {
    await makeStore();
    const before = refusing(sql);
    expect(readFileSync(file)).toEqual(before);
  });
});
