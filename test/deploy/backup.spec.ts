import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from '../acceptance/support/client.js';
import { PASSWORD, registerAgency, setUp } from '../acceptance/support/office.js';
import { dataFolder, removeFolder, ServerProcess } from '../acceptance/support/server-process.js';
import { ROOT } from './compose-file.js';

const run = promisify(execFile);
const dondoc = (...args: string[]) =>
  run(process.execPath, ['dist/apps/cli/src/main.js', ...args], { cwd: ROOT });

let folder: string;
beforeEach(() => {
  folder = dataFolder();
});
afterEach(() => removeFolder(folder));

/** The log of a data folder nobody uses, line by line. */
const linesOf = async (data: string): Promise<string[]> => {
  const out = join(folder, 'lines');
  await dondoc('export', '--data', data, '--out', out);
  return readFileSync(out, 'utf8').split('\n').filter(Boolean);
};

describe('a backup', () => {
  it('is taken while people work, and can be worked with', async () => {
    const [data, backup] = [join(folder, 'data'), join(folder, 'backup')];
    const server = await ServerProcess.start(data);
    const administrator = await setUp(server);
    let made = 0;
    let isDone = false;
    const work = (async () => {
      for (; !isDone; made++) await registerAgency(administrator, `Sở ${made}`, 'city');
    })();
    while (made < 10) await new Promise((resolve) => setTimeout(resolve, 10));
    const before = made;
    const { stdout } = await dondoc('backup', '--data', data, '--to', backup);
    isDone = true;
    await work;
    await server.stop();

    expect(stdout).toMatch(/^\d+ events, SHA-256 [0-9a-f]{64}, /);
    expect(statSync(join(backup, 'vault.sqlite')).mode & 0o077).toBe(0);
    const [whole, copied] = [await linesOf(data), await linesOf(backup)];
    expect(copied.length).toBeGreaterThanOrEqual(before);
    expect(copied).toEqual(whole.slice(0, copied.length));

    const restored = await ServerProcess.start(backup);
    try {
      const again = await new Client(restored.address).signIn('admin', PASSWORD);
      await registerAgency(again, 'Sở sau khi khôi phục', 'city');
      const { body } = await again.get('/agencies');
      expect(JSON.stringify(body)).toContain('Sở sau khi khôi phục');
      expect(JSON.stringify(body)).toContain('"Sở 0"');
    } finally {
      await restored.stop();
    }
  });

  it('is not written over another one', async () => {
    const server = await ServerProcess.start(join(folder, 'data'));
    await server.stop();
    mkdirSync(join(folder, 'backup'));
    writeFileSync(join(folder, 'backup', 'a'), '');
    const backup = dondoc('backup', '--data', join(folder, 'data'), '--to', join(folder, 'backup'));
    await expect(backup).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('is not empty') });
  });

  it('is refused where there is no log, and without a place', async () => {
    await expect(dondoc('backup', '--data', folder, '--to', join(folder, 'b'))).rejects.toMatchObject({
      stderr: expect.stringContaining('holds no log'),
    });
    await expect(dondoc('backup', '--data', folder)).rejects.toMatchObject({
      stderr: expect.stringContaining('with --to'),
    });
  });
});

describe('the views of a node', () => {
  it('come back when their file is deleted', async () => {
    const data = join(folder, 'data');
    const server = await ServerProcess.start(data);
    const administrator = await setUp(server);
    await registerAgency(administrator, 'Sở Nội vụ', 'city');
    await server.stop();
    for (const file of (await run('ls', [data])).stdout
      .split('\n')
      .filter((name) => name.startsWith('views-')))
      rmSync(join(data, file));

    const again = await ServerProcess.start(data);
    try {
      const { body } = await (await new Client(again.address).signIn('admin', PASSWORD)).get('/agencies');
      expect(JSON.stringify(body)).toContain('Sở Nội vụ');
    } finally {
      await again.stop();
    }
  });
});
