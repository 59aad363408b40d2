import { beforeEach, describe, expect, it } from '@jest/globals';
import { agencyEvents, type RemindableTask } from '@dondoc/domain';
import { dayOf, instantOf, StoreUnavailable } from '@dondoc/event-sourcing';
import fc from 'fast-check';
import { HandMailer } from '../testing/hand-mailer.js';
import { logSource, remindersIn } from '../testing/log-source.js';
import { openNode, settle } from '../testing/node.js';
import { cityAndDistrict, idFor, type Office } from '../testing/office.js';

const T3 = instantOf('2020-09-09', '08:00');
const T1 = instantOf('2020-09-11', '08:00');
const rungs = async (office: Office) =>
  (await remindersIn(office.store)).map(({ events: [issued] }) =>
    issued?.type === 'ReminderIssued' ? issued.data.rung : issued?.type,
  );

describe('a node that has written reminders before', () => {
  let office: Office;
  let mailer: HandMailer;
  beforeEach(async () => {
    office = await cityAndDistrict();
    mailer = new HandMailer();
    await office.task('D12', { lead: 'MH-12' });
    office.now = T3;
  });

  it('issues none for a task that was submitted elsewhere since', async () => {
    const source = logSource(office);
    const before: (readonly RemindableTask[])[] = [];
    for await (const page of source.remindableTasks(dayOf(T3))) before.push(page);
    // views that stay behind, so that the processor alone stands between the planner and a needless mail
    const behind = {
      ...source,
      async *remindableTasks() {
        yield* before;
      },
    };
    const node = await openNode(office, mailer, { source: behind });
    expect(await settle(node)).toBe(1);
    await office.submit('D12');
    office.now = T1;
    expect(await settle(node)).toBe(1);
    expect([await rungs(office), mailer.taken.length]).toEqual([['T-3'], 1]);
  });

  it('calls an agency by the name that it was given elsewhere since', async () => {
    const node = await openNode(office, mailer);
    await settle(node);
    office.now = T1;
    await office.record(`agency-${idFor('MH-12')}`, agencyEvents, {
      type: 'AgencyRenamed',
      data: { name: 'UBND thành phố MH-12', effectiveOn: '2020-09-10' },
    });
    await settle(node);
    expect(mailer.taken.map(({ text }) => /UBND (quận|thành phố) MH-12/.exec(text)?.[0])).toEqual([
      'UBND quận MH-12',
      'UBND thành phố MH-12',
    ]);
  });

  it('issues each once and settles it, however often the store cannot be read', async () => {
    const turns = fc.array(fc.boolean(), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(turns, async (isLost) => {
        const own = await cityAndDistrict();
        for (const name of ['D1', 'D2']) await own.task(name, { lead: 'MH-12' });
        const readStream = own.store.readStream.bind(own.store);
        own.store.readStream = async function* (...asked) {
          if (isLost.shift() === true) throw new StoreUnavailable('the connection was lost');
          yield* readStream(...asked);
        };
        const sent = new HandMailer();
        const node = await openNode(own, sent, { outcomeTimeoutMs: 0 });
        for (const now of [T3, T1]) {
          own.now = now;
          for (let rest: number | undefined; rest !== 0;) rest = await settle(node).catch(() => undefined);
        }
        const outcomes = (await remindersIn(own.store)).map(({ events }) => events.map(({ type }) => type));
        expect(outcomes).toEqual(Array.from({ length: 4 }, () => ['ReminderIssued', 'ReminderDelivered']));
        expect(new Set(sent.taken.map(({ id }) => id)).size).toBe(4);
        expect(sent.taken).toHaveLength(4);
      }),
      { numRuns: 30 },
    );
  });
});
