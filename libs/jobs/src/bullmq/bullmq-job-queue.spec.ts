import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { handles, type JobFailure, type JobKind, type JobQueue } from '../queue/job-queue.js';
import { describeJobQueue } from '../testing/job-queue-contract.js';
import { letter } from '../testing/letters.js';
import { RedisServer } from '../testing/redis-server.js';
import { openBullmqJobQueue } from './open-bullmq-job-queue.js';

let redis: RedisServer;
let client: Redis;
beforeAll(async () => {
  redis = await RedisServer.start();
  client = new Redis(redis.url);
});
afterAll(async () => {
  client.disconnect();
  await redis.stop();
});

describeJobQueue('the queue on Redis', (options) =>
  openBullmqJobQueue({ ...options, redis: { url: redis.url }, name: randomUUID() }),
);

describe('what Redis keeps of a job', () => {
  const open: JobQueue[] = [];
  afterEach(() => Promise.all(open.splice(0).map((queue) => queue.close(100))));

  /** The whole of a queue as text: jobs, lists and the stream of what happened. */
  const contents = async (name: string): Promise<string> => {
    const found: unknown[] = [];
    for (const key of await client.keys(`{dondoc}:${name}:*`)) {
      const type = await client.type(key);
      if (type === 'hash') found.push(key, await client.hgetall(key));
      else if (type === 'stream') found.push(key, await client.xrange(key, '-', '+'));
      else found.push(key, type);
    }
    return JSON.stringify(found);
  };

  const opened = async () => {
    const name = randomUUID();
    const failures: JobFailure[] = [];
    const onFailure = (failure: JobFailure) => failures.push(failure);
    const queue = await openBullmqJobQueue({ redis: { url: redis.url }, name, onFailure });
    open.push(queue);
    return { name, failures, queue };
  };

  it('is nothing once it is done or has failed for good', async () => {
    const { name, queue } = await opened();
    const work = handles(letter, async ({ to }) => {
      if (to === 'fails') throw new Error('never');
    });
    await queue.start([letter], [work]);
    for (const to of ['works', 'fails']) await queue.enqueue(letter, { id: `to-${to}`, data: { to } });
    await queue.idle();
    const kept = (await client.keys(`{dondoc}:${name}:*`)).map((key) => key.split(':').at(-1));
    expect(
      kept.filter((key) => !['events', 'id', 'marker', 'meta', 'stalled-check'].includes(key ?? '')),
    ).toEqual([]);
  });

  it('is never why it failed, for the reason may hold an address', async () => {
    const { name, queue, failures } = await opened();
    const stubborn: JobKind<{ to: string }> = {
      ...letter,
      attempts: 2,
      backoff: { firstMs: 2_000, mostMs: 2_000, jitter: 0 },
    };
    const times: number[] = [];
    const work = handles(stubborn, async () => {
      times.push(Date.now());
      throw new Error('550 <head@office.example>: no such box');
    });
    await queue.start([stubborn], [work]);
    await queue.enqueue(stubborn, { id: 'to-head', data: { to: 'head' } });
    while (failures.length === 0) await pause(2);
    await pause(20);
    const paused = await contents(name);
    await queue.idle();
    const [first = 0, second = 0] = times;
    expect(second - first).toBeGreaterThanOrEqual(1_999);
    expect(paused).toContain('letter/to-head');
    expect(`${paused} ${await contents(name)}`).not.toMatch(/head@office|\b550\b/);
    expect(failures.map(({ reason }) => reason.message)).toContain('550 <head@office.example>: no such box');
  });

  it('is told to the log when BullMQ gives it up, because process after process died in it', async () => {
    const { name, queue, failures } = await opened();
    await queue.enqueue(letter, { id: 'deadly', data: { to: 'x' } });
    await client.hset(`{dondoc}:${name}:letter/deadly`, 'defa', 'job stalled more than allowable limit');
    let ran = false;
    await queue.start([letter], [handles(letter, async () => void (ran = true))]);
    while (failures.length === 0) await pause(2);
    expect([ran, failures.map(({ jobId, last, reason }) => [jobId, last, reason.message])]).toEqual([
      false,
      [['deadly', true, 'job stalled more than allowable limit']],
    ]);
    await queue.idle();
    await queue.enqueue(letter, { id: 'deadly', data: { to: 'x' } });
    await queue.idle();
    expect(ran).toBe(true);
  });
});
