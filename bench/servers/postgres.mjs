import { spawn, spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { join } from 'node:path';
import { Skipped } from '../harness/measure.mjs';
import { removeFolder, scratchFolder } from '../harness/scratch.mjs';
import { ensureProgram } from './ensure-program.mjs';
import { freePort } from './free-port.mjs';
import { end, untilItSays } from './until-it-says.mjs';

const numberOf = (flag, user) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout.trim());

/** PostgreSQL refuses to run as root. */
const userOf = (folder) => {
  if (process.getuid?.() !== 0) return {};
  const user = { uid: numberOf('-u', 'postgres'), gid: numberOf('-g', 'postgres') };
  chownSync(folder, user.uid, user.gid);
  return user;
};

/** A PostgreSQL 15 of its own as it comes out of the box: fsync and synchronous commit are on. @throws Skipped */
export const startPostgres = async () => {
  const program = ensureProgram(['/usr/lib/postgresql/15/bin/postgres', 'postgres'], 'postgresql-15');
  const folder = scratchFolder();
  const as = { ...userOf(folder), cwd: folder };
  const cluster = join(folder, 'cluster');
  const initdb = join(program, '../initdb');
  const made = spawnSync(initdb, ['-D', cluster, '-U', 'dondoc', '-A', 'trust', '--locale=C.UTF-8'], {
    ...as,
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    removeFolder(folder);
    throw new Skipped(`initdb failed: ${(made.error?.message ?? made.stderr).split('\n')[0]}`);
  }
  const port = await freePort();
  const args = ['-D', cluster, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
  const child = spawn(program, args, { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
  await untilItSays(child, 'stderr', /ready to accept connections/);
  return {
    url: `postgresql://dondoc@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await end(child, 'SIGINT');
      removeFolder(folder);
    },
  };
};
