import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instantOf } from '@dondoc/event-sourcing';
import { handles, JobQueueAway, type JobQueue } from '../queue/job-queue.js';
import { HandMailer } from '../testing/hand-mailer.js';
import { letter } from '../testing/letters.js';
import { remindersIn } from '../testing/log-source.js';
import { openNode, type Node } from '../testing/node.js';
import { cityAndDistrict, type Office } from '../testing/office.js';
import { RedisServer } from '../testing/redis-server.js';
import { TcpRelay } from '../testing/tcp-relay.js';
import { openBullmqJobQueue } from './open-bullmq-job-queue.js';
import type { RedisSetting } from './redis-setting.js';

const TASKS = 20;
const LOCK_MS = 2_000;

const until = async (condition: () => boolean | Promise<boolean>) => {
  while (!(await condition())) await pause(20);
};

const replicaOf = (primary: RedisServer) =>
  RedisServer.start('--replicaof', '127.0.0.1', String(primary.port));
const isLinked = async (replica: RedisServer) =>
  String(await replica.command('INFO', 'replication')).includes('master_link_status:up');

describe('reminders over a Redis that fails over', () => {
  let office: Office;
  let mailer: HandMailer;
  const servers: RedisServer[] = [];
  const queues: JobQueue[] = [];
  beforeEach(async () => {
    mailer = new HandMailer();
    mailer.delayMs = 15;
    office = await cityAndDistrict();
    for (let n = 1; n <= TASKS; n++) await office.task(`D${n}`, { lead: 'MH-12' });
    office.now = instantOf('2020-09-17', '08:00');
  });
  afterEach(async () => {
    for (const server of servers) server.thaw();
    await Promise.all(queues.splice(0).map((queue) => queue.close(100)));
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });

  const node = async (redis: RedisSetting): Promise<Node> => {
    const started = await openNode(office, mailer, {
      outcomeTimeoutMs: 2 * LOCK_MS,
      openQueue: (onFailure) =>
        openBullmqJobQueue({ redis, lockMs: LOCK_MS, answerMs: 1_000, concurrency: 2, onFailure }),
    });
    queues.push(started.queue);
    return started;
  };
  /** A round of the planner; while Redis is away it has not begun. */
  const tick = ({ planner }: Node) =>
    planner.tick().then(
      ({ enqueued, unsettled }) => enqueued + unsettled,
      (error: unknown) => {
        if (error instanceof JobQueueAway) return Infinity;
        throw error;
      },
    );
  const report = async (what: string, from: number) => {
    const reminders = await remindersIn(office.store);
    const took = ((performance.now() - from) / 1_000).toFixed(1);
    const second = mailer.taken.length - new Set(mailer.taken.map(({ id }) => id)).size;
    const known = `${reminders.length} reminders, each issued once and settled, ${second} second copies`;
    console.log(`Sentinel failover, primary ${what}: ${known}, ${took} s`);
    expect(reminders.map(({ events }) => events.map(({ type }) => type).join(' '))).toEqual(
      Array.from({ length: 2 * TASKS }, () => 'ReminderIssued ReminderDelivered'),
    );
    expect(new Set(mailer.taken.map(({ id }) => id)).size).toBe(2 * TASKS);
  };

  it.each(['killed', 'frozen'] as const)(
    'go on after the Sentinels promoted the replica of a primary that was %s, and none is missing',
    async (how) => {
      const primary = await RedisServer.start();
      const replica = await replicaOf(primary);
      const sentinels: RedisServer[] = [];
      for (let n = 0; n < 3; n++) sentinels.push(await RedisServer.startSentinel(primary, 2));
      servers.push(primary, replica, ...sentinels);
      await until(() => isLinked(replica));
      for (const sentinel of sentinels)
        await until(async () => {
          const [known] = [await sentinel.command('SENTINEL', 'MASTER', 'dondoc')] as [string[]];
          const field = (name: string) => known[known.indexOf(name) + 1];
          return field('num-other-sentinels') === '2' && field('num-slaves') === '1';
        });

      const places = sentinels.map(({ port }) => ({ host: '127.0.0.1', port }));
      const both = [
        await node({ sentinels: places, primary: 'dondoc' }),
        await node({ sentinels: places, primary: 'dondoc' }),
      ] as const;
      await Promise.all(both.map(tick));
      await until(() => mailer.taken.length >= 5);
      const from = performance.now();
      if (how === 'killed') await primary.kill();
      else primary.freeze();
      const before = mailer.taken.length;
      await until(async () => {
        await pause(200);
        return (await tick(both[0])) === 0;
      });
      expect(String(await replica.command('INFO', 'replication'))).toContain('role:master');
      expect(mailer.taken.length).toBeGreaterThan(before);
      await report(how, from);
    },
    120_000,
  );
});

describe('the queue on a Redis that became a replica', () => {
  it('says so, and goes on with the primary that listens at its address now', async () => {
    const [old, next] = [await RedisServer.start(), await RedisServer.start()];
    const relay = await TcpRelay.to(old.port);
    const queue = await openBullmqJobQueue({ redis: { url: `redis://127.0.0.1:${relay.port}` } });
    try {
      const done: string[] = [];
      await queue.start([letter], [handles(letter, async ({ to }) => void done.push(to))]);
      const take = (to: string) => queue.enqueue(letter, { id: to, data: { to } });
      await take('before');
      await queue.idle();
      await old.command('REPLICAOF', '127.0.0.1', String(next.port));
      expect(await queue.health()).toMatchObject({
        state: 'away',
        reason: expect.stringContaining('replica, which takes no jobs'),
      });
      relay.target = next.port;
      await until(() =>
        take('after').then(
          () => true,
          () => false,
        ),
      );
      await until(() => done.includes('after'));
      expect(await queue.health()).toEqual({ state: 'ready' });
    } finally {
      await queue.close(100);
      relay.close();
      await Promise.all([old.stop(), next.stop()]);
    }
  }, 60_000);
});
