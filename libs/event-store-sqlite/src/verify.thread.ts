import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { IntegrityCheck } from './integrity.js';

/** Rests three times as long as it works, unless it is asked for at once: the office's work comes first. */
const REST = 3;

const { file, gently } = workerData as { file: string; gently: boolean };
const db = new DatabaseSync(file, { readOnly: true, timeout: 1_000 });
const end = Number(db.prepare('SELECT coalesce(max(idx), -1) + 1 AS next FROM events').get()?.next);
const check = new IntegrityCheck(db);

parentPort?.postMessage({ checked: 0, total: end, damage: [] });
for (let from = 0; from < end;) {
  const started = performance.now();
  const { next, damage } = check.run(from, end);
  from = next;
  parentPort?.postMessage({ checked: from, total: end, damage });
  if (gently) await sleep(REST * (performance.now() - started));
}
db.close();
