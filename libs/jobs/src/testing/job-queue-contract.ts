import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  handles,
  HandlersUnfit,
  JobIdUnfit,
  JobQueueClosed,
  type JobFailure,
  type JobKind,
  type JobQueue,
} from '../queue/job-queue.js';
import { letter } from './letters.js';
import { describeStartLimit, type OpenJobQueue } from './start-limit-contract.js';

const bill: JobKind<{ amount: number }> = {
  ...letter,
  name: 'bill',
  carries: z.strictObject({ amount: z.number() }),
};

const until = async (condition: () => boolean) => {
  while (!condition()) await pause(2);
};

const latch = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};

/** What every {@link JobQueue} promises, as tests. */
export const describeJobQueue = (name: string, open: OpenJobQueue): void => {
  describe(`${name}, as a job queue`, () => {
    let queue: JobQueue;
    let failures: JobFailure[];
    let done: string[];

    beforeEach(async () => {
      failures = [];
      done = [];
      queue = await open({ concurrency: 2, onFailure: (failure) => failures.push(failure) });
    });
    afterEach(() => queue.close(1000));

    const note = handles(letter, async ({ to }) => void done.push(to));
    const start = (run: (to: string, attempt: { number: number; last: boolean }) => Promise<void>) =>
      queue.start([letter], [handles(letter, ({ to }, attempt) => run(to, attempt))]);

    it('hands a job to the handler of its kind, with its data', async () => {
      const bills: number[] = [];
      await queue.start([letter, bill], [note, handles(bill, async ({ amount }) => void bills.push(amount))]);
      await queue.enqueue(letter, { id: 'letter-1', data: { to: 'Sở Nội vụ' } });
      await queue.enqueue(bill, { id: 'bill-1', data: { amount: 7 } });
      await queue.idle();
      expect([done, bills]).toEqual([['Sở Nội vụ'], [7]]);
    });

    it('keeps jobs that come before it starts', async () => {
      await queue.enqueue(letter, { id: 'early', data: { to: 'early' } });
      await queue.start([letter], [note]);
      await queue.idle();
      expect(done).toEqual(['early']);
    });

    it('refuses to start with a kind that nobody or two handle, or a handler of no kind', async () => {
      await expect(queue.start([letter, bill], [note])).rejects.toThrow(HandlersUnfit);
      await expect(queue.start([letter], [note, note])).rejects.toThrow(HandlersUnfit);
      await expect(queue.start([bill], [note])).rejects.toThrow(HandlersUnfit);
    });

    it('refuses an id that not every queue can hold', async () => {
      for (const id of ['', 'a:b', '12345', 'x'.repeat(201)])
        await expect(queue.enqueue(letter, { id, data: { to: 'x' } })).rejects.toThrow(JobIdUnfit);
    });

    it('refuses data that does not fit its kind', async () => {
      const wrong: { to: string } = JSON.parse('{"to":7}');
      await expect(queue.enqueue(letter, { id: 'wrong', data: wrong })).rejects.toThrow(z.ZodError);
    });

    it('takes a job of an id that waits or runs for the same job', async () => {
      const gate = latch();
      await queue.enqueue(letter, { id: 'same', data: { to: 'first' } });
      await queue.enqueue(letter, { id: 'same', data: { to: 'while it waits' } });
      let runs = false;
      await start(async (to) => {
        runs = true;
        await gate.opened;
        done.push(to);
      });
      await until(() => runs);
      await queue.enqueue(letter, { id: 'same', data: { to: 'while it runs' } });
      gate.open();
      await queue.idle();
      expect(done).toEqual(['first']);
    });

    it('takes an id again once its job is done, or has failed for good', async () => {
      await start(async (to) => {
        done.push(to);
        if (to === 'fails') throw new Error('never');
      });
      for (const to of ['one', 'two', 'fails', 'three']) {
        await queue.enqueue(letter, { id: 'again', data: { to } });
        await queue.idle();
      }
      expect(done).toEqual(['one', 'two', 'fails', 'fails', 'fails', 'three']);
    });

    it('never runs two jobs of one id at once, nor more jobs than allowed', async () => {
      const now = new Map<string, number>();
      const most = { ofOne: 0, atAll: 0 };
      await start(async (to) => {
        now.set(to, (now.get(to) ?? 0) + 1);
        most.ofOne = Math.max(most.ofOne, now.get(to) ?? 0);
        most.atAll = Math.max(
          most.atAll,
          [...now.values()].reduce((sum, each) => sum + each, 0),
        );
        await pause(2);
        now.set(to, (now.get(to) ?? 0) - 1);
      });
      for (let round = 0; round < 60; round++) {
        const to = `person-${round % 5}`;
        await queue.enqueue(letter, { id: to, data: { to } });
        if (round % 3 === 0) await pause(1);
      }
      await queue.idle();
      expect(most).toEqual({ ofOne: 1, atAll: 2 });
    });

    it('tries a job again after a pause, and says when it is for the last time', async () => {
      const seen: { number: number; last: boolean; at: number }[] = [];
      await start(async (_, { number, last }) => {
        seen.push({ number, last, at: Date.now() });
        throw new Error(`attempt ${number}`);
      });
      await queue.enqueue(letter, { id: 'stubborn', data: { to: 'x' } });
      await queue.idle();
      expect(seen.map(({ number, last }) => [number, last])).toEqual([
        [1, false],
        [2, false],
        [3, true],
      ]);
      expect((seen[1]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThanOrEqual(9);
      expect(failures.map(({ attempt, last, reason }) => [attempt, last, reason.message])).toEqual([
        [1, false, 'attempt 1'],
        [2, false, 'attempt 2'],
        [3, true, 'attempt 3'],
      ]);
    });

    it('goes on with other jobs while one fails', async () => {
      await start(async (to) => {
        if (to === 'bad') throw new Error('bad');
        done.push(to);
      });
      for (const to of ['bad', 'good', 'better']) await queue.enqueue(letter, { id: to, data: { to } });
      await queue.idle();
      expect(done.sort()).toEqual(['better', 'good']);
    });

    it('does not start a job before its time, nor wait for it to be idle', async () => {
      await queue.start([letter], [note]);
      const runAt = new Date(Date.now() + 3_000);
      await queue.enqueue(letter, { id: 'later', data: { to: 'later' }, runAt });
      await queue.idle();
      expect([done, Date.now() < runAt.getTime()]).toEqual([[], true]);
      await until(() => done.length > 0);
      expect([done, Date.now() >= runAt.getTime()]).toEqual([['later'], true]);
    });

    it('is not idle while a job pauses between two attempts', async () => {
      await start(async (to, { number }) => {
        if (number < 3) throw new Error('not yet');
        done.push(to);
      });
      await queue.enqueue(letter, { id: 'third-time', data: { to: 'lucky' } });
      await queue.idle();
      expect(done).toEqual(['lucky']);
    });

    it('lets what runs end when it is closed, and starts nothing more', async () => {
      const gate = latch();
      let running = 0;
      await start(async (to) => {
        running++;
        await gate.opened;
        done.push(to);
      });
      for (const to of ['a', 'b', 'c', 'd']) await queue.enqueue(letter, { id: to, data: { to } });
      await until(() => running === 2);
      const closing = queue.close(5000);
      gate.open();
      await closing;
      expect([running, done.length]).toEqual([2, 2]);
      await expect(queue.enqueue(letter, { id: 'e', data: { to: 'e' } })).rejects.toThrow(JobQueueClosed);
    });

    it('does not wait for ever when it is closed, and tells the handler so', async () => {
      let aborted = false;
      let runs = false;
      const hangs = handles(letter, (_, { signal }) => {
        runs = true;
        signal.addEventListener('abort', () => (aborted = true));
        return new Promise<void>(() => undefined);
      });
      await queue.start([letter], [hangs]);
      await queue.enqueue(letter, { id: 'hangs', data: { to: 'x' } });
      await until(() => runs);
      const closing = Date.now();
      await queue.close(50);
      expect(Date.now() - closing).toBeLessThan(10_000);
      expect(aborted).toBe(true);
    });
  });
  describeStartLimit(name, open);
};
