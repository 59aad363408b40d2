import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { instantOf } from '@dondoc/event-sourcing';
import { openBullmqJobQueue } from '../bullmq/open-bullmq-job-queue.js';
import { HandMailer } from '../testing/hand-mailer.js';
import { remindersIn } from '../testing/log-source.js';
import { openNode, settle, type Node } from '../testing/node.js';
import { cityAndDistrict, type Office } from '../testing/office.js';
import { RedisServer } from '../testing/redis-server.js';

const LONG = 300_000;

describe('a failed reminder that is asked for again, over the queue on Redis', () => {
  let redis: RedisServer;
  const nodes: Node[] = [];
  beforeAll(async () => {
    redis = await RedisServer.start();
  });
  afterEach(() => Promise.all(nodes.splice(0).map(({ queue }) => queue.close(100))));
  afterAll(() => redis.stop());

  const busy = async (): Promise<Office> => {
    const office = await cityAndDistrict();
    await office.task('D12', { lead: 'MH-12' });
    office.now = instantOf('2020-09-09', '08:00');
    return office;
  };
  const nodeOf = async (office: Office, mailer: HandMailer, name: string, outcomeTimeoutMs = LONG) => {
    const patience = { attempts: 4, backoff: { firstMs: 1_500, mostMs: 1_500, jitter: 0 } };
    const started = await openNode(office, mailer, {
      ...{ outcomeTimeoutMs, patience },
      openQueue: (onFailure) => openBullmqJobQueue({ redis: { url: redis.url }, name, onFailure }),
    });
    nodes.push(started);
    return started;
  };
  const only = async (office: Office) => {
    const [found] = await remindersIn(office.store);
    const types = found?.events.map(({ type }) => type.replace('Reminder', '')) ?? [];
    return { id: found?.id ?? '', history: types.join(' ') };
  };
  const until = async (condition: () => boolean | Promise<boolean>) => {
    while (!(await condition())) await pause(10);
  };

  it('is sent once by two nodes that plan and work at the same time', async () => {
    const office = await busy();
    const mailer = new HandMailer();
    mailer.script.push('permanent');
    const name = randomUUID();
    const both = [await nodeOf(office, mailer, name), await nodeOf(office, mailer, name)];
    await Promise.all(both.map(settle));
    await office.retry((await only(office)).id);
    mailer.delayMs = 50;
    await Promise.all(both.map(settle));
    expect([mailer.taken.length, (await only(office)).history]).toEqual([
      1,
      'Issued Failed RetryRequested Delivered',
    ]);
  });

  it('is not lost while the job of its first attempt still waits there to be tried again', async () => {
    const office = await busy();
    const mailer = new HandMailer();
    mailer.script.push('temporary');
    const node = await nodeOf(office, mailer, randomUUID());
    await node.planner.tick();
    await until(() => node.failures.length > 0);
    // meanwhile another queue's worker took it over and failed for good
    mailer.script.push('permanent');
    const other = await nodeOf(office, mailer, randomUUID(), 0);
    await settle(other);
    await settle(other);
    expect((await only(office)).history).toBe('Issued Failed');

    await office.retry((await only(office)).id);
    await node.planner.tick();
    await until(() => mailer.taken.length > 0);
    expect(node.failures).toHaveLength(1);
    await node.queue.idle();
    expect([mailer.taken.length, (await only(office)).history]).toEqual([
      1,
      'Issued Failed RetryRequested Delivered',
    ]);
  });

  it('is sent again after Redis forgot everything', async () => {
    const office = await busy();
    const mailer = new HandMailer();
    mailer.script.push('permanent', 'temporary');
    const node = await nodeOf(office, mailer, randomUUID());
    await settle(node);
    await office.retry((await only(office)).id);
    await node.planner.tick();
    await until(() => node.failures.length > 0);
    await redis.command('FLUSHALL');
    await settle(node);
    expect([mailer.taken.length, (await only(office)).history]).toEqual([
      1,
      'Issued Failed RetryRequested Delivered',
    ]);
  });
});
