import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const today = '2020-09-30';
const due = (date: string) => ({
  spec: { kind: 'fixed', date, wording: 'by', rolls: true },
  calendarVersion: 'vn-2026.1',
  dueOn: date,
});
const evidence = [{ sha256: 'ab'.repeat(32), size: 1, mediaType: 'application/pdf' }];
const stream = `task-${idFor('A1')}`;
const opinion = { coordinatorId: idFor('finance'), content: 'Thống nhất', evidence: [] };

const log = new WrittenLog();
const steps: readonly (readonly [string, string, object])[] = [
  [
    '2020-08-14',
    'TaskDrafted',
    {
      ...{ issuerId: idFor('city'), leadId: idFor('interior'), coordinatorIds: [idFor('finance')] },
      ...{ content: 'Báo cáo', expectedProduct: { none: true }, deadline: due('2020-09-14').spec },
      source: { recommendationIds: [], documentId: idFor('9904') },
      visibility: { restricted: false, agencyIds: [] },
    },
  ],
  ['2020-08-14', 'TaskAssigned', { issuedOn: '2020-08-14', deadline: due('2020-09-14'), deadlineVersion: 1 }],
  ['2020-08-17', 'TaskAcknowledged', { receivedAt: '2020-08-17' }],
  ['2020-08-18', 'AssignmentDisputed', { reason: 'Thuộc tài chính' }],
  ['2020-08-19', 'AssignmentUpheld', { reason: 'Đúng việc của sở' }],
  ['2020-08-20', 'ProgressReported', { result: 'Đã dự thảo', indicators: [], evidence: [] }],
  [
    '2020-08-21',
    'InputRequested',
    { coordinatorId: idFor('finance'), question: 'Kinh phí?', answerBy: '2020-08-28' },
  ],
  ['2020-08-25', 'CoordinationInputSubmitted', opinion],
  [
    '2020-08-26',
    'ExtensionRequested',
    { newDueOn: '2020-09-21', reason: 'Chờ góp ý', document: { words: '9906/TTr' }, late: false },
  ],
  ['2020-08-27', 'ExtensionApproved', { deadline: due('2020-09-21'), deadlineVersion: 2 }],
  ['2020-08-28', 'TaskSuspended', { reason: 'Chờ Bộ', reviewOn: '2020-09-30', clock: 'runs' }],
  ['2020-08-31', 'TaskResumed', { deadline: due('2020-09-21'), deadlineVersion: 3 }],
  ['2020-09-01', 'CompletionSubmitted', { result: 'Xong', evidence }],
  ['2020-09-03', 'CompletionReturned', { reason: 'Thiếu phụ lục' }],
  ['2020-09-04', 'CompletionSubmitted', { result: 'Đủ', evidence }],
  ['2020-09-07', 'CompletionAccepted', { completedOn: '2020-09-04', rating: 'Tốt' }],
  ['2020-09-08', 'TaskClosed', { dossierCode: '05/HS' }],
  ['2020-09-21', 'TaskReopened', { reason: 'Chưa đạt', deadline: due('2020-10-30'), deadlineVersion: 4 }],
  ['2020-09-25', 'TaskWithdrawn', { reason: 'Trùng việc' }],
];
for (const [day, type, data] of steps) log.add(stream, type, data, day);
const ask = askViewsOf(log.events);
const on = async (asOf: string) => (await ask('task', { today, asOf, id: idFor('A1') }))?.row;

describe('what is kept of a task, on a past day', () => {
  it('says nothing of what came after the day on which it was assigned', async () => {
    const row = await on('2020-08-14');
    expect(row).toMatchObject({
      ...{ disputes: [], progress: [], inputs: [], extensions: [], suspensions: [] },
      ...{ submissions: [], reopenings: [], deadlines: [{ version: 1 }] },
    });
    expect(row).not.toHaveProperty('receivedAt');
    expect(row).not.toHaveProperty('withdrawalReason');
  });

  it('tells what was asked and not yet what was answered', async () => {
    expect((await on('2020-08-18'))?.disputes).toEqual([
      { eventId: expect.any(String), disputedAt: '2020-08-18', reason: 'Thuộc tài chính' },
    ]);
    expect((await on('2020-08-24'))?.inputs).toEqual([
      {
        ...{ eventId: expect.any(String), coordinatorId: idFor('finance'), question: 'Kinh phí?' },
        ...{ requestedAt: '2020-08-21', answerBy: '2020-08-28' },
      },
    ]);
    const [asked] = (await on('2020-08-26'))?.extensions ?? [];
    expect(asked).toMatchObject({ newDueOn: '2020-09-21' });
    expect(asked).not.toHaveProperty('outcome');
    const [returned] = (await on('2020-09-02'))?.submissions ?? [];
    expect(returned).toMatchObject({ result: 'Xong' });
    expect(returned).not.toHaveProperty('outcome');
    expect(returned).not.toHaveProperty('returnReason');
    expect((await on('2020-08-28'))?.suspensions[0]).not.toHaveProperty('endedAt');
  });

  it('tells an answer from its own day on', async () => {
    expect((await on('2020-08-25'))?.inputs).toMatchObject([{ outcome: 'submitted', content: 'Thống nhất' }]);
    expect((await on('2020-08-27'))?.extensions).toMatchObject([{ outcome: 'approved' }]);
    expect((await on('2020-09-03'))?.submissions).toMatchObject([{ returnReason: 'Thiếu phụ lục' }]);
    expect(await on('2020-09-21')).toMatchObject({ reopenings: [{ reason: 'Chưa đạt' }] });
  });

  it('is the whole of it today', async () => {
    const row = await on(today);
    expect(row).toEqual((await ask('taskHistory', { id: idFor('A1') })).at(-1)?.row);
    expect(row).toMatchObject({ withdrawalReason: 'Trùng việc' });
  });
});
