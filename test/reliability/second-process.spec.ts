import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { inScratchFolder } from './scratch.js';

const program = fileURLToPath(new URL('./opening/hold.process.js', import.meta.url));
const started: ChildProcess[] = [];

const start = async (file: string) => {
  const child = fork(program, [file], { execArgv: [] });
  started.push(child);
  const [said] = (await once(child, 'message')) as unknown[];
  return { child, said };
};

const kill = async (child: ChildProcess) => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};

const withProcesses = (work: (folder: string) => Promise<void>) => () =>
  inScratchFolder(async (folder) => {
    try {
      await work(folder);
    } finally {
      await Promise.all(started.splice(0).map(kill));
    }
  });

describe('a second process on the same file', () => {
  it(
    'refuses to start with one sentence',
    withProcesses(async (folder) => {
      const file = join(folder, 'events.db');
      expect((await start(file)).said).toEqual({ opened: true });
      expect((await start(file)).said).toEqual({
        opened: false,
        code: 'store-in-use',
        sentence: {
          vi: `Tệp dữ liệu ${file} đang được một tiến trình khác sử dụng; hãy dừng tiến trình đó rồi khởi động lại.`,
          en: `The store file ${file} is in use by another process; stop that one, then start again.`,
        },
      });
    }),
  );

  it(
    'refuses to start by another path to that file too',
    withProcesses(async (folder) => {
      const file = join(folder, 'events.db');
      await start(file);
      symlinkSync(file, join(folder, 'alias.db'));
      expect((await start(join(folder, 'alias.db'))).said).toMatchObject({
        opened: false,
        code: 'store-in-use',
      });
    }),
  );

  it(
    'starts at once when the first was killed, ten times in a row',
    withProcesses(async (folder) => {
      const file = join(folder, 'events.db');
      let starts = 0;
      for (let round = 0; round < 10; round++) {
        const { child, said } = await start(file);
        expect(said).toEqual({ opened: true });
        starts++;
        await kill(child);
      }
      console.log(`second process: 2 refused, ${starts} starts after a kill -9, 0 blocked by a stale lock`);
    }),
  );
});
