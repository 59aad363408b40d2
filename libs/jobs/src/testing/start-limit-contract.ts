import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { handles, type JobFailure, type JobQueue, type StartLimit } from '../queue/job-queue.js';
import { letter } from './letters.js';

/** Opens an empty queue that runs `concurrency` jobs at once. */
export type OpenJobQueue = (options: {
  readonly concurrency: number;
  readonly limit?: StartLimit;
  readonly onFailure: (failure: JobFailure) => void;
}) => Promise<JobQueue>;

/** How many milliseconds lie between each start and the one that is `most` starts later: with the limit kept, at least `perMs`. */
export const spansOf = (starts: readonly number[], { most }: StartLimit): readonly number[] =>
  starts
    .toSorted((a, b) => a - b)
    .flatMap((start, index, all) => (index < most ? [] : [start - (all[index - most] ?? 0)]));

/** A start is seen a little after it was allowed: by so much two of them may seem closer than they were. */
export const SEEN_LATE_MS = 150;

/** What every {@link JobQueue} promises of its limit, as tests. */
export const describeStartLimit = (name: string, open: OpenJobQueue): void => {
  describe(`${name}, when it may start only so many jobs`, () => {
    let queue: JobQueue | undefined;
    afterEach(() => queue?.close(1_000));

    /** Works off the letters; when each attempt began. */
    const startsOf = async (limit: StartLimit, letters: readonly string[]): Promise<readonly number[]> => {
      const starts: number[] = [];
      const failed: JobFailure[] = [];
      queue = await open({ concurrency: 8, limit, onFailure: (failure) => failed.push(failure) });
      const work = handles(letter, async ({ to }) => {
        starts.push(performance.now());
        if (to.startsWith('nobody')) throw new Error('never');
      });
      await queue.start([letter], [work]);
      for (const to of letters) await queue.enqueue(letter, { id: to, data: { to } });
      await queue.idle();
      return starts;
    };

    it('starts no more in any window, loses none, and is not idle before the last of them ran', async () => {
      const limit = { most: 4, perMs: 500 };
      const starts = await startsOf(
        limit,
        Array.from({ length: 14 }, (_, n) => `person-${n}`),
      );
      expect(starts).toHaveLength(14);
      expect(Math.min(...spansOf(starts, limit))).toBeGreaterThan(limit.perMs - SEEN_LATE_MS);
    });

    it('counts an attempt that is made again', async () => {
      const limit = { most: 2, perMs: 500 };
      const starts = await startsOf(limit, ['nobody-1', 'nobody-2']);
      expect(starts).toHaveLength(2 * letter.attempts);
      expect(Math.min(...spansOf(starts, limit))).toBeGreaterThan(limit.perMs - SEEN_LATE_MS);
    });

    it('does not wait for the turn of others when it is closed', async () => {
      const starts: string[] = [];
      const limit = { most: 1, perMs: 60_000 };
      queue = await open({ concurrency: 8, limit, onFailure: () => undefined });
      await queue.start([letter], [handles(letter, async ({ to }) => void starts.push(to))]);
      for (const to of ['a', 'b', 'c']) await queue.enqueue(letter, { id: to, data: { to } });
      while (starts.length === 0) await pause(2);
      await pause(50);
      const closing = Date.now();
      await queue.close(5_000);
      expect([starts, Date.now() - closing < 10_000]).toEqual([['a'], true]);
    });
  });
};
