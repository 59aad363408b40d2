import { describe, expect, it } from '@jest/globals';
import { CALENDAR_ID } from '@dondoc/domain';
import { askViewsOf } from '../testing/opened-views.js';
import { calendarFile } from '../testing/views-of.js';
import { tablesOf } from '../testing/tables-of.js';
import { tasks } from '../task/tasks.query.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const OPEN = { restricted: false, agencyIds: [] };
const by = (date: string, rolls = true) => ({ kind: 'fixed', date, wording: 'by', rolls });
const why = { vi: 'Nghỉ theo thông báo', en: 'Off by notice' };

const log = new WrittenLog();
const aTask = (
  name: string,
  dueOn: string,
  { parent, rolls = true, limit }: { parent?: string; rolls?: boolean; limit?: string } = {},
) => {
  log.add(
    `task-${idFor(name)}`,
    'TaskDrafted',
    {
      issuerId: idFor('UBND'),
      leadId: idFor('SNV'),
      coordinatorIds: [],
      content: `Nhiệm vụ ${name}`,
      expectedProduct: { none: true },
      deadline: by(dueOn, rolls),
      source: { recommendationIds: [] },
      visibility: OPEN,
      reference: name,
      ...(parent && { parentTaskId: idFor(parent) }),
      ...(limit && { legalLimit: { lastOn: limit, words: 'Điều 36 Luật Thanh tra' } }),
    },
    '2020-06-01',
  );
  log.add(
    `task-${idFor(name)}`,
    'TaskAssigned',
    {
      issuedOn: '2020-06-01',
      deadline: { spec: by(dueOn, rolls), calendarVersion: 'vn-2026.1', dueOn },
      deadlineVersion: 1,
    },
    '2020-06-01',
  );
};
aTask('late', '2020-06-10');
aTask('whole', '2020-06-30');
aTask('part', '2020-06-30', { parent: 'whole' });
aTask('firm', '2020-06-30', { rolls: false });
aTask('under firm', '2020-06-30', { parent: 'firm' });
aTask('limited', '2020-06-30', { limit: '2020-06-30' });
aTask('under limited', '2020-06-30', { parent: 'limited' });
aTask('other day', '2020-07-06');
aTask('done', '2020-06-30');
log.add(`task-${idFor('done')}`, 'TaskWithdrawn', { reason: 'x' }, '2020-06-02');

const calendar = `calendar-${CALENDAR_ID}`;
log.add(calendar, 'CalendarPublished', calendarFile, '2020-06-15');
const PUBLISHED = log.events.length - 1;
const notice = { words: 'Thông báo 9999/TB-BNV', issuedOn: '2020-06-15' };
const none = { daysOffWithdrawn: [], workedDaysAdded: [], workedDaysWithdrawn: [] };
log.add(
  calendar,
  'CalendarAmended',
  { version: 'vn-2026.1+1', notice, daysOffAdded: [{ day: '2020-06-30', why }], ...none },
  '2020-06-15',
);
const AMENDED = log.events.length - 1;
log.add(
  `task-${idFor('whole')}`,
  'DeadlineAdjusted',
  {
    deadline: { spec: by('2020-06-30'), calendarVersion: 'vn-2026.1+1', dueOn: '2020-07-01' },
    deadlineVersion: 2,
    notice: { calendarVersion: 'vn-2026.1+1', words: notice.words },
  },
  '2020-06-16',
);
log.add(
  calendar,
  'CalendarAmended',
  {
    ...{ version: 'vn-2026.1+2', notice: { ...notice, issuedOn: '2020-06-20' }, daysOffAdded: [] },
    ...{ ...none, daysOffWithdrawn: ['2020-06-30'] },
  },
  '2020-06-22',
);
const END = log.events.length - 1;

const ask = askViewsOf(log.events);
const today = '2020-06-23';

describe('the tasks that a notice moves', () => {
  const moved = (index: number, calendarVersion: string) =>
    ask('tasksMovedByCalendar', { index, calendarVersion });
  it('are the open ones whose last day it changes within the whole and the law, the whole before its part', async () =>
    expect(await moved(AMENDED, 'vn-2026.1+1')).toEqual([idFor('whole'), idFor('part')].toSorted()));
  it('are the same whatever came after the notice', async () =>
    expect(await moved(AMENDED, 'vn-2026.1+1')).toEqual(await moved(AMENDED, 'vn-2026.1+1')));
  it('are no more those that it has moved', async () =>
    expect(await moved(END, 'vn-2026.1+1')).toEqual([idFor('part')]));
  it('come back when it is withdrawn', async () =>
    expect(await moved(END, 'vn-2026.1+2')).toEqual([idFor('whole')]));
  it('are none when the file is published by which they were worked out, or by a version that never was', async () => {
    expect(await moved(PUBLISHED, 'vn-2026.1')).toEqual([]);
    expect(await moved(END, 'vn-1999.1')).toEqual([]);
  });
});

describe('the days of the calendar', () => {
  const workedOn = async (knownAt?: string) => {
    const { calendarVersion, items } = await ask('calendarDays', {
      ...{ today, from: '2020-06-30', to: '2020-06-30' },
      ...(knownAt !== undefined && { knownAt }),
    });
    return [calendarVersion, items[0]?.working];
  };
  it('are those of the version in force', async () =>
    expect(await workedOn()).toEqual(['vn-2026.1+2', true]));
  it('are those that were known at an earlier time', async () => {
    expect(await workedOn('2020-06-16')).toEqual(['vn-2026.1+1', false]);
    expect(await workedOn('2020-06-14')).toEqual(['vn-2026.1', true]);
  });
  it('say why one of a weekend is worked', async () => {
    const { items } = await ask('calendarDays', { today, from: '2025-04-26', to: '2025-04-26' });
    expect(items).toEqual([
      {
        day: '2025-04-26',
        working: true,
        why: { vi: 'Làm việc bù cho thứ Sáu 02/5', en: 'Worked instead of Friday 2 May' },
      },
    ]);
  });
  it('are refused where they are not known', async () =>
    expect(ask('calendarDays', { today, from: '2027-01-01', to: '2027-01-02' })).rejects.toMatchObject({
      code: 'outside-calendar',
    }));
});

describe('the versions of the calendar', () => {
  it('are listed with their notices, the one in force last', async () => {
    const { items } = await ask('calendarVersions', { today });
    expect(items.map(({ version }) => version)).toEqual(['vn-2026.1', 'vn-2026.1+1', 'vn-2026.1+2']);
    expect(items[1]).toMatchObject({ notice, daysOff: (items[0]?.daysOff ?? 0) + 1 });
    expect(items[2]?.daysOff).toBe(items[0]?.daysOff);
  });
  it('are those known at the time asked for', async () => {
    const { items } = await ask('calendarVersions', { today, knownAt: '2020-06-14' });
    expect(items).toMatchObject([{ version: 'vn-2026.1' }]);
    expect(items[0]?.publishedAt).toBeUndefined();
  });
});

describe('timeliness', () => {
  const left = async (name: string, knownAt?: string) => {
    const { items } = await ask('tasks', {
      ...{ today, asOf: '2020-06-29', id: [idFor(name)] },
      ...(knownAt !== undefined && { knownAt }),
    });
    return items[0]?.timeliness?.workingDays;
  };
  it('counts working days by the calendar known in the prefix of the log', async () => {
    expect(await left('other day', '2020-06-14')).toBe(5);
    expect(await left('other day', '2020-06-16')).toBe(4);
    expect(await left('other day')).toBe(5);
  });
  it('keeps the original deadline beside the adjusted one, with the notice', async () => {
    const found = await ask('task', { today, id: idFor('whole') });
    expect(found?.deadlines.map(({ dueOn, notice: of }) => [dueOn, of?.words])).toEqual([
      ['2020-06-30', undefined],
      ['2020-07-01', notice.words],
    ]);
    expect(found?.task).toMatchObject({ originalDueOn: '2020-06-30', dueOn: '2020-07-01' });
  });
  it('is counted anew in memory when a notice comes', () => {
    const early = tablesOf(log.events.slice(0, AMENDED));
    const leftIn = () =>
      tasks(early.reader, { today, asOf: '2020-06-29', id: [idFor('other day')] }).items[0]?.timeliness
        ?.workingDays;
    expect(leftIn()).toBe(5);
    early.applier.apply(log.events.slice(AMENDED, AMENDED + 1));
    expect(leftIn()).toBe(4);
  });
});

describe('the trail of the calendar', () => {
  it('tells what a notice changed, without the whole file', async () => {
    const step = await ask('auditStep', { index: AMENDED });
    expect(step?.changes.map(({ path, before }) => [path, before])).toEqual([['versions.1', undefined]]);
    expect(step?.changes[0]?.after).toMatchObject({
      version: 'vn-2026.1+1',
      amendment: { notice, daysOffAdded: [{ day: '2020-06-30', why }] },
    });
  });
});
