import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LoggedEvent } from '@dondoc/event-sourcing';
import { openViews } from '../open-views.js';
import { dumpTables } from './dump.js';
import { allViews } from '../all-views.js';
import { anyHistory } from '../testing/any-history.js';
import { ArrayLog } from '../testing/array-log.js';
import { storyEvents } from '../testing/story.js';
import { tablesOf } from '../testing/tables-of.js';
import { calendarFile, caughtUp, inFolder } from '../testing/views-of.js';

const events = storyEvents();
const child = new URL('../testing/build-views.js', import.meta.url).pathname;

const dumpOf = async (folder: string, log: readonly LoggedEvent[], batchSize?: number): Promise<string> => {
  const views = await openViews({
    folder,
    store: new ArrayLog(log),
    calendar: calendarFile,
    ...(batchSize && { batchSize }),
  });
  try {
    await caughtUp(views, log);
    await views.dump(join(folder, 'dump.txt'));
  } finally {
    await views.close();
  }
  return readFileSync(join(folder, 'dump.txt'), 'utf8');
};

/** Builds in a process that is killed as soon as it has said that it passed this index. */
const buildAndDie = (folder: string, log: string, index: number, batchSize: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const building = spawn(process.execPath, [child, folder, log, `${batchSize}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let reached = -1;
    building.stdout.on('data', (chunk: Buffer) => {
      reached = Number(chunk.toString().trim().split('\n').at(-1));
      if (reached >= index) building.kill('SIGKILL');
    });
    building.on('error', reject);
    building.on('exit', () => resolve(reached));
  });

describe('a rebuild', () => {
  it('gives the same tables in batches of 1, of 7 and of 1,000', async () => {
    const whole = await inFolder((folder) => dumpOf(folder, events, 1000));
    expect(whole.split('\n').length).toBeGreaterThan(events.length * 2);
    for (const size of [1, 7]) expect(await inFolder((folder) => dumpOf(folder, events, size))).toBe(whole);
  });

  it('of any history gives the same tables in batches of 1, of 7 and of 1,000', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'dump.txt');
      const dumpIn = (history: readonly LoggedEvent[], batchSize: number, isBehind: boolean): string => {
        const { db, applier } = tablesOf([]);
        for (let from = 0; from < history.length; from += batchSize)
          applier.apply(history.slice(from, from + batchSize), isBehind);
        applier.commit();
        dumpTables(db, allViews, file);
        db.close();
        return readFileSync(file, 'utf8');
      };
      fc.assert(
        fc.property(anyHistory, (history) => {
          const whole = dumpIn(history, 1000, false);
          expect(dumpIn(history, 1, false)).toBe(whole);
          expect(dumpIn(history, 7, true)).toBe(whole);
        }),
        { numRuns: 40 },
      );
    }));

  it('killed at random moments goes on where it stood and gives the same tables', async () => {
    // by commits of three events, and by one commit for all
    const whole = await inFolder((folder) => dumpOf(folder, events));
    await inFolder(async (folder) => {
      const log = join(folder, 'log.json');
      writeFileSync(log, JSON.stringify(events));
      const died: number[] = [];
      for (const batchSize of [3, 3, 0, 3])
        died.push(
          await buildAndDie(folder, log, (died.at(-1) ?? 0) + Math.floor(Math.random() * 80), batchSize),
        );
      expect(died[0]).toBeLessThan(events.length - 1);
      expect(await dumpOf(folder, events)).toBe(whole);
    });
  }, 120_000);

  it('begins anew when the file is damaged', () =>
    inFolder(async (folder) => {
      const whole = await dumpOf(folder, events);
      const file = readdirSync(folder).find((name) => /^views-[0-9a-f]+\.sqlite$/.test(name)) ?? '';
      writeFileSync(join(folder, file), 'not a database, but long enough to be taken for one'.repeat(100));
      expect(await dumpOf(folder, events)).toBe(whole);
    }));

  it('begins anew when the log is another one, or was cut short', () =>
    inFolder(async (folder) => {
      await dumpOf(folder, events);
      const shorter = events.slice(0, 100);
      const fresh = await inFolder((other) => dumpOf(other, shorter));
      expect(await dumpOf(folder, shorter)).toBe(fresh);
    }));

  it('deletes the file of older projections once it has caught up', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'views-0123456789ab.sqlite'), '');
      await dumpOf(folder, events);
      expect(readdirSync(folder).filter((name) => name.startsWith('views-0123456789ab'))).toEqual([]);
    }));
});
