import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import { randomId, type LoggedEvent } from '@dondoc/event-sourcing';
import { openSqliteEventStore } from '@dondoc/event-store-sqlite';
import { FIELDS, flipBits, type Flip } from './damage/flip.js';
import { counted, NOW, sampleEvent } from './sample-events.js';
import { inScratchFolder } from './scratch.js';

const EVENTS = 1_600;
const CHECKED_AT_OPENING = 1_000;
const ROUNDS = 4;
const FLIPS = 48;

const fillFile = async (file: string): Promise<LoggedEvent[]> => {
  const store = await openSqliteEventStore({ file, verify: false });
  for (let n = 0; n < EVENTS; n += 10)
    await store.append(
      `task-${randomId()}`,
      Array.from({ length: 10 }, (_, place) => sampleEvent({ n: n + place })),
      'no-stream',
      NOW,
    );
  const events: LoggedEvent[] = [];
  for await (const page of store.readAll()) events.push(...page);
  await store.close();
  return events;
};

const textsOf = (file: string) => {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare('SELECT data, meta FROM events ORDER BY idx').all();
  db.close();
  return rows.map(({ data, meta }) => ({ dataText: String(data), metaText: String(meta) }));
};

/** Revisions 0 and 1 take no byte of their own in the row, and so do not lie between stream and id. */
const isPlain = ({ revision }: LoggedEvent) => revision < 2;

const flipsAmong = (file: string, events: readonly LoggedEvent[], count: number): Flip[] => {
  const texts = textsOf(file);
  const shuffled = events.filter(isPlain).toSorted(() => Math.random() - 0.5);
  return shuffled.slice(0, count).map((event, n) => ({
    event,
    ...(texts[event.index] ?? { dataText: '', metaText: '' }),
    field: FIELDS[n % FIELDS.length] ?? 'data',
  }));
};

describe('one bit that flips in the file', () => {
  it(
    'is found by the check in the background and named by index, stream and field',
    () =>
      inScratchFolder(async (folder) => {
        const file = join(folder, 'events.db');
        const events = await fillFile(file);
        const intact = readFileSync(file);
        let found = 0;
        for (let round = 0; round < ROUNDS; round++) {
          writeFileSync(file, intact);
          const flips = flipsAmong(file, events.slice(0, EVENTS - CHECKED_AT_OPENING), FLIPS);
          const hit = flipBits(file, flips, Math.random);
          const alarms: string[] = [];
          const store = await openSqliteEventStore({ file, onAlarm: ({ message }) => alarms.push(message) });
          // joins the run in the background
          const { damage, state, checked } = await store.verify();
          await store.close();
          expect({ state, checked }).toEqual({ state: 'done', checked: EVENTS });
          const named = damage.map(({ index, stream, field }) => ({
            index,
            stream: field === 'stream' ? '' : stream,
            field,
          }));
          const wanted = flips.map(({ event: { index, stream }, field }, n) => ({
            index,
            stream: field === 'stream' ? '' : stream,
            field: field === 'meta' ? `meta.${hit[n]}` : field,
          }));
          expect(named).toEqual(wanted.toSorted((a, b) => a.index - b.index));
          expect(alarms).toHaveLength(FLIPS);
          found += damage.length;
        }
        console.log(
          `flip: ${counted(ROUNDS * FLIPS)} bits flipped in ${counted(EVENTS)} events, ${counted(found)} found and named`,
        );
      }),
    60_000,
  );

  it(
    'keeps the store from opening when it is among the newest events, and is named',
    () =>
      inScratchFolder(async (folder) => {
        const file = join(folder, 'events.db');
        const events = await fillFile(file);
        const intact = readFileSync(file);
        const flips = flipsAmong(file, events.slice(EVENTS - CHECKED_AT_OPENING), FIELDS.length);
        for (const flip of flips) {
          writeFileSync(file, intact);
          flipBits(file, [flip], Math.random);
          const refusal = await openSqliteEventStore({ file }).then(
            (store) => store.close(),
            (error: unknown) => error,
          );
          expect(refusal).toMatchObject({ name: 'StoreRefusesToOpen', code: 'store-corrupt' });
          expect(String(refusal)).toContain(`event ${flip.event.index}`);
          expect(String(refusal)).toContain(flip.field);
        }
        console.log(
          `flip: ${counted(flips.length)} bits flipped in the newest events, each refused at opening`,
        );
      }),
    60_000,
  );

  it('is found in a salt, even where it only makes a hex digit a capital', () =>
    inScratchFolder(async (folder) => {
      const file = join(folder, 'events.db');
      const [first] = await fillFile(file);
      if (!first) throw new Error('the file holds no event');
      const { index, stream, meta } = first;
      const bytes = readFileSync(file);
      const letter = bytes.indexOf(meta.salt) + meta.salt.search(/[a-f]/);
      bytes[letter] = (bytes[letter] ?? 0) ^ 0x20;
      writeFileSync(file, bytes);
      const store = await openSqliteEventStore({ file });
      expect((await store.verify()).damage).toEqual([{ index, stream, field: 'meta.salt' }]);
      await store.close();
    }));

  it('is not imagined: an intact file has no damage', () =>
    inScratchFolder(async (folder) => {
      const file = join(folder, 'events.db');
      await fillFile(file);
      const store = await openSqliteEventStore({ file });
      expect(await store.verify()).toMatchObject({ state: 'done', checked: EVENTS, damaged: 0 });
      await store.close();
    }));
});
