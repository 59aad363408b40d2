import { throughSqliteAlone } from './through-sqlite-alone.mjs';
import { throughTheStore } from './through-the-store.mjs';

/** A row of durable appends of one event, beside the same rows through node:sqlite alone. */
export const besideSqlite = ({ name, atOnce, perCommit, total, goal }) => ({
  ...{ name, unit: 'events/s', goal },
  baselineName: `node:sqlite alone, ${perCommit} ${perCommit === 1 ? 'insert' : 'inserts'} a commit`,
  open: async ({ short }) => {
    const size = { total: short ? total / 4 : total, atOnce, perCommit };
    return { ours: () => throughTheStore(size), baseline: () => throughSqliteAlone(size) };
  },
});
