import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { instantOf } from '@dondoc/event-sourcing';
import { reminderJob } from '../reminders/reminder-job.js';
import { HandMailer } from '../testing/hand-mailer.js';
import { remindersIn } from '../testing/log-source.js';
import { openNode, settle, type Node } from '../testing/node.js';
import { cityAndDistrict, type Office } from '../testing/office.js';
import { RedisServer } from '../testing/redis-server.js';
import { openBullmqJobQueue } from './open-bullmq-job-queue.js';

describe('reminders over the queue on Redis', () => {
  let redis: RedisServer;
  let office: Office;
  let mailer: HandMailer;
  let name: string;
  const nodes: Node[] = [];
  beforeAll(async () => {
    redis = await RedisServer.start();
  });
  afterAll(() => redis.stop());
  beforeEach(() => {
    mailer = new HandMailer();
    name = randomUUID();
  });
  afterEach(() => Promise.all(nodes.splice(0).map(({ queue }) => queue.close(100))));

  const officeWith = async (tasks: number) => {
    office = await cityAndDistrict();
    for (let n = 1; n <= tasks; n++) await office.task(`D${n}`, { lead: 'MH-12' });
    office.now = instantOf('2020-09-17', '08:00');
  };
  const node = async (outcomeTimeoutMs = 100) => {
    const started = await openNode(office, mailer, {
      outcomeTimeoutMs,
      openQueue: (onFailure) => openBullmqJobQueue({ redis: { url: redis.url }, name, onFailure }),
    });
    nodes.push(started);
    return started;
  };
  const outcomes = async () =>
    (await remindersIn(office.store)).map(({ events }) => events.map(({ type }) => type).join(' '));
  const delivered = (count: number) =>
    Array.from({ length: count }, () => 'ReminderIssued ReminderDelivered');

  it('are each issued and sent once by two nodes that plan and work at the same time', async () => {
    await officeWith(6);
    mailer.delayMs = 5;
    const both = [await node(10_000), await node(10_000)];
    await Promise.all(both.map(settle));
    expect(await Promise.all(both.map(settle))).toEqual([0, 0]);
    expect(await outcomes()).toEqual(delivered(12));
    expect(mailer.taken).toHaveLength(12);
  });

  it('are not sent twice by a job that runs beside itself on another node', async () => {
    await officeWith(1);
    mailer.delayMs = 300;
    const [slow, late] = [await node(10_000), await node(10_000)];
    await slow.planner.tick();
    while ((await remindersIn(office.store)).length < 2) await pause(5);
    await redis.command('FLUSHALL');
    for (const { id, events } of await remindersIn(office.store)) {
      const [issued] = events;
      if (issued?.type !== 'ReminderIssued') throw new Error('it was not issued');
      const { taskId, rung, deadlineVersion, recipient } = issued.data;
      const data = { id, taskId, rung, deadlineVersion, recipient, again: false };
      await late.queue.enqueue(reminderJob(), { id: `reminder-${id}`, data });
    }
    await Promise.all([slow.queue.idle(), late.queue.idle()]);
    expect(await outcomes()).toEqual(delivered(2));
    expect(mailer.taken).toHaveLength(2);
  });
});
