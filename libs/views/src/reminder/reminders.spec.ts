import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const log = new WrittenLog();
const issued = (task: string, rung: string, day: string, recipient: string, deadlineVersion = 1) => {
  const data = {
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
  };
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
