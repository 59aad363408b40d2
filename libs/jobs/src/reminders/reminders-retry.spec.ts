import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOf } from '@dondoc/event-sourcing';
import { HandMailer } from '../testing/hand-mailer.js';
import { remindersIn } from '../testing/log-source.js';
import { openNode, settle } from '../testing/node.js';
import { cityAndDistrict, type Office } from '../testing/office.js';
import { reminderJobId } from './reminder-job.js';

const LONG = 300_000;

const historyOf = (events: readonly { readonly type: string }[]) =>
  events.map(({ type }) => type.replace('Reminder', '')).join(' ');
const until = async (condition: () => boolean | Promise<boolean>) => {
  while (!(await condition())) await pause(5);
};

describe('a reminder that is asked for again', () => {
  let office: Office;
  let mailer: HandMailer;
  const only = async () => {
    const [found] = await remindersIn(office.store);
    if (!found) throw new Error('nothing was issued');
    return { id: found.id, history: historyOf(found.events) };
  };
  const history = async () => (await only()).history;

  beforeEach(async () => {
    office = await cityAndDistrict();
    mailer = new HandMailer();
    await office.task('D12', { lead: 'MH-12' });
    office.now = instantOf('2020-09-09', '08:00');
  });
  const failOnce = async () => {
    mailer.script.push('permanent');
    const node = await openNode(office, mailer, { outcomeTimeoutMs: LONG });
    await settle(node);
    return node;
  };

  it('is sent at once, under the Message-ID and with the words of its first attempt', async () => {
    const node = await failOnce();
    await office.retry((await only()).id);
    expect([await settle(node), await settle(node)]).toEqual([1, 0]);
    expect(await history()).toBe('Issued Failed RetryRequested Delivered');
    const [found] = await remindersIn(office.store);
    const [issued, , retried, delivered] = found?.events ?? [];
    expect(mailer.taken).toMatchObject([
      {
        id: `reminder-${found?.id}`,
        to: 'contact@office.example',
        date: new Date(issued?.meta.recordedAt ?? ''),
      },
    ]);
    expect(delivered?.meta.causationId).toBe(retried?.id);
    expect(issued?.type === 'ReminderIssued' && issued.data.body).toBe(mailer.taken[0]?.text);
  });

  it('goes to who held the post when it was asked for', async () => {
    const node = await failOnce();
    await office.retry((await only()).id, 'head');
    await settle(node);
    expect(mailer.taken.map(({ to }) => to)).toEqual(['head@office.example']);
  });

  it('may fail again, and is asked for again', async () => {
    const node = await failOnce();
    for (const step of ['permanent', 'permanent', 'take'] as const) {
      mailer.script.push(step);
      await office.retry((await only()).id);
      await settle(node);
    }
    expect(await history()).toBe(
      'Issued Failed RetryRequested Failed RetryRequested Failed RetryRequested Delivered',
    );
  });

  it('is not lost while the job of an earlier attempt still waits to be tried again', async () => {
    mailer.script.push('temporary');
    const patience = { attempts: 4, backoff: { firstMs: 400, mostMs: 400, jitter: 0 } };
    const waiting = await openNode(office, mailer, { outcomeTimeoutMs: LONG, patience });
    await waiting.planner.tick();
    await until(() => waiting.failures.length > 0);
    // meanwhile a node took it over and failed for good
    mailer.script.push('permanent');
    await settle(await openNode(office, mailer, { outcomeTimeoutMs: 0 }));
    await settle(await openNode(office, mailer, { outcomeTimeoutMs: 0, alone: true }));
    expect(await history()).toBe('Issued Failed');

    await office.retry((await only()).id);
    await waiting.planner.tick();
    await until(() => mailer.taken.length > 0);
    expect(waiting.failures).toHaveLength(1);
    await waiting.queue.idle();
    expect([mailer.taken.length, await history()]).toEqual([1, 'Issued Failed RetryRequested Delivered']);
  });

  it('is not settled by an outcome of its first attempt that comes late', async () => {
    mailer.delayMs = 150;
    const slow = await openNode(office, mailer, { outcomeTimeoutMs: LONG });
    await slow.planner.tick();
    await until(async () => (await remindersIn(office.store)).length > 0);
    await pause(20);
    mailer.delayMs = 0;
    mailer.script.push('permanent');
    const quick = await openNode(office, mailer, { outcomeTimeoutMs: 0 });
    await settle(quick);
    expect(await history()).toBe('Issued Failed');
    await office.retry((await only()).id);
    await slow.queue.idle();
    expect(mailer.taken).toHaveLength(1);
    expect(await history()).toBe('Issued Failed RetryRequested');
    await settle(quick);
    expect(await history()).toBe('Issued Failed RetryRequested Delivered');
  });

  it('has one outcome, whichever of two nodes sent it', async () => {
    await failOnce();
    await office.retry((await only()).id);
    mailer.delayMs = 20;
    await Promise.all(
      [await openNode(office, mailer), await openNode(office, mailer)].map((node) => settle(node)),
    );
    expect(await history()).toBe('Issued Failed RetryRequested Delivered');
    expect(new Set(mailer.taken.map((mail) => JSON.stringify(mail))).size).toBe(1);
  });

  it('is sent once more, as the same mail, after a process died between sending and saying so', async () => {
    await failOnce();
    await office.retry((await only()).id);
    mailer.script.push('take-and-hang');
    const dying = await openNode(office, mailer, { outcomeTimeoutMs: LONG });
    await dying.planner.tick();
    await until(() => mailer.taken.length > 0);
    await dying.queue.close(0);
    expect(await settle(await openNode(office, mailer, { outcomeTimeoutMs: LONG }))).toBe(1);
    expect(await history()).toBe('Issued Failed RetryRequested Delivered');
    expect(new Set(mailer.taken.map((mail) => JSON.stringify(mail))).size).toBe(1);
  });

  it('has a job of its own for every attempt', () => {
    const id = '00000000-0000-4000-8000-000000000001';
    expect([
      reminderJobId({ id }),
      reminderJobId({ id, attempt: 2 }),
      reminderJobId({ id, attempt: 3 }),
    ]).toEqual([`reminder-${id}`, `reminder-${id}-2`, `reminder-${id}-3`]);
  });
});

const chapters = fc.array(
  fc.record({
    nodes: fc.integer({ min: 1, max: 2 }),
    turns: fc.integer({ min: 0, max: 60 }),
    sends: fc.array(fc.constantFrom('take', 'hang', 'take-and-hang', 'temporary', 'permanent'), {
      maxLength: 4,
    }),
    /** Whether those that failed are asked for again afterwards. */
    retries: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

describe('reminders that are asked for again', () => {
  it('are issued once and have one outcome for each attempt, whatever fails and dies on the way', async () => {
    await fc.assert(
      fc.asyncProperty(chapters, async (story) => {
        const office = await cityAndDistrict();
        for (const name of ['D1', 'D2']) await office.task(name, { lead: 'MH-12' });
        office.now = instantOf('2020-09-17', '08:00');
        const mailer = new HandMailer();
        const retryFailed = async () => {
          for (const { id, events } of await remindersIn(office.store))
            if (events.at(-1)?.type === 'ReminderFailed') await office.retry(id);
        };
        for (const { nodes, turns, sends, retries } of story) {
          mailer.script.splice(0, Infinity, ...sends);
          const alive = await Promise.all(
            Array.from({ length: nodes }, () => openNode(office, mailer, { outcomeTimeoutMs: 0 })),
          );
          const planning = alive.map(({ planner }) => planner.tick().catch(() => undefined));
          for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
          await Promise.all(alive.map(({ queue }) => queue.close(0)));
          await Promise.all(planning);
          if (retries) await retryFailed();
        }
        mailer.script.length = 0;
        const last = await openNode(office, mailer, { outcomeTimeoutMs: 0 });
        while ((await settle(last)) > 0);
        await retryFailed();
        while ((await settle(last)) > 0);

        const reminders = await remindersIn(office.store);
        expect(reminders).toHaveLength(4);
        for (const { events } of reminders)
          expect(historyOf(events)).toMatch(/^Issued( Failed RetryRequested)* Delivered$/);
        expect(new Set(mailer.taken.map(({ id }) => id))).toEqual(
          new Set(reminders.map(({ id }) => `reminder-${id}`)),
        );
      }),
      { numRuns: 40 },
    );
  });
});
