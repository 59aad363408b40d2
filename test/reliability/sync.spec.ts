import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { inScratchFolder } from './scratch.js';
import { countSyncs } from './sync/trace.js';

const APPENDS = 25;
const program = fileURLToPath(new URL('./sync/append.process.js', import.meta.url));

const traceOf = (folder: string): string => {
  const trace = join(folder, 'trace');
  const calls = '--trace=write,pwrite64,pwritev,pwritev2,fsync,fdatasync';
  const { status, error, stderr } = spawnSync(
    'strace',
    ['-f', '-y', '-o', trace, calls, process.execPath, program, join(folder, 'events.db'), String(APPENDS)],
    { encoding: 'utf8' },
  );
  if (status !== 0)
    throw new Error(
      `strace could not watch the store (${error?.message ?? stderr}); install strace and allow tracing, for without it nobody knows whether an answer is durable`,
    );
  return readFileSync(trace, 'utf8');
};

describe('an answer to an append', () => {
  it('comes after the log was synced to disk', () =>
    inScratchFolder(async (folder) => {
      const { answers, afterSync, syncs } = countSyncs(traceOf(folder));
      console.log(`sync: ${answers} answers, ${afterSync} after a sync of the log, ${syncs} syncs`);
      expect({ answers, afterSync }).toEqual({ answers: APPENDS, afterSync: APPENDS });
    }));

  it('is seen to come too early where there is no sync between', () => {
    const trace = [
      '7 pwrite64(20</tmp/events.db-wal>, "..."..., 4096, 0) = 4096',
      '6 write(1</tmp/out>, "answer 0\\n", 9) = 9',
      '7 pwrite64(20</tmp/events.db-wal>, "..."..., 4096, 4096) = 4096',
      '7 fdatasync(20</tmp/events.db-wal> <unfinished ...>',
      '6 write(1</tmp/out>, "answer 1\\n", 9) = 9',
      '7 <... fdatasync resumed>) = 0',
      '7 pwrite64(20</tmp/events.db-wal>, "..."..., 4096, 8192) = 4096',
      '7 fdatasync(20</tmp/events.db-wal> <unfinished ...>',
      '7 <... fdatasync resumed>) = 0',
      '6 write(1</tmp/out>, "answer 2\\n", 9) = 9',
    ].join('\n');
    expect(countSyncs(trace)).toEqual({ answers: 3, afterSync: 1, syncs: 2 });
  });
});
