import { closeSync, openSync, writeSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { View } from './view.js';

const FIXED: readonly string[] = [
  'SELECT idx, position, id, stream, revision FROM checkpoint',
  'SELECT * FROM trail ORDER BY idx',
  'SELECT * FROM parked ORDER BY view, key, idx',
  'SELECT * FROM links ORDER BY view, link, key',
  // numbers of texts are by order of writing, which batches change
  'SELECT view, key, words FROM texts ORDER BY view, key',
];

/** Writes every row of every table as a line of JSON, in an order that depends on the log alone. */
export const dumpTables = (db: DatabaseSync, views: readonly View[], file: string): void => {
  const out = openSync(file, 'w');
  try {
    const selects = views
      .map(({ name }) => name)
      .toSorted()
      .flatMap((name) => [
        `SELECT * FROM ${name} ORDER BY key`,
        `SELECT * FROM ${name}_before ORDER BY key, from_idx`,
      ]);
    for (const select of [...FIXED, ...selects]) {
      writeSync(out, `-- ${select}\n`);
      for (const row of db.prepare(select).iterate())
        writeSync(out, `${JSON.stringify(Object.values(row))}\n`);
    }
  } finally {
    closeSync(out);
  }
};
