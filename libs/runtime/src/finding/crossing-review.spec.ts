import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { domainCommands, workingCalendar } from '@dondoc/domain';
import { lookInto } from '@dondoc/event-sourcing';
import { openViews, type Views } from '@dondoc/views';
import { systemPrincipal } from '../actor/principal.js';
import type { Prepared } from '../command/command-desk.js';
import {
  assigning,
  calendarOfOffice,
  CHILD,
  CrossingOffice,
  crossings,
  NOW,
  order,
  PARENT,
  recalling,
  withdrawing,
} from '../testing/crossing-office.js';
import { CrossingReview } from './crossing-review.js';

const commands = domainCommands({ calendar: workingCalendar(calendarOfOffice) });

let folder: string;
let office: CrossingOffice;
let views: Views;
let debts: { count: number };
let fails: number;
let failsAfterwards: number;

/** The desk of the node, which now and then dies before it has written or before it has answered. */
const desk = {
  run: async ({ command, target, commandId, read, circumstances }: Prepared) => {
    fails -= 1;
    if (fails >= 0) throw new Error('the process died');
    const { actor, now } = circumstances;
    const outcome = await office.run({
      command: command.name,
      target,
      commandId,
      body: read.plain,
      actor,
      now,
    });
    failsAfterwards -= 1;
    if (failsAfterwards >= 0) throw new Error('the process died');
    return outcome;
  },
};

const review = (raises = true) =>
  new CrossingReview(
    {
      views,
      log: { reached: async () => undefined },
      debts,
      look: lookInto(office.store),
      commands,
      clock: { now: async () => NOW },
      system: systemPrincipal(office.store.id),
      raises,
      onError: () => undefined,
    },
    desk,
  );

const caughtUp = async () => {
  const tail = await office.store.tail();
  expect(tail && (await views.waitFor(tail.position, 5000))).toBe(true);
};

/** What a round finds, and what the log says of findings afterwards. */
const round = async (of = review()) => {
  await caughtUp();
  const found = await of.round();
  const raised = office.store.log.events.filter(({ type }) => type === 'FindingRaised');
  return { found, raised: raised.map(({ data }) => (data as { rule: string; refusalCode: string }).rule) };
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'findings-'));
  office = await new CrossingOffice().open();
  debts = { count: 0 };
  fails = 0;
  failsAfterwards = 0;
  views = await openViews({ folder, store: office.store, calendar: calendarOfOffice });
});

afterEach(async () => {
  await views.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the review of what crossed', () => {
  it.each(crossings)(
    'raises %s once, however often and from however many nodes it runs',
    async (rule, cross) => {
      await cross(office);
      expect(await round()).toEqual({ found: 1, raised: [rule] });
      expect(await round()).toEqual({ found: 0, raised: [rule] });
      const [one, other] = [review(), review()];
      await Promise.all([one.round(), other.round()]);
      expect(await round(one)).toEqual({ found: 0, raised: [rule] });
    },
  );

  it.each(crossings)('raises %s once from two nodes that find it at the same time', async (rule, cross) => {
    await cross(office);
    await caughtUp();
    await Promise.all([review().round(), review().round()]);
    expect(await round()).toEqual({ found: 0, raised: [rule] });
  });

  it('raises nothing where the acts came one after the other', async () => {
    await office.run(assigning({ parentTaskId: PARENT }));
    await office.run(withdrawing);
    await office.run(recalling);
    expect(await round()).toEqual({ found: 0, raised: [] });
  });

  it('makes up in the next round for one that was cut off before it wrote', async () => {
    await office.interleave(assigning({ parentTaskId: PARENT }), withdrawing);
    fails = 1;
    const node = review();
    expect(await round(node)).toEqual({ found: 1, raised: [] });
    expect(await round(node)).toEqual({ found: 1, raised: ['child-of-ended-task'] });
  });

  it('raises nothing a second time after one that was cut off once it had written', async () => {
    await office.interleave(assigning(), recalling);
    failsAfterwards = 1;
    expect(await round()).toEqual({ found: 1, raised: ['task-of-ended-directive'] });
    expect(await round()).toEqual({ found: 0, raised: ['task-of-ended-directive'] });
  });

  it('raises nothing that a policy has yet to act on, and nothing that it has put right', async () => {
    await office.interleave(assigning({ parentTaskId: PARENT }), withdrawing);
    const node = review();
    debts.count = 1;
    expect(await round(node)).toEqual({ found: 1, raised: [] });
    await office.run(order('WithdrawTask', CHILD, { reason: 'Thu hồi cùng nhiệm vụ cấp trên.' }));
    debts.count = 0;
    expect(await round(node)).toEqual({ found: 0, raised: [] });
  });

  it('finds what crosses later, though it has looked before', async () => {
    const node = review();
    expect(await round(node)).toEqual({ found: 0, raised: [] });
    await office.interleave(assigning(), recalling);
    expect(await round(node)).toEqual({ found: 1, raised: ['task-of-ended-directive'] });
  });

  it('only looks on a node that runs no policies', async () => {
    await office.interleave(assigning(), recalling);
    expect(await round(review(false))).toEqual({ found: 1, raised: [] });
  });
});
