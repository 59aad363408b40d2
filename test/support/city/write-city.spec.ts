import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, known } from '../../acceptance/support/client.js';
import { dataFolder, removeFolder, ServerProcess } from '../../acceptance/support/server-process.js';
import { BEGINS } from './offices.js';
import { writeCity } from './write-city.js';

const run = promisify(execFile);
const TASKS = 200;

interface Figures {
  readonly tasks: Readonly<Record<'byLifecycle' | 'byTimeliness', unknown>>;
  readonly cells: unknown;
  readonly onTimeRate: { readonly approved: unknown; readonly original: unknown };
}

describe('a city written through the deciders', () => {
  const folder = dataFolder();
  const log = join(folder, 'log.jsonl');
  let written = 0;
  let server: ServerProcess;
  let inspector: Client;

  beforeAll(async () => {
    written = (await writeCity(folder, { tasks: TASKS })).events;
    await run(process.execPath, ['dist/apps/cli/src/main.js', 'export', '--data', folder, '--out', log]);
    server = await ServerProcess.start(folder, '--simulate-from', BEGINS);
    inspector = await new Client(server.address).signIn('thanhtra', 'don-doc-2020');
    while ((await inspector.send('GET', '/health/ready')).status !== 200) await pause(100);
  }, 400_000);

  afterAll(async () => {
    await server?.stop();
    removeFolder(folder);
  });

  it('is counted by the server as by a script that shares no code with it', async () => {
    const counted = await run(process.execPath, [
      'test/recount/recount.mjs',
      log,
      'config/calendars/vietnam.json',
    ]);
    const { tasks, cells, onTimeRate } = JSON.parse(counted.stdout) as Figures;
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
    for (const state of ['Assigned', 'InProgress', 'AwaitingAcceptance', 'Completed'])
      expect(counts[state]).toBeGreaterThan(0);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(TASKS);
  });

  it('has a log whose every event agrees with its fingerprint', async () => {
    const asked = async () =>
      known<{ state: string; checked: number; total: number; damaged: number }>(
        (await inspector.get('/audit/integrity')).body,
      );
    let found = await asked();
    while (found.checked < found.total) {
      await pause(50);
      found = await asked();
    }
    expect(found).toMatchObject({ damaged: 0 });
    expect(found.total).toBeGreaterThanOrEqual(written);
  });
});
