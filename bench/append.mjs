// node bench/append.mjs [rounds]: appends through the SQLite store against the same rows through node:sqlite alone. Build first.
// The machine is noisy, so each round measures both, one right after the other, and the median of the ratios counts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { randomUUID } from 'node:crypto';
import { openSqliteEventStore } from '../dist/libs/event-store-sqlite/src/index.js';
import { NOW, sampleEvent } from '../dist/test/reliability/sample-events.js';

const rounds = Number(process.argv[2] ?? 5);
const WARM_UP = 0.2;

const perSecond = (count, started) => count / ((performance.now() - started) / 1_000);

/** The least that could be done: one table, one index, one prepared insert. */
const raw = (folder, total, perCommit) => {
  const db = new DatabaseSync(join(folder, 'raw.db'));
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE events (idx INTEGER PRIMARY KEY, stream TEXT, revision INTEGER, id TEXT, type TEXT, v INTEGER,
      recordedAt TEXT, data TEXT, meta TEXT, UNIQUE (stream, revision)) STRICT`);
  const insert = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const { type, v, data, meta } = sampleEvent({});
  const [dataText, metaText] = [JSON.stringify(data), JSON.stringify(meta)];
  const run = (from, to) => {
    for (let n = from; n < to;) {
      db.exec('BEGIN');
      for (const end = Math.min(to, n + perCommit); n < end; n++)
        insert.run(n, `task-${randomUUID()}`, 0, randomUUID(), type, v, NOW, dataText, metaText);
      db.exec('COMMIT');
    }
  };
  run(0, total * WARM_UP);
  const started = performance.now();
  run(total * WARM_UP, total);
  const rate = perSecond(total * (1 - WARM_UP), started);
  db.close();
  return rate;
};

const ours = async (folder, total, concurrency) => {
  const store = await openSqliteEventStore({ file: join(folder, 'events.db'), verify: false });
  const events = Array.from({ length: total }, (_, n) => sampleEvent({ n }));
  const run = async (from, to) => {
    let next = from;
    const worker = async () => {
      while (next < to) await store.append(`task-${randomUUID()}`, [events[next++]], 'no-stream', NOW);
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
  };
  await run(0, total * WARM_UP);
  const started = performance.now();
  await run(total * WARM_UP, total);
  const rate = perSecond(total * (1 - WARM_UP), started);
  await store.close();
  return rate;
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

for (const { concurrency, total, goal } of [
  { concurrency: 1, total: 4_000, goal: 0.7 },
  { concurrency: 32, total: 40_000, goal: 0.35 },
]) {
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
    try {
      const [limit, rate] = [raw(folder, total, concurrency), await ours(folder, total, concurrency)];
      measured.push({ limit, rate, ratio: rate / limit });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const [limit, rate, ratio] = ['limit', 'rate', 'ratio'].map((key) =>
    median(measured.map((each) => each[key])),
  );
  console.log(
    `append, ${concurrency} at a time: ${Math.round(rate)}/s, node:sqlite alone ${Math.round(limit)}/s, ratio ${ratio.toFixed(2)} (goal ${goal})`,
  );
}
