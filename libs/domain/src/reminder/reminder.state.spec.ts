import { describe, expect, it } from '@jest/globals';
import { on, scenario } from '@dondoc/event-sourcing/testing';
import { issueReminder } from './decisions/issue-reminder.js';
import { settleReminder, type ReminderOutcome, type SettledAttempt } from './decisions/settle-reminder.js';
import type { ReminderEvent } from './reminder.events.js';
import { reminder, reminderId, type ReminderIssued, type ReminderKey } from './reminder.state.js';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const data: ReminderIssued = {
  taskId: id(1),
  rung: 'T-3',
  deadlineVersion: 1,
  dueOn: '2020-09-14',
  rungAt: '2020-09-09T01:00:00.000Z',
  recipient: { agencyId: id(2), postId: id(3), accountId: id(4) },
  channel: 'email',
  subject: '[Nhắc việc]',
  body: 'Kính gửi:',
  ladderVersion: 'default-2026.1',
  calendarVersion: 'vietnam-2026.1',
};
const issued: ReminderEvent = { type: 'ReminderIssued', data };
const delivered: ReminderOutcome = { type: 'ReminderDelivered', data: { response: '250 OK' } };
const failed: ReminderOutcome = { type: 'ReminderFailed', data: { code: 'smtp-550', reason: 'no such box' } };
const fresh = scenario(reminder, id(9));
const first = (outcome: ReminderOutcome): SettledAttempt => ({ attempt: 1, outcome });

describe('issuing a reminder', () => {
  it('says what was sent, to whom and why', () => fresh.when(issueReminder, data).then(issued));
  it('is done for an agency in which nobody holds the post, so that it shows', () => {
    const toNobody = { ...data, recipient: { agencyId: id(2) } };
    return fresh.when(issueReminder, toNobody).then({ type: 'ReminderIssued', data: toNobody });
  });
  it('is refused a second time', () =>
    fresh.given(issued).when(issueReminder, data).thenRejected('reminder-issued-already'));
});

describe('settling a reminder', () => {
  it('records that the mail server took it', () =>
    fresh.given(issued).when(settleReminder, first(delivered)).then(delivered));
  it('records why it failed', () => fresh.given(issued).when(settleReminder, first(failed)).then(failed));
  it('is refused before it was issued', () =>
    fresh.when(settleReminder, first(delivered)).thenRejected('reminder-not-issued'));
  it('is refused a second time, whatever the first outcome was', async () => {
    const scene = fresh.given(issued, on('2020-09-09', delivered));
    expect(scene.state?.outcome).toBe('delivered');
    await scene.when(settleReminder, first(failed)).thenRejected('reminder-settled-already');
    await fresh
      .given(issued, failed)
      .when(settleReminder, first(delivered))
      .thenRejected('reminder-settled-already');
  });
});

describe("a reminder's id", () => {
  const key: ReminderKey = { taskId: id(1), rung: 'T+1', deadlineVersion: 1, to: { postId: id(3) } };

  it('never changes: it is written on disk', () => {
    expect(reminderId(key)).toBe('7452e062-f9f3-5c7f-9d91-cfb4bc6d0c83');
  });
  it('differs with recipient, task, rung and deadline version', () => {
    const others: ReminderKey[] = [
      key,
      { ...key, taskId: id(2) },
      { ...key, rung: 'T+3' },
      { ...key, deadlineVersion: 2 },
      { ...key, to: { postId: id(4) } },
      { ...key, to: { agencyId: id(3), missing: 'lead-head' } },
      { ...key, to: { agencyId: id(3), missing: 'tracking-officer' } },
    ];
    expect(new Set(others.map(reminderId)).size).toBe(others.length);
  });
});
