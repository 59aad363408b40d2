import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const today = '2020-09-30';
const due = (date: string) => ({
  spec: { kind: 'fixed', date, wording: 'by', rolls: true },
  calendarVersion: 'vn-2026.1',
  dueOn: date,
});
const drafted = {
  issuerId: idFor('city'),
  leadId: idFor('interior'),
  coordinatorIds: [idFor('finance'), idFor('health')],
  content: 'Báo cáo',
  expectedProduct: { none: true },
  deadline: due('2020-09-14').spec,
  source: { recommendationIds: [], documentId: idFor('9904') },
  visibility: { restricted: false, agencyIds: [] },
};
const evidence = [{ sha256: 'ab'.repeat(32), size: 1, mediaType: 'application/pdf' }];

/** A task of the city's, given to the department of the interior on 14 August. */
const begun = (name: string) => {
  const stream = `task-${idFor(name)}`;
  const log = new WrittenLog()
    .add(stream, 'TaskDrafted', drafted, '2020-08-14')
    .add(
      stream,
      'TaskAssigned',
      { issuedOn: '2020-08-14', deadline: due('2020-09-14'), deadlineVersion: 1 },
      '2020-08-14',
    )
    .add(stream, 'TaskAcknowledged', { receivedAt: '2020-08-17' }, '2020-08-17');
  return { stream, log };
};

describe('a task that gets another lead', () => {
  const { stream, log } = begun('T1');
  log
    .add(stream, 'OfficerAssigned', { officerId: idFor('officer') }, '2020-08-17')
    .add(
      stream,
      'ExtensionRequested',
      { newDueOn: '2020-09-30', reason: 'x', document: { words: 'x' }, late: false },
      '2020-08-18',
    )
    .add(
      stream,
      'AssignmentDisputed',
      { reason: 'Thuộc tài chính', proposedAgencyId: idFor('finance') },
      '2020-08-18',
    )
    .add(stream, 'LeadReassigned', { leadId: idFor('finance'), reason: 'Đúng' }, '2020-08-20');
  const ask = askViewsOf(log.events);
  const on = async (asOf: string) => (await ask('task', { today, asOf, id: idFor('T1') }))?.task;

  it('belongs to each lead as long as that one had it', async () => {
    expect(await on('2020-08-19')).toMatchObject({
      leadId: idFor('interior'),
      lifecycle: 'Disputed',
      disputedOn: '2020-08-18',
    });
    expect(await on('2020-08-20')).toMatchObject({
      leadId: idFor('finance'),
      lifecycle: 'Assigned',
      disputedOn: undefined,
    });
  });
  it('leaves officer and request with the former lead, and the new one coordinates no longer', async () => {
    const page = await ask('task', { today, id: idFor('T1') });
    expect(page?.row.officerId).toBeUndefined();
    expect(page?.task).toMatchObject({ extensionPending: false, coordinatorIds: [idFor('health')] });
    expect(page?.row.extensions[0]).toMatchObject({ outcome: 'lapsed' });
    expect(page?.row.disputes[0]).toMatchObject({ outcome: 'reassigned', answerReason: 'Đúng' });
  });
  it('is known with its former coordinators to who asks what was known before', async () => {
    const page = await ask('task', { today, knownAt: '2020-08-19', id: idFor('T1') });
    expect(page?.task.coordinatorIds).toEqual([idFor('finance'), idFor('health')]);
  });
  it('is given to the reminder planner with the day from which the new lead is known', async () => {
    const [found] = await ask('remindableTasks', { today, id: idFor('T1') });
    expect(found).toMatchObject({ leadId: idFor('finance'), leadKnownFrom: '2020-08-19T17:00:00.000Z' });
  });
  it('waits for the issuer as a dispute', async () => {
    const who = {
      actor: { accountId: idFor('x'), agencyId: idFor('city'), postIds: [], roles: ['head'] },
      commands: ['AcceptCompletion', 'UpholdAssignment'],
    };
    const page = await ask('decisions', { today, asOf: '2020-08-19', who });
    expect(page.items.map(({ kind, dispute }) => [kind, dispute?.reason])).toEqual([
      ['extension', undefined],
      ['dispute', 'Thuộc tài chính'],
    ]);
    expect(page.counts).toMatchObject({ waiting: 2, dispute: 1, extension: 1 });
    const { items } = await ask('inbox', { today, asOf: '2020-08-19', who });
    expect(items.map(({ reasons, next }) => [reasons, next])).toEqual([
      [['dispute-to-decide', 'extension-to-decide'], 'UpholdAssignment'],
    ]);
  });
});

describe('a task whose clock stood', () => {
  const { stream, log } = begun('T2');
  log
    .add(stream, 'TaskSuspended', { reason: 'Chờ Bộ', reviewOn: '2020-09-30', clock: 'stops' }, '2020-09-10')
    .add(stream, 'TaskResumed', { deadline: due('2020-09-22'), deadlineVersion: 2 }, '2020-09-18');
  const ask = askViewsOf(log.events);
  const on = async (asOf: string) => (await ask('task', { today, asOf, id: idFor('T2') }))?.task;

  it('is paused while it stands and not overdue, and counts on afterwards', async () => {
    expect((await on('2020-09-09'))?.timeliness).toMatchObject({ kind: 'DueSoon' });
    expect((await on('2020-09-16'))?.timeliness).toEqual({ kind: 'Paused' });
    expect(await on('2020-09-18')).toMatchObject({
      timeliness: { kind: 'DueSoon' },
      dueOn: '2020-09-22',
      originalDueOn: '2020-09-14',
    });
    expect((await on('2020-09-23'))?.timeliness).toMatchObject({ kind: 'Overdue', workingDays: 1 });
  });
  it('is counted as paused', async () => {
    const { byTimeliness, cells } = await ask('summary', { today, asOf: '2020-09-16' });
    expect(byTimeliness.Paused).toBe(1);
    expect(cells.openInTime).toBe(1);
  });
});

describe('inputs that a lead asks for', () => {
  const { stream, log } = begun('T3');
  const ask4 = { coordinatorId: idFor('finance'), question: 'Góp ý', answerBy: '2020-09-04' };
  log
    .add(stream, 'InputRequested', ask4, '2020-08-24')
    .add(stream, 'InputRequested', { ...ask4, coordinatorId: idFor('health') }, '2020-08-24')
    .add(
      stream,
      'CoordinationInputSubmitted',
      { coordinatorId: idFor('finance'), content: 'Thống nhất', evidence: [] },
      '2020-09-08',
    )
    .add(
      stream,
      'CompletionSubmitted',
      {
        result: 'Xong',
        evidence,
        missingInputs: [{ coordinatorId: idFor('health'), answerBy: '2020-09-04' }],
      },
      '2020-09-14',
    )
    .add(stream, 'CompletionReturned', { reason: 'Thiếu' }, '2020-09-16')
    .add(stream, 'CompletionSubmitted', { result: 'Xong', evidence }, '2020-09-18');
  const ask = askViewsOf(log.events);
  const page = async (asOf: string) => await ask('task', { today, asOf, id: idFor('T3') });

  it('are awaited from each agency until it answers', async () => {
    expect((await page('2020-08-23'))?.task.inputsAwaitedFrom).toEqual([]);
    expect((await page('2020-08-31'))?.task.inputsAwaitedFrom).toEqual([idFor('finance'), idFor('health')]);
    expect((await page('2020-09-08'))?.task.inputsAwaitedFrom).toEqual([idFor('health')]);
  });
  it('wait in the inbox of the agency that was asked, and nowhere else', async () => {
    const inboxOf = async (agency: string, asOf: string) => {
      const actor = { accountId: idFor('x'), agencyId: idFor(agency), postIds: [], roles: ['head'] };
      const { items } = await ask('inbox', { today, asOf, who: { actor, commands: ['ContributeInput'] } });
      return items.map(({ reasons, next }) => [...reasons, next]);
    };
    expect(await inboxOf('health', '2020-09-09')).toEqual([['input-to-give', 'ContributeInput']]);
    expect(await inboxOf('finance', '2020-09-09')).toEqual([]);
    expect(await inboxOf('health', '2020-09-14')).toEqual([]);
  });
  it('filter the register', async () => {
    const { items } = await ask('tasks', { today, asOf: '2020-09-09', inputAwaitedFrom: idFor('health') });
    expect(items).toHaveLength(1);
    expect(
      (await ask('tasks', { today, asOf: '2020-09-09', inputAwaitedFrom: idFor('finance') })).total,
    ).toBe(0);
  });
  it('are a debt of the agency from the day after, until it answers or the lead goes on without', async () =>
    expect((await page(today))?.debts.inputs).toEqual([
      { coordinatorId: idFor('finance'), answerBy: '2020-09-04', workingDays: 2, calendarDays: 4 },
      { coordinatorId: idFor('health'), answerBy: '2020-09-04', workingDays: 6, calendarDays: 10 },
    ]));
  it('and submissions lie with the issuing office, each and all together', async () =>
    expect((await page(today))?.debts.office).toMatchObject({
      submissions: [
        { submittedOn: '2020-09-14', answeredOn: '2020-09-16', workingDays: 2 },
        { submittedOn: '2020-09-18', workingDays: 8 },
      ],
      total: { workingDays: 10, calendarDays: 14 },
    }));
});

describe('a task that was reopened', () => {
  const { stream, log } = begun('T4');
  log
    .add(stream, 'CompletionSubmitted', { result: 'Xong', evidence }, '2020-09-11')
    .add(stream, 'CompletionAccepted', { completedOn: '2020-09-11' }, '2020-09-14')
    .add(stream, 'TaskClosed', { dossierCode: '05/HS' }, '2020-09-15')
    .add(
      stream,
      'TaskReopened',
      { reason: 'Chưa đạt', deadline: due('2020-10-30'), deadlineVersion: 2 },
      '2020-09-21',
    );
  const ask = askViewsOf(log.events);
  const on = async (asOf: string) => (await ask('task', { today, asOf, id: idFor('T4') }))?.task;

  it('was complete on the day of its submission, closed or not, until it was reopened', async () => {
    expect(await on('2020-09-15')).toMatchObject({
      lifecycle: 'Closed',
      completedOn: '2020-09-11',
      timeliness: { kind: 'CompletedOnTime' },
    });
    expect(await on('2020-09-21')).toMatchObject({
      lifecycle: 'InProgress',
      dueOn: '2020-10-30',
      originalDueOn: '2020-09-14',
    });
    expect((await on('2020-09-21'))?.completedOn).toBeUndefined();
  });
  it('keeps the earlier completion', async () => {
    const page = await ask('task', { today, id: idFor('T4') });
    expect(page?.row.reopenings).toMatchObject([{ reason: 'Chưa đạt', completedOn: '2020-09-11' }]);
    expect(page?.row.submissions).toMatchObject([{ outcome: 'accepted' }]);
  });
});

describe('a record that was corrected', () => {
  const { stream, log } = begun('T5');
  log.add(stream, 'ProgressReported', { result: '3 thủ tục', indicators: [], evidence: [] }, '2020-08-24');
  const progressId = log.events.at(-1)?.id;
  log
    .add(stream, 'CompletionSubmitted', { result: 'Xong', evidence }, '2020-09-11')
    .add(stream, 'CompletionReturned', { reason: 'Thiếu phụ lục' }, '2020-09-14');
  const returnId = log.events.at(-1)?.id;
  const correction = (eventId: string | undefined, field: string, old: string, right: string) => ({
    ...{ eventId, field, old, new: right, reason: 'Gõ sai' },
  });
  log
    .add(stream, 'RecordCorrected', correction(progressId, 'result', '3 thủ tục', '5 thủ tục'), '2020-09-15')
    .add(
      stream,
      'RecordCorrected',
      correction(returnId, 'reason', 'Thiếu phụ lục', 'Thiếu phụ lục 2'),
      '2020-09-15',
    )
    .add(
      stream,
      'RecordCorrected',
      correction(log.events[0]?.id, 'content', 'Báo cáo', 'Báo cáo tháng 8'),
      '2020-09-15',
    );
  const ask = askViewsOf(log.events);
  const page = async (knownAt?: string) => ask('task', { today, knownAt, id: idFor('T5') });

  it('is shown as it is right, wherever the task shows it, with both beside', async () => {
    const { task, row } = (await page()) ?? {};
    expect(row?.progress[0]?.result).toBe('5 thủ tục');
    expect(row?.submissions[0]?.returnReason).toBe('Thiếu phụ lục 2');
    expect([task?.content, row?.content]).toEqual(['Báo cáo tháng 8', 'Báo cáo tháng 8']);
    expect(row?.corrections.map(({ old, new: right }) => [old, right])).toEqual([
      ['3 thủ tục', '5 thủ tục'],
      ['Thiếu phụ lục', 'Thiếu phụ lục 2'],
      ['Báo cáo', 'Báo cáo tháng 8'],
    ]);
  });
  it('is shown as it was to who asks what was known before', async () => {
    const { task, row } = (await page('2020-09-14')) ?? {};
    expect([row?.progress[0]?.result, task?.content]).toEqual(['3 thủ tục', 'Báo cáo']);
  });
  it('is found by its new words', async () =>
    expect((await ask('tasks', { today, text: 'thang 8' })).total).toBe(1));
});

describe('a task that another took the place of', () => {
  const { stream, log } = begun('T6');
  log.add(
    stream,
    'TaskSuperseded',
    { successorTaskId: idFor('T7'), documentId: idFor('9905') },
    '2020-09-11',
  );
  const ask = askViewsOf(log.events);

  it('names its successor and counts nowhere', async () => {
    const found = await ask('task', { today, id: idFor('T6') });
    expect(found?.task).toMatchObject({ lifecycle: 'Superseded', successorTaskId: idFor('T7') });
    expect(found?.task.timeliness).toBeUndefined();
  });
});
