import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOf } from '@dondoc/event-sourcing';
import { HandMailer } from '../testing/hand-mailer.js';
import { remindersIn } from '../testing/log-source.js';
import { openNode, settle, type Node } from '../testing/node.js';
import { cityAndDistrict, type Office } from '../testing/office.js';

/** Forgets the process: what runs is cut off, what waits is gone. */
const kill = ({ queue }: Node) => queue.close(0);

const busyOffice = async (tasks: number): Promise<Office> => {
  const office = await cityAndDistrict();
  for (let n = 1; n <= tasks; n++) await office.task(`D${n}`, { lead: 'MH-12' });
  office.now = instantOf('2020-09-17', '08:00');
  return office;
};

const mishaps = fc.array(
  fc.record({
    nodes: fc.integer({ min: 1, max: 2 }),
    /** How long they work before they die, in turns of the event loop. */
    turns: fc.integer({ min: 0, max: 60 }),
    sends: fc.array(fc.constantFrom('take', 'hang', 'take-and-hang', 'temporary'), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 4 },
);

describe('reminders', () => {
  it('are all issued once and settled, whatever the queue and the processes lose on the way', async () => {
    await fc.assert(
      fc.asyncProperty(mishaps, async (story) => {
        const office = await busyOffice(3);
        const mailer = new HandMailer();
        for (const { nodes, turns, sends } of story) {
          mailer.script.splice(0, Infinity, ...sends);
          const alive = await Promise.all(
            Array.from({ length: nodes }, () => openNode(office, mailer, { outcomeTimeoutMs: 0 })),
          );
          const planning = alive.map(({ planner }) => planner.tick().catch(() => undefined));
          for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
          await Promise.all(alive.map(kill));
          await Promise.all(planning);
        }
        mailer.script.length = 0;
        const last = await openNode(office, mailer, { outcomeTimeoutMs: 0 });
        while ((await settle(last)) > 0);

        const reminders = await remindersIn(office.store);
        expect(reminders.map(({ events }) => events.map(({ type }) => type))).toEqual(
          Array.from({ length: 6 }, () => ['ReminderIssued', 'ReminderDelivered']),
        );
        const sent = new Set(mailer.taken.map(({ id }) => id));
        expect(sent).toEqual(new Set(reminders.map(({ id }) => `reminder-${id}`)));
      }),
      { numRuns: 40 },
    );
  });

  it('are sent at once after a restart where one process is all there is, and waited for where others may be sending', async () => {
    const left = async (alone: boolean) => {
      const office = await busyOffice(1);
      const mailer = new HandMailer();
      mailer.script.push('hang', 'hang');
      const died = await openNode(office, mailer);
      await died.planner.tick();
      while ((await remindersIn(office.store)).length < 2) await new Promise(setImmediate);
      await kill(died);
      const next = await openNode(office, mailer, { outcomeTimeoutMs: 300_000, alone });
      return [await settle(next), await settle(next)];
    };
    expect([await left(true), await left(false)]).toEqual([
      [2, 0],
      [0, 0],
    ]);
  });

  it('are not sent by a log that is read again from its start', async () => {
    const office = await busyOffice(4);
    await settle(await openNode(office, new HandMailer()));
    const events = office.store.log.events.length;
    const mailer = new HandMailer();
    const node = await openNode(office, mailer, { outcomeTimeoutMs: 0 });
    expect([await settle(node), await settle(node), mailer.taken]).toEqual([0, 0, []]);
    expect(office.store.log.events).toHaveLength(events);
  });
});
