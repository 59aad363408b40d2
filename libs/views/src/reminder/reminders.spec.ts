import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const log = new WrittenLog();
const dataOf = (task: string, rung: string, day: string, recipient: string, deadlineVersion = 1) => ({
  taskId: idFor(task),
  rung,
  deadlineVersion,
  dueOn: '2020-09-14',
  rungAt: `${day}T01:00:00.000Z`,
  recipient: { agencyId: idFor('agency'), postId: idFor(recipient), accountId: idFor(recipient) },
  channel: 'email',
  subject: 'Nhắc việc',
  body: 'Kính gửi',
  ladderVersion: 'default-2026.1',
  calendarVersion: 'vn-2026.1',
});
const issued = (task: string, rung: string, day: string, recipient: string, deadlineVersion = 1) => {
  const data = dataOf(task, rung, day, recipient, deadlineVersion);
  const stream = `reminder-${idFor(`${task} ${rung} ${deadlineVersion} ${recipient}`)}`;
  log.add(stream, 'ReminderIssued', data, `${day}T01:00:00.000Z`);
  return stream;
};
const delivered = (stream: string, at: string) =>
  log.add(stream, 'ReminderDelivered', { response: '250 ok' }, at);

delivered(issued('D22', 'T-1', '2020-09-11', 'contact'), '2020-09-11T01:00:01.000Z');
delivered(issued('D22', 'T+1', '2020-09-15', 'head'), '2020-09-15T01:00:01.000Z');
log.add(
  issued('D22', 'T+1', '2020-09-15', 'officer'),
  'ReminderFailed',
  { code: '550', reason: 'no such box' },
  '2020-09-15T01:00:02.000Z',
);
issued('D24', 'T-3', '2020-09-25', 'contact', 2);
const ask = askViewsOf(log.events);
const today = '2020-09-26';

describe('the summary of reminders', () => {
  it('counts messages, and once what several recipients got', async () =>
    expect(await ask('reminderSummary', { today })).toMatchObject({
      issued: 4,
      delivered: 2,
      failed: 1,
      pending: 1,
      byCode: { 550: 1 },
      byRung: { 'T-3': 1, 'T-1': 1, 'T+1': 1 },
      byDay: { '2020-09-11': 1, '2020-09-15': 1, '2020-09-25': 1 },
    }));
  it('is that of an earlier day when asked so', async () =>
    expect(await ask('reminderSummary', { today, asOf: '2020-09-12' })).toMatchObject({
      issued: 1,
      delivered: 1,
    }));
});

describe('reminders', () => {
  it('are found by task, rung and deadline version', async () => {
    const { items } = await ask('reminders', { today, taskId: idFor('D22'), rung: 'T+1' });
    expect(items.map(({ outcome }) => outcome).toSorted()).toEqual(['delivered', 'failed']);
    expect((await ask('reminders', { today, deadlineVersion: 2 })).total).toBe(1);
  });
  it('without an outcome are told apart', async () =>
    expect((await ask('remindersPending', {})).map(({ taskId }) => taskId)).toEqual([idFor('D24')]));
});

describe('a reminder that is tried again', () => {
  const again = new WrittenLog();
  const stream = `reminder-${idFor('again')}`;
  const at = (day: string) => `2020-09-${day}T02:00:00.000Z`;
  const failed = (code: string, day: string) =>
    again.add(stream, 'ReminderFailed', { code, reason: 'refused' }, at(day));
  again.add(stream, 'ReminderIssued', dataOf('D20', 'T-1', '2020-09-11', 'contact'), at('11'));
  failed('smtp-550', '12');
  again.add(stream, 'ReminderRetryRequested', { accountId: idFor('successor') }, at('14'));
  failed('mail-server-unreachable', '15');
  again.add(stream, 'ReminderRetryRequested', { accountId: idFor('successor'), reason: 'x' }, at('17'));
  again.add(stream, 'ReminderDelivered', { response: '250 ok' }, at('18'));
  const askAgain = askViewsOf(again.events);

  it.each([
    ['2020-09-11', { attempt: 1, outcome: 'pending' }],
    ['2020-09-13', { attempt: 1, outcome: 'failed', failure: { code: 'smtp-550', reason: 'refused' } }],
    ['2020-09-14', { attempt: 2, outcome: 'pending', retry: { requestedAt: at('14') } }],
    ['2020-09-16', { attempt: 2, outcome: 'failed', failure: { code: 'mail-server-unreachable' } }],
    ['2020-09-17', { attempt: 3, outcome: 'pending', retry: { reason: 'x' } }],
    ['2020-09-18', { attempt: 3, outcome: 'delivered', response: '250 ok' }],
  ])('is on %s what it was then', async (asOf, expected) => {
    const { items } = await askAgain('reminders', { today, asOf });
    expect(items).toMatchObject([expected]);
    const { outcome, attempt } = items[0] ?? {};
    expect([items[0]?.outcomeAt === undefined, items[0]?.earlier?.length ?? 0]).toEqual([
      outcome === 'pending',
      Math.max(0, 2 * (attempt ?? 1) - (outcome === 'pending' ? 3 : 2)),
    ]);
    expect((await askAgain('reminders', { today, asOf, outcome: expected.outcome as 'failed' })).total).toBe(
      1,
    );
  });

  it('is found by why and when it failed, while it stands so', async () => {
    const found = async (asOf: string, filter: object) =>
      (await askAgain('reminders', { today, asOf, ...filter })).total;
    expect(await found('2020-09-13', { code: 'smtp-550' })).toBe(1);
    expect(await found('2020-09-16', { code: 'smtp-550' })).toBe(0);
    expect(await found('2020-09-16', { code: 'mail-server-unreachable', failedFrom: '2020-09-15' })).toBe(1);
    expect(await found('2020-09-16', { failedFrom: '2020-09-16' })).toBe(0);
    expect(await found('2020-09-16', { failedTo: '2020-09-15' })).toBe(1);
    expect(await found('2020-09-16', { failedTo: '2020-09-15T01:59:59.999Z' })).toBe(0);
    expect(await found('2020-09-18', { failedFrom: '2020-09-01' })).toBe(0);
  });

  it('is counted by the reason that it failed for last', async () =>
    expect(
      await Promise.all(
        ['13', '14', '16', '18'].map(
          async (day) => (await askAgain('reminderSummary', { today, asOf: `2020-09-${day}` })).byCode,
        ),
      ),
    ).toEqual([{ 'smtp-550': 1 }, {}, { 'mail-server-unreachable': 1 }, {}]));

  it('goes to who holds the post now', async () =>
    expect((await askAgain('reminders', { today })).items[0]?.recipient).toEqual({
      ...{ agencyId: idFor('agency'), postId: idFor('contact'), accountId: idFor('successor') },
    }));
});
