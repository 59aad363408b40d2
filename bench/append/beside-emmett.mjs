import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Skipped } from '../harness/measure.mjs';
import { runSide } from '../processes/run-side.mjs';
import { startPostgres } from '../servers/postgres.mjs';
import { throughTheStore } from './through-the-store.mjs';
import { WARM_UP } from './warm-up.mjs';

const folder = fileURLToPath(new URL('../emmett', import.meta.url));

const ensureInstalled = () => {
  if (existsSync(`${folder}/node_modules/@event-driven-io/emmett-postgresql`)) return;
  process.stderr.write('Installing emmett for the bench …\n');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: folder, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Skipped('emmett could not be installed; run npm ci in bench/emmett.');
};

/** A row of durable appends of one event, beside the same number of them through emmett on PostgreSQL. */
export const besideEmmett = ({ name, atOnce, total, theirTotal, goal }) => ({
  ...{ name, unit: 'events/s', goal, long: true },
  baselineName: `emmett-postgresql 0.42, PostgreSQL 15, ${atOnce} at a time`,
  open: async () => {
    ensureInstalled();
    const postgres = await startPostgres();
    const program = `${folder}/append.process.mjs`;
    return {
      ours: () => throughTheStore({ total, atOnce }),
      baseline: () => runSide(program, postgres.url, theirTotal, atOnce, theirTotal * WARM_UP),
      close: postgres.stop,
    };
  },
});
