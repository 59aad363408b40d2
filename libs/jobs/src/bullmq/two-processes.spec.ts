import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { letter } from '../testing/letters.js';
import type { LettersSaid, LettersWork } from '../testing/letters.process.js';
import { RedisServer } from '../testing/redis-server.js';
import { SEEN_LATE_MS, spansOf } from '../testing/start-limit-contract.js';
import type { BullmqJobQueue } from './bullmq-job-queue.js';
import { openBullmqJobQueue } from './open-bullmq-job-queue.js';

const program = fileURLToPath(new URL('../testing/letters.process.js', import.meta.url));
const LOCK_MS = 1_000;

interface Working {
  readonly child: ChildProcess;
  readonly began: string[];
  /** When it began each. */
  readonly starts: number[];
}

describe('two processes that work on one Redis', () => {
  let redis: RedisServer;
  let queue: BullmqJobQueue;
  let name: string;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    redis = await RedisServer.start();
  });
  afterAll(() => redis.stop());
  beforeEach(async () => {
    name = randomUUID();
    queue = await openBullmqJobQueue({ redis: { url: redis.url }, name });
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await queue.close(0);
  });

  const work = async (how: Partial<LettersWork> = {}): Promise<Working> => {
    const settings: LettersWork = { url: redis.url, name, lockMs: LOCK_MS, ...how };
    const child = fork(program, [JSON.stringify(settings)], { execArgv: [] });
    children.push(child);
    const [began, starts]: [string[], number[]] = [[], []];
    const working = new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error('a worker ended before its time')));
      child.on('message', (said: LettersSaid) => {
        if ('works' in said) return resolve();
        began.push(said.began);
        starts.push(said.at);
      });
    });
    await working;
    return { child, began, starts };
  };
  const take = (to: string) => queue.enqueue(letter, { id: `to-${to}`, data: { to } });

  it('share the jobs, and none of them is done by both', async () => {
    const both = await Promise.all([work(), work()]);
    const all = Array.from({ length: 60 }, (_, n) => `person-${n}`);
    await Promise.all(all.map(take));
    await queue.idle();
    // what a child has said may still be on its way
    while (both.flatMap(({ began }) => began).length < all.length) await pause(5);
    expect(both.flatMap(({ began }) => began).toSorted()).toEqual(all.toSorted());
    expect(both.every(({ began }) => began.length > 0)).toBe(true);
  });

  it('keep the limit of starts together, where none of them would reach it alone', async () => {
    // each letter takes so long that one process begins two of them in 300 ms
    const [limit, letterMs] = [{ most: 10, perMs: 1_000 }, 300];
    const both = await Promise.all([work({ limit, letterMs }), work({ limit, letterMs })]);
    const all = Array.from({ length: 30 }, (_, n) => `person-${n}`);
    await Promise.all(all.map(take));
    await queue.idle();
    while (both.flatMap(({ began }) => began).length < all.length) await pause(5);
    expect(both.flatMap(({ began }) => began).toSorted()).toEqual(all.toSorted());
    expect(both.every(({ began }) => began.length > 0)).toBe(true);
    const spans = spansOf(
      both.flatMap(({ starts }) => starts),
      limit,
    );
    expect(Math.min(...spans)).toBeGreaterThan(limit.perMs - SEEN_LATE_MS);
  });

  it('take over what the other one was doing when it was killed', async () => {
    const dying = await work({ stays: true });
    await take('nobody');
    while (dying.began.length === 0) await pause(5);
    const other = await work();
    dying.child.kill('SIGKILL');
    await queue.idle();
    while (other.began.length === 0) await pause(5);
    expect(other.began).toEqual(['nobody']);
  });

  it('give back what does not end before they have to, and leave what waits to the other one', async () => {
    const leaving = await work({ stays: true });
    await take('nobody');
    while (leaving.began.length === 0) await pause(5);
    const gone = once(leaving.child, 'exit');
    leaving.child.kill('SIGTERM');
    const other = await work();
    await queue.idle();
    await gone;
    while (other.began.length === 0) await pause(5);
    expect(other.began).toEqual(['nobody']);
    expect(leaving.child.exitCode).toBe(0);
  });
});
