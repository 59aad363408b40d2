import { DatabaseSync } from 'node:sqlite';
import { inCity } from '../city/in-city.mjs';
import { perSecond } from '../harness/measure.mjs';

const through = async (store, total) => {
  const started = performance.now();
  let seen = 0;
  for await (const page of store.readAll()) seen += page.length;
  if (seen !== total) throw new Error(`${seen} of ${total} events were read`);
  return perSecond(seen, started);
};

/** The columns that the store reads, and the same two texts parsed. */
const bare = (db, total) => {
  const started = performance.now();
  let seen = 0;
  for (const row of db.prepare('SELECT * FROM events ORDER BY idx').iterate())
    if (JSON.parse(row.data) && JSON.parse(row.meta)) seen++;
  if (seen !== total) throw new Error(`${seen} of ${total} rows were read`);
  return perSecond(seen, started);
};

export default {
  ...{ name: 'log-scan', unit: 'events/s' },
  baselineName: 'node:sqlite alone, the same file with JSON.parse',
  open: ({ short }) =>
    inCity({ tasks: short ? 2_000 : 20_000 }, ({ store, file, total }) => {
      const db = new DatabaseSync(file, { readOnly: true });
      return {
        ours: () => through(store, total),
        baseline: () => bare(db, total),
        close: () => db.close(),
      };
    }),
};
