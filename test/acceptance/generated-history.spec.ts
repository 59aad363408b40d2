import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, known } from './support/client.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const run = promisify(execFile);
const CLI = 'dist/apps/cli/src/main.js';
const PASSWORD = 'Mot-mat-khau-dai-1';
const LAST_DAY = '2020-12-31';

interface Figures {
  readonly tasks: Readonly<Record<'total' | 'byLifecycle' | 'byTimeliness', unknown>>;
  readonly cells: unknown;
  readonly onTimeRate: { readonly approved: unknown; readonly original: unknown };
}

describe('a generated year of a department', () => {
  const folder = dataFolder();
  const log = join(folder, 'log.jsonl');
  let said = '';
  let saidAgain = '';
  let server: ServerProcess;
  let inspector: Client;

  const dondoc = async (...args: string[]) => (await run(process.execPath, [CLI, ...args])).stdout;
  const refusalOf = (...args: string[]) =>
    dondoc(...args).catch((error: { readonly stderr: string }) => error.stderr);

  beforeAll(async () => {
    said = await dondoc('generate', '--tier', 'S', '--to', folder, '--password', PASSWORD);
    saidAgain = await refusalOf('generate', '--tier', 'S', '--to', folder);
    await dondoc('export', '--data', folder, '--out', log);
    server = await ServerProcess.start(folder, '--simulate-from', '2020-12-31T18:00:00+07:00');
    inspector = await new Client(server.address).signIn('thanhtra', PASSWORD);
    while ((await inspector.send('GET', '/health/ready')).status !== 200) await pause(100);
  }, 900_000);

  afterAll(async () => {
    await server?.stop();
    removeFolder(folder);
  });

  it('has an export with the SHA-256 that was told', () => {
    expect(said).toContain(createHash('sha256').update(readFileSync(log)).digest('hex'));
  });

  it('is counted by the server as by a script that shares no code with it', async () => {
    const script = ['test/recount/recount.mjs', log, 'config/calendars/vietnam.json', LAST_DAY];
    const { tasks, cells, onTimeRate } = JSON.parse((await run(process.execPath, script)).stdout) as Figures;
    const { body } = await inspector.get('/status/summary');
    const { byLifecycle, byTimeliness, rates } = body;
    expect(byLifecycle).toEqual(tasks.byLifecycle);
    expect(byTimeliness).toEqual(tasks.byTimeliness);
    expect(body['cells']).toEqual(cells);
    expect(rates).toMatchObject({ approved: onTimeRate.approved, original: onTimeRate.original });
  });

  it('has tasks in every state that people work in', async () => {
    const { body } = await inspector.get('/status/summary');
    const counts = known<Record<string, number>>(body['byLifecycle']);
    for (const state of ['Assigned', 'InProgress', 'AwaitingAcceptance', 'Completed', 'Withdrawn'])
      expect(counts[state]).toBeGreaterThan(0);
  });

  it('has a log whose every event agrees with its fingerprint', async () => {
    const asked = async () =>
      known<{ checked: number; total: number; damaged: number }>(
        (await inspector.get('/audit/integrity')).body,
      );
    let found = await asked();
    while (found.checked < found.total) {
      await pause(50);
      found = await asked();
    }
    expect(found).toMatchObject({ damaged: 0 });
  }, 300_000);

  it('lets nobody else in: everybody but one person of each kind has an account and no password', async () => {
    const { status } = await new Client(server.address).post('/sign-in', {
      username: 'nguoi.1',
      password: PASSWORD,
    });
    expect(status).toBe(401);
  });

  it('is written into an empty store only', () => {
    expect(saidAgain).toContain('holds events already');
  });

  it.each([
    [['--tier', 'XL', '--to', 'x'], '--tier S'],
    [['--tier', 'S'], '--to'],
    [['--tier', 'S', '--to', 'x', '--seed', 'y'], '--seed'],
    [['--tier', 'S', '--to', 'x', '--password', 'bay-chu'], '--password'],
  ])('is refused in a sentence for %j', async (args, words) => {
    expect(await refusalOf('generate', ...args)).toContain(words);
  });
});
