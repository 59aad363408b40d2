import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { handles, JobQueueAway } from '../queue/job-queue.js';
import { letter } from '../testing/letters.js';
import { RedisServer } from '../testing/redis-server.js';
import type { BullmqJobQueue } from './bullmq-job-queue.js';
import type { BullmqJobQueueOptions } from './bullmq-options.js';
import { openBullmqJobQueue } from './open-bullmq-job-queue.js';

const until = async (condition: () => boolean | Promise<boolean>) => {
  while (!(await condition())) await pause(10);
};

describe('the queue on Redis, while Redis is away', () => {
  let redis: RedisServer;
  const open: BullmqJobQueue[] = [];
  beforeEach(async () => {
    redis = await RedisServer.prepare();
  });
  afterEach(async () => {
    redis.thaw();
    await Promise.all(open.splice(0).map((queue) => queue.close(100)));
    await redis.stop();
  });

  const openQueue = async (options: Partial<BullmqJobQueueOptions> = {}) => {
    const queue = await openBullmqJobQueue({
      redis: { url: redis.url },
      name: randomUUID(),
      answerMs: 500,
      ...options,
    });
    open.push(queue);
    return queue;
  };
  const take = (queue: BullmqJobQueue, to: string) => queue.enqueue(letter, { id: to, data: { to } });
  /** As a planner does: it asks again until the queue takes it. */
  const takeSomeTime = (queue: BullmqJobQueue, to: string) =>
    until(() =>
      take(queue, to).then(
        () => true,
        () => false,
      ),
    );
  const ready = (queue: BullmqJobQueue) => until(async () => (await queue.health()).state === 'ready');

  it('opens all the same, says so, and works once Redis has come', async () => {
    const done: string[] = [];
    const queue = await openQueue();
    await queue.start([letter], [handles(letter, async ({ to }) => void done.push(to))]);
    expect(await queue.health()).toMatchObject({
      state: 'away',
      reason: expect.stringMatching(/^Redis cannot be reached: .*ECONNREFUSED/),
    });
    await expect(take(queue, 'too early')).rejects.toThrow(JobQueueAway);
    await redis.run();
    await ready(queue);
    await take(queue, 'in time');
    await queue.idle();
    expect(done).toEqual(['in time']);
  });

  it('refuses at once when Redis dies, and works again with a Redis that has forgotten everything', async () => {
    const done: string[] = [];
    await redis.run();
    const queue = await openQueue({ concurrency: 1 });
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    const work = handles(letter, async ({ to }) => {
      done.push(to);
      if (to === 'runs') await gate;
    });
    await queue.start([letter], [work]);
    await take(queue, 'runs');
    await take(queue, 'waits');
    await until(() => done.length === 1);
    await redis.kill();
    await expect(take(queue, 'lost')).rejects.toThrow(JobQueueAway);
    expect((await queue.health()).state).toBe('away');
    await redis.run();
    open();
    await takeSomeTime(queue, 'waits');
    await takeSomeTime(queue, 'next');
    await until(() => done.length === 3);
    await queue.idle();
    expect(done).toEqual(['runs', 'waits', 'next']);
    expect(await queue.health()).toEqual({ state: 'ready' });
  });

  it('does not hang in a Redis that takes connections and answers none', async () => {
    await redis.run();
    const queue = await openQueue();
    redis.freeze();
    await expect(take(queue, 'mute')).rejects.toThrow(JobQueueAway);
    expect((await queue.health()).state).toBe('away');
    redis.thaw();
    await ready(queue);
    await takeSomeTime(queue, 'heard');
  });

  it('closes within its bound beside a Redis that never came', async () => {
    const queue = await openQueue();
    await queue.start([letter], [handles(letter, async () => undefined)]);
    const closing = Date.now();
    await queue.close(50);
    expect(Date.now() - closing).toBeLessThan(15_000);
  });

  it.each(['killed', 'frozen'] as const)('closes within its bound beside a Redis that is %s', async (how) => {
    await redis.run();
    const queue = await openQueue();
    let aborted = false;
    let runs = false;
    const hangs = handles(letter, (_, { signal }) => {
      runs = true;
      signal.addEventListener('abort', () => (aborted = true));
      return new Promise<void>(() => undefined);
    });
    await queue.start([letter], [hangs]);
    await take(queue, 'hangs');
    await until(() => runs);
    if (how === 'killed') await redis.kill();
    else redis.freeze();
    const closing = Date.now();
    await queue.close(50);
    expect([aborted, Date.now() - closing < 15_000]).toEqual([true, true]);
    expect(await queue.health()).toEqual({ state: 'closed' });
  });

  it('runs a job once in a process that is given it again because Redis forgot that it runs', async () => {
    await redis.run();
    const queue = await openQueue();
    let began = 0;
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    const waits = async () => {
      began++;
      await gate;
    };
    await queue.start([letter], [handles(letter, waits)]);
    await take(queue, 'same');
    await until(() => began === 1);
    await redis.command('FLUSHALL');
    await take(queue, 'same');
    await pause(100);
    open();
    await queue.idle();
    expect(began).toBe(1);
  });
});
