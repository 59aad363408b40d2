import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { storyEvents } from '../testing/story.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const ask = askViewsOf(storyEvents());
const today = '2020-09-26';
const referencesOf = async (params: Parameters<typeof ask<'tasks'>>[1]) =>
  (await ask('tasks', { sort: 'reference', limit: 100, ...params })).items.map(({ reference }) => reference);

describe('E1, submitted on 31/08 and typed on 01/09', () => {
  const e1 = async (asOf: string, knownAt?: string) =>
    (await ask('task', { today, id: idFor('E1'), asOf, knownAt }))?.task;

  it('awaits acceptance at the end of 31/08', async () =>
    expect(await e1('2020-08-31')).toMatchObject({
      lifecycle: 'AwaitingAcceptance',
      submittedOn: '2020-08-31',
      timeliness: { kind: 'SubmittedOnTime' },
    }));
  it('is in progress at the end of 31/08 by what was known then', async () =>
    expect(await e1('2020-08-31', '2020-08-31')).toMatchObject({ lifecycle: 'InProgress' }));
  it('is known to wait from the instant at which it was typed', async () => {
    expect(await e1('2020-08-31', '2020-09-01T00:29:59.999Z')).toMatchObject({ lifecycle: 'InProgress' });
    expect(await e1('2020-08-31', '2020-09-01T00:30:00.000Z')).toMatchObject({
      lifecycle: 'AwaitingAcceptance',
    });
  });
  it('did not exist the day before it was assigned', async () =>
    expect(await e1('2020-08-19')).toBeUndefined());
  it('keeps a version of its row for every event', async () => {
    const history = await ask('taskHistory', { id: idFor('E1') });
    expect(history.map(({ row }) => row.lifecycle.at(-1)?.lifecycle)).toEqual([
      'Draft',
      'Assigned',
      'Acknowledged',
      'InProgress',
      'AwaitingAcceptance',
      'Completed',
    ]);
    for (const [place, { toIndex }] of history.entries()) expect(toIndex).toBe(history[place + 1]?.fromIndex);
  });
});

describe('a moved deadline', () => {
  const d24 = (asOf: string) => ask('task', { today, id: idFor('D24'), asOf });

  it('shows the approved one beside the original, which never changes', async () => {
    const page = await d24(today);
    expect(page?.task).toMatchObject({
      dueOn: '2020-09-30',
      originalDueOn: '2020-09-14',
      deadlineVersion: 2,
    });
    expect(page?.deadlines.map(({ version, dueOn }) => [version, dueOn])).toEqual([
      [1, '2020-09-14'],
      [2, '2020-09-30'],
    ]);
  });
  it('was pending from the request to the approval', async () => {
    expect((await d24('2020-09-07'))?.task.extensionPending).toBe(false);
    expect((await d24('2020-09-09'))?.task).toMatchObject({ extensionPending: true, dueOn: '2020-09-14' });
    expect((await d24('2020-09-10'))?.task.extensionPending).toBe(false);
  });
});

describe('an extension that nobody answered', () => {
  const deadline = {
    spec: { kind: 'fixed', date: '2020-09-14', wording: 'by', rolls: true },
    calendarVersion: 'vn-2026.1',
    dueOn: '2020-09-14',
  };
  const drafted = {
    issuerId: idFor('UBND TP'),
    leadId: idFor('SNV'),
    coordinatorIds: [],
    content: 'Báo cáo',
    expectedProduct: { none: true },
    deadline: deadline.spec,
    source: { recommendationIds: [], directiveId: idFor('9904') },
    visibility: { restricted: false, agencyIds: [] },
  };
  const request = {
    newDueOn: '2020-09-30',
    reason: 'Chờ ý kiến',
    document: { words: '9906/UBND' },
    late: false,
  };
  const submission = {
    result: 'Đã xong',
    evidence: [{ sha256: 'ab'.repeat(32), size: 1, mediaType: 'application/pdf' }],
  };
  const stream = `task-${idFor('D25')}`;
  const log = new WrittenLog()
    .add(stream, 'TaskDrafted', drafted, '2020-08-14')
    .add(stream, 'TaskAssigned', { issuedOn: '2020-08-14', deadline, deadlineVersion: 1 }, '2020-08-14')
    .add(stream, 'TaskAcknowledged', { receivedAt: '2020-08-17' }, '2020-08-17')
    .add(stream, 'ExtensionRequested', request, '2020-09-08')
    .add(stream, 'CompletionSubmitted', submission, '2020-09-10')
    .add(stream, 'CompletionAccepted', { completedOn: '2020-09-10' }, '2020-09-14');
  const askIt = askViewsOf(log.events);
  const pendingOn = async (asOf: string) =>
    (await askIt('task', { today, id: idFor('D25'), asOf }))?.task.extensionPending;

  it('waits through the submission, and ends with the acceptance', async () =>
    expect([
      await pendingOn('2020-09-07'),
      await pendingOn('2020-09-11'),
      await pendingOn('2020-09-14'),
    ]).toEqual([false, true, false]));
});

describe('the task register', () => {
  it('is filtered by lead, issuer, level, lifecycle and timeliness', async () => {
    expect(await referencesOf({ today, leadId: idFor('UBND MH-16') })).toEqual(['D16']);
    expect(await referencesOf({ today, issuerId: idFor('SNV'), level: ['unit'] })).toHaveLength(6);
    expect(await referencesOf({ today, timeliness: ['Overdue'] })).toEqual(['D23', 'E5']);
    expect(await referencesOf({ today, lifecycle: ['AwaitingAcceptance'] })).toEqual(['D21']);
    expect(await referencesOf({ today, level: ['commune'] })).toEqual(['E1', 'E2', 'E3', 'E4', 'E5']);
  });
  it('is filtered by directive, recommendation, theme, parent and last day', async () => {
    expect(await referencesOf({ today, directiveId: idFor('1043/QĐ-UBND') })).toHaveLength(12);
    expect(await referencesOf({ today, recommendationId: idFor('R1') })).toEqual(['C1', 'C2', 'C3', 'C4']);
    expect(await referencesOf({ today, theme: 'Văn hóa đô thị' })).toHaveLength(45);
    expect(await referencesOf({ today, theme: 'Khác' })).toHaveLength(0);
    expect(await referencesOf({ today, parentTaskId: idFor('D16') })).toEqual(['E1', 'E2', 'E3']);
    expect(await referencesOf({ today, dueFrom: '2020-10-01', dueTo: '2020-10-31' })).toEqual(['B6', 'C2']);
  });
  it('is filtered to exactly the tasks named, and by what else is asked of them', async () => {
    const id = [idFor('D21'), idFor('D23'), idFor('D24')];
    expect(await referencesOf({ today, id })).toEqual(['D21', 'D23', 'D24']);
    expect(await referencesOf({ today, id, timeliness: ['Overdue'] })).toEqual(['D23']);
  });
  it('is filtered by timeliness of the day asked for, not of today', async () =>
    expect(await referencesOf({ today, asOf: '2020-09-18', timeliness: ['Overdue'] })).toEqual([
      'D22',
      'D23',
      'E5',
    ]));
  it('finds words with and without diacritics, and unfinished ones', async () => {
    for (const text of ['công vụ thị trấn', 'cong vu thi tran', 'CÔNG VỤ thị tr', '9904/UBND-VX thi hanh'])
      expect(await referencesOf({ today, text })).toHaveLength(24);
    expect(await referencesOf({ today, text: 'D7' })).toEqual(['D7']);
    expect(await referencesOf({ today, text: 'không có chữ này' })).toEqual([]);
  });
  it('reads words with quotes and operators as words', async () => {
    for (const text of ['"', 'a" OR "b', 'NOT *', '()', 'NEAR(x y)']) await ask('tasks', { today, text });
  });
  it('comes in pages that hold each task once', async () => {
    const seen: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask('tasks', { today, sort: 'dueOn', limit: 7, cursor });
      expect(page.total).toBe(45);
      seen.push(...page.items.map(({ reference }) => reference));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(45);
    expect(seen).toHaveLength(45);
  });
  it('comes worst first by timeliness', async () => {
    const { items } = await ask('tasks', { today, sort: 'timeliness', limit: 4 });
    expect(items.map(({ reference }) => reference)).toEqual(['E5', 'D23', 'C4', 'D24']);
  });
  it('refuses a day outside the calendar as the domain does', async () =>
    expect(ask('tasks', { today: '2031-01-01' })).rejects.toMatchObject({
      code: 'outside-calendar',
      kind: 'rule',
    }));
});

describe('what the reminder planner reads', () => {
  it('is every open task with a last day', async () => {
    const open = await ask('remindableTasks', { today });
    expect(open).toHaveLength(14);
    const d23 = open.find(({ reference }) => reference === 'D23');
    expect(d23).toMatchObject({
      directive: { number: '9904/UBND-VX', issuedOn: '2020-08-14' },
      clauseLabel: 'mục 2',
      leadId: idFor('UBND MH-23'),
    });
    expect(d23?.openChildren).toEqual([]);
  });
});
