import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RemindableTask } from '@dondoc/domain';
import { dayOf, instantOf } from '@dondoc/event-sourcing';
import { HandMailer } from '../testing/hand-mailer.js';
import { reminderJob } from './reminder-job.js';
import { logSource, remindersIn } from '../testing/log-source.js';
import { openNode, settle } from '../testing/node.js';
import { cityAndDistrict, idFor, ORIGIN, type Office } from '../testing/office.js';

const eight = (day: string) => instantOf(day, '08:00');
const T3 = eight('2020-09-09');
const outcomes = async (office: Office) =>
  (await remindersIn(office.store)).map(({ events }) => events.map(({ type }) => type).join(' '));
const until = async (condition: () => boolean) => {
  while (!condition()) await pause(5);
};
const DELIVERED = 'ReminderIssued ReminderDelivered';

describe('a reminder', () => {
  let office: Office;
  let mailer: HandMailer;
  beforeEach(async () => {
    office = await cityAndDistrict();
    mailer = new HandMailer();
    await office.task('D12', { lead: 'MH-12' });
    office.now = T3;
  });

  it('goes to the contact before the deadline, once, and the log says what became of it', async () => {
    const node = await openNode(office, mailer);
    expect([await settle(node), await settle(node), await settle(node)]).toEqual([1, 0, 0]);
    expect(mailer.taken.map(({ to, id, host }) => [to, id, host])).toEqual([
      ['contact@office.example', `reminder-${(await remindersIn(office.store))[0]?.id}`, `${ORIGIN}.dondoc`],
    ]);
    expect(await outcomes(office)).toEqual([DELIVERED]);
  });

  it('says in the log who was to be reminded of what, by which ladder and calendar, in which words', async () => {
    await settle(await openNode(office, mailer));
    const [issued, delivered] = (await remindersIn(office.store))[0]?.events ?? [];
    expect(issued?.data).toMatchObject({
      taskId: idFor('D12'),
      rung: 'T-3',
      deadlineVersion: 1,
      dueOn: '2020-09-14',
      rungAt: T3,
      recipient: { agencyId: idFor('MH-12'), postId: idFor('contact'), accountId: idFor('account contact') },
      subject: mailer.taken[0]?.subject,
      body: mailer.taken[0]?.text,
      ladderVersion: 'default-2026.1',
    });
    expect(issued?.meta).toMatchObject({ actor: idFor('system'), origin: ORIGIN, occurredAt: T3 });
    expect(delivered?.meta.causationId).toBe(issued?.id);
    expect(delivered?.data).toEqual({ response: '250 OK' });
  });

  it('goes to the head and the tracking officer after it', async () => {
    office.now = eight('2020-09-17');
    await settle(await openNode(office, mailer));
    expect(mailer.taken.map(({ to }) => to).sort()).toEqual([
      'head@office.example',
      'tracker@office.example',
    ]);
  });

  it('climbs the ladder: every rung comes once, none on a day off', async () => {
    const node = await openNode(office, mailer);
    const days: string[] = [];
    for (let time = Date.parse(eight('2020-08-17')); dayOf(office.now) < '2020-10-10'; time += 86_400_000) {
      office.now = new Date(time).toISOString();
      const sent = mailer.taken.length;
      await settle(node);
      if (mailer.taken.length > sent) days.push(`${dayOf(office.now)} ${mailer.taken.length - sent}`);
    }
    expect(days).toEqual([
      '2020-09-03 1',
      '2020-09-09 1',
      '2020-09-11 1',
      '2020-09-14 1',
      '2020-09-15 2',
      '2020-09-17 2',
      '2020-09-23 2',
    ]);
  });

  it('is not planned while the views are behind', async () => {
    office.live = false;
    const { planner } = await openNode(office, mailer);
    expect(await planner.tick()).toEqual({ live: false, enqueued: 0, unsettled: 0 });
  });

  it('is not issued when the task was submitted between planning and sending', async () => {
    const source = logSource(office);
    const stale: (readonly RemindableTask[])[] = [];
    for await (const page of source.remindableTasks(dayOf(T3))) stale.push(page);
    await office.submit('D12');
    const behind = {
      ...source,
      async *remindableTasks() {
        yield* stale;
      },
    };
    const node = await openNode(office, mailer, { source: behind });
    expect(await settle(node)).toBe(1);
    expect([mailer.taken, await remindersIn(office.store)]).toEqual([[], []]);
  });

  it('is issued once by two nodes that plan and work at the same time', async () => {
    mailer.delayMs = 20;
    office.now = eight('2020-09-17');
    const nodes = [await openNode(office, mailer), await openNode(office, mailer)];
    await Promise.all(nodes.map(settle));
    await Promise.all(nodes.map(settle));
    expect(mailer.taken).toHaveLength(2);
    expect(await outcomes(office)).toEqual([DELIVERED, DELIVERED]);
  });

  it('is left to the node that issued it by a job that comes late, and not sent beside it', async () => {
    mailer.script.push('take-and-hang');
    await (await openNode(office, mailer)).planner.tick();
    await until(() => mailer.script.length === 0);
    const { id = '', events = [] } = (await remindersIn(office.store))[0] ?? {};
    const [issued] = events;
    if (issued?.type !== 'ReminderIssued') throw new Error('it was not issued');
    const { taskId, rung, deadlineVersion, recipient } = issued.data;
    const late = await openNode(office, mailer);
    const data = { id, taskId, rung, deadlineVersion, recipient, again: false };
    await late.queue.enqueue(reminderJob(), { id: `reminder-${id}`, data });
    await late.queue.idle();
    expect([mailer.taken.length, await outcomes(office)]).toEqual([1, ['ReminderIssued']]);
    expect(await late.planner.tick()).toEqual({ live: true, enqueued: 0, unsettled: 1 });
  });

  it.each(['hang', 'take-and-hang'] as const)(
    'is sent again under the same Message-ID after a process died in it (%s)',
    async (death) => {
      mailer.script.push(death);
      const dying = await openNode(office, mailer);
      await dying.planner.tick();
      await until(() => mailer.script.length === 0);
      await dying.queue.close(0);
      expect(await outcomes(office)).toEqual(['ReminderIssued']);

      const node = await openNode(office, mailer, { outcomeTimeoutMs: 80 });
      expect(await settle(node)).toBe(0);
      await pause(100);
      expect(await settle(node)).toBe(1);
      expect(await outcomes(office)).toEqual([DELIVERED]);
      expect(new Set(mailer.taken.map(({ id }) => id)).size).toBe(1);
      expect(mailer.taken).toHaveLength(death === 'hang' ? 1 : 2);
      expect(new Set(mailer.taken.map((mail) => JSON.stringify(mail))).size).toBe(1);
    },
  );

  it('is tried again when the mail server asks for that, and is still one reminder', async () => {
    mailer.script.push('temporary', 'temporary');
    const node = await openNode(office, mailer);
    await settle(node);
    expect(node.failures).toHaveLength(2);
    expect([mailer.taken.length, await outcomes(office)]).toEqual([1, [DELIVERED]]);
  });

  it('fails for good when the mail server refuses it, and is not tried again; the log keeps no address', async () => {
    mailer.script.push('permanent');
    const node = await openNode(office, mailer, { outcomeTimeoutMs: 0 });
    await settle(node);
    expect(await settle(node)).toBe(0);
    expect((await remindersIn(office.store))[0]?.events[1]).toMatchObject({
      type: 'ReminderFailed',
      data: { code: 'smtp-550', reason: '550 <[address]>: no such box' },
    });
  });

  it('fails for good after the last attempt', async () => {
    mailer.script.push('temporary', 'temporary', 'temporary', 'temporary');
    await settle(await openNode(office, mailer));
    expect([mailer.taken, await outcomes(office)]).toEqual([[], ['ReminderIssued ReminderFailed']]);
  });

  it('is planned soon after a poke, many pokes making one round', async () => {
    const { planner, queue } = await openNode(office, mailer);
    planner.start();
    for (let i = 0; i < 100; i++) planner.poke();
    await until(() => mailer.taken.length > 0);
    await queue.idle();
    await planner.stop();
    planner.poke();
    expect(mailer.taken).toHaveLength(1);
  });
});

describe('whom a reminder reaches', () => {
  const sentTo = async (posts: Parameters<Office['agency']>[1], day: string, trackingPost?: string) => {
    const office = await cityAndDistrict();
    const mailer = new HandMailer();
    await office.agency('MH-13', posts);
    await office.task('D13', { lead: 'MH-13', ...(trackingPost !== undefined && { trackingPost }) });
    office.now = eight(day);
    await settle(await openNode(office, mailer));
    const failed = (await remindersIn(office.store)).flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'ReminderFailed' ? [event.data.code] : [])),
    );
    return {
      to: mailer.taken.map(({ to }) => to.split('@')[0] ?? '').toSorted((a, b) => a.localeCompare(b)),
      failed,
    };
  };

  it('is the head where no post receives reminders', async () =>
    expect(await sentTo({ boss: { roles: ['head'] } }, '2020-09-09')).toEqual({ to: ['boss'], failed: [] }));

  it('is the head where nobody holds the post that does', async () =>
    expect(
      await sentTo({ mail: { receives: true, email: 'vacant' }, boss: { roles: ['head'] } }, '2020-09-09'),
    ).toEqual({ to: ['boss'], failed: [] }));

  it('is one person once, who plays both parts', async () =>
    expect(await sentTo({ boss: { roles: ['head'] } }, '2020-09-17', 'boss')).toEqual({
      to: ['boss'],
      failed: [],
    }));

  it('is the tracking officer whom the task names, before the one of the issuer', async () =>
    expect(await sentTo({ boss: { roles: ['head'] } }, '2020-09-17', 'chairman')).toEqual({
      to: ['boss', 'chairman'],
      failed: [],
    }));

  it.each([
    ['has no post at all', {}],
    ['has nobody in its posts', { boss: { roles: ['head'] as const, email: 'vacant' } }],
    ['has no address', { boss: { roles: ['head'] as const, email: 'none' } }],
  ])('is nobody where the lead %s, and the log shows it', async (_, posts) =>
    expect(await sentTo(posts, '2020-09-09')).toEqual({ to: [], failed: ['no-address'] }),
  );
});
