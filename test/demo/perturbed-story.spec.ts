import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const run = promisify(execFile);
const CLI = 'dist/apps/cli/src/main.js';

interface Figures {
  readonly events: number;
  readonly tasks: Readonly<Record<string, unknown>>;
  readonly cells: unknown;
  readonly later: Pick<Figures, 'events' | 'tasks' | 'reminders'> & {
    readonly orphans: Readonly<Record<string, number>>;
  };
  readonly reminders: {
    readonly issued: number;
    readonly byRung: Readonly<Record<string, number>>;
    readonly byDay: Readonly<Record<string, number>>;
  };
}

describe('a story in which one submission comes later', () => {
  let folder = '';
  let engine: Figures;
  let recount: Figures;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dondoc-perturbed-'));
    const log = join(folder, 'log.jsonl');
    const played = await run(process.execPath, [
      CLI,
      'demo',
      '--exit',
      '--json',
      '--perturb',
      'D05:2020-09-08',
      '--export',
      log,
    ]);
    engine = JSON.parse(played.stdout) as Figures;
    const counted = await run(process.execPath, [
      'test/recount/recount.mjs',
      log,
      'config/calendars/vietnam.json',
    ]);
    recount = JSON.parse(counted.stdout) as Figures;
    expect((await readFile(log, 'utf8')).split('\n').filter(Boolean)).toHaveLength(recount.later.events);
  }, 300_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is counted alike by the engine and by a script that shares no code with it', () =>
    expect(engine).toEqual(recount));

  it('has one reminder more, a week before the deadline of D05', () => {
    expect(engine.reminders.byRung).toEqual({
      'T-7': 31,
      'T-3': 22,
      'T-1': 10,
      T0: 5,
      'T+1': 3,
      'T+3': 3,
      'T+7': 2,
    });
    expect(engine.reminders.byDay['2020-09-03']).toBe(20);
    expect(engine.reminders.issued).toBe(84);
  });

  it('goes on to October with that one reminder more', () => {
    expect(engine.later.reminders.issued).toBe(94);
    expect(engine.later.tasks).toMatchObject({ total: 47 });
    expect(engine.later.orphans).toEqual({ keep: 4, supersede: 1, withdraw: 1 });
  });

  it('differs in nothing else', () => {
    expect(engine.tasks).toMatchObject({
      total: 45,
      byLevel: { city: 10, unit: 6, district: 24, commune: 5 },
    });
    expect(engine.cells).toEqual({
      completedOnTime: 28,
      completedLate: 1,
      openInTime: 12,
      openOverdue: 2,
      openNoDeadline: 2,
    });
  });
});
