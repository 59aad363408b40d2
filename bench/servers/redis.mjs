import { spawn } from 'node:child_process';
import { removeFolder, scratchFolder } from '../harness/scratch.mjs';
import { ensureProgram } from './ensure-program.mjs';
import { freePort } from './free-port.mjs';
import { end, untilItSays } from './until-it-says.mjs';

/** A Redis of its own that keeps nothing on disk. @throws Skipped */
export const startRedis = async () => {
  const program = ensureProgram(['redis-server'], 'redis-server');
  const folder = scratchFolder();
  const port = await freePort();
  const where = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  const child = spawn(program, [...where, '--save', '', '--appendonly', 'no'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await untilItSays(child, 'stdout', /Ready to accept connections/);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      await end(child);
      removeFolder(folder);
    },
  };
};

/** Works on a Redis of its own. */
export const onRedis = async (work) => {
  const redis = await startRedis();
  try {
    return await work(redis.url);
  } finally {
    await redis.stop();
  }
};
