import { DatabaseSync } from 'node:sqlite';
import { task } from '../../dist/libs/domain/src/index.js';
import { lookInto } from '../../dist/libs/event-sourcing/src/index.js';
import { idFor } from '../city/city.mjs';
import { inCity } from '../city/in-city.mjs';
import { perSecond } from '../harness/measure.mjs';

const TASKS = 1_000;
const LENGTH = 20;
const ids = Array.from({ length: TASKS }, (_, n) => idFor(`task ${n}`));

/** Reads a stream, checks each event against its schema and folds them to the task: what every command does first. */
const folded = async (store, times) => {
  const look = lookInto(store);
  const started = performance.now();
  for (let n = 0; n < times; n++)
    if (!(await look(task, ids[n % TASKS]))) throw new Error(`task ${n % TASKS} is not there`);
  return perSecond(times, started);
};

const bare = (db, times) => {
  const select = db.prepare('SELECT * FROM events WHERE stream = ? ORDER BY revision');
  const started = performance.now();
  for (let n = 0; n < times; n++) {
    const rows = select.all(`task-${ids[n % TASKS]}`);
    const events = rows.map(({ data, meta, ...row }) => ({
      ...row,
      data: JSON.parse(data),
      meta: JSON.parse(meta),
    }));
    if (events.length !== LENGTH) throw new Error(`a stream has ${events.length} events`);
  }
  return perSecond(times, started);
};

export default {
  ...{ name: 'stream-fold-20', unit: 'streams/s' },
  baselineName: 'node:sqlite alone, the same 20 rows with JSON.parse',
  open: ({ short }) =>
    inCity({ tasks: TASKS, length: LENGTH }, ({ store, file }) => {
      const db = new DatabaseSync(file, { readOnly: true });
      const times = short ? 2_000 : 10_000;
      return {
        ours: () => folded(store, times),
        baseline: () => bare(db, times),
        close: () => db.close(),
      };
    }),
};
