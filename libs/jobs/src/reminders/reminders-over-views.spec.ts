import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { workingCalendarFile } from '@dondoc/domain';
import { dayOf, instantOf } from '@dondoc/event-sourcing';
import { openViews, type Views } from '@dondoc/views';
import { HandMailer } from '../testing/hand-mailer.js';
import { logSource } from '../testing/log-source.js';
import { openNode, settle } from '../testing/node.js';
import { cityAndDistrict, idFor, type Office } from '../testing/office.js';
import { viewsRemindersSource } from './views-reminders-source.js';

const calendar = workingCalendarFile.parse(JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8')));

describe("reminders planned from a node's own views", () => {
  let folder: string;
  let office: Office;
  let views: Views;
  const caughtUp = async () => {
    const tail = await office.store.tail();
    expect(tail && (await views.waitFor(tail.position, 5000))).toBe(true);
    while (views.state === 'catching-up') await new Promise((resolve) => setTimeout(resolve, 5));
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'views-'));
    office = await cityAndDistrict();
    await office.agency('MH-23', { chief: { roles: ['head'], receives: true } }, 'UBND huyện MH-23');
    await office.task('D12', { lead: 'MH-12' });
    await office.task('D23', { lead: 'MH-23', trackingPost: 'head' });
    views = await openViews({ folder, store: office.store, calendar });
  });
  afterEach(async () => {
    await views.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are the same as those planned from the log, rung by rung, and each comes once', async () => {
    const mailer = new HandMailer();
    const node = await openNode(office, mailer, { source: viewsRemindersSource(views) });
    const byRung = new Map<string, number>();
    for (const day of [
      '2020-09-03',
      '2020-09-09',
      '2020-09-11',
      '2020-09-14',
      '2020-09-15',
      '2020-09-17',
      '2020-09-23',
    ]) {
      office.now = instantOf(day, '08:00');
      if (day === '2020-09-14') await office.submit('D12');
      await caughtUp();
      byRung.set(day, await settle(node));
      await caughtUp();
      expect(await settle(node)).toBe(0);
    }
    expect([...byRung.values()]).toEqual([2, 2, 2, 1, 2, 2, 2]);
    const again = new HandMailer();
    expect(await settle(await openNode(office, again, { source: logSource(office) }))).toBe(0);
    expect(mailer.taken).toHaveLength(13);
  });

  it('know what was issued and not settled, and who holds a post elsewhere', async () => {
    office.now = instantOf('2020-09-09', '08:00');
    await caughtUp();
    const mailer = new HandMailer();
    mailer.script.push('hang', 'hang');
    const source = viewsRemindersSource(views);
    const node = await openNode(office, mailer, { source });
    await node.planner.tick();
    while ((await office.store.tail())?.index !== (views.position()?.index ?? -1) || mailer.script.length > 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    const unsettled = await source.unsettled();
    const keyOf = ({ id, taskId, rung, recipient }: (typeof unsettled)[number]) =>
      JSON.stringify([id, taskId, rung, recipient]);
    expect(new Set(unsettled.map(keyOf))).toEqual(new Set((await logSource(office).unsettled()).map(keyOf)));
    expect(unsettled).toHaveLength(2);
    expect(await source.agencyOfPost(idFor('head'), dayOf(office.now))).toBe(idFor('MH-12'));
    expect(await source.agencyOfPost(idFor('nothing'), dayOf(office.now))).toBeUndefined();
    await node.queue.close(0);
  });
});
