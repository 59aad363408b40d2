import { describe, expect, it } from '@jest/globals';
import { lookInto } from '@dondoc/event-sourcing';
import { account } from '../account/account.state.js';
import { agency } from '../agency/agency.state.js';
import { vacatePost } from '../agency/decisions/vacate-post.js';
import { TaskOffice } from '../task/testing/task-office.js';
import {
  actingFor,
  appointed,
  CHAIR,
  CHAIRMAN,
  CITY,
  idFor,
  postEstablished,
  registered,
} from '../testing/agencies.js';
import { RetryReminder } from './commands/retry-reminder.js';
import { retryReminder } from './decisions/retry-reminder.js';
import { reminder } from './reminder.state.js';

const REMINDER = idFor('reminder');
const NOW = '2020-09-10T02:00:00.000Z';
const city = actingFor(CITY);

describe('somebody who leaves the post that is reminded', () => {
  it('may be sent the reminder once more at that moment; the attempt after it finds nobody', async () => {
    const office = new TaskOffice();
    const look = lookInto(office.store);
    const chaired = [postEstablished(CHAIR, 'head'), appointed(CHAIR, CHAIRMAN)];
    await office.given(agency, CITY, registered('UBND Thành phố'), ...chaired);
    await office.given(account, CHAIRMAN, {
      type: 'AccountRegistered',
      data: { displayName: 'Trần Minh Hạ', email: 'ha@office.example' },
    });
    const failed = { type: 'ReminderFailed', data: { code: 'smtp-550', reason: 'no such box' } } as const;
    await office.given(
      reminder,
      REMINDER,
      {
        type: 'ReminderIssued',
        data: {
          taskId: idFor('task'),
          rung: 'T-3',
          deadlineVersion: 1,
          dueOn: '2020-09-14',
          rungAt: '2020-09-09T01:00:00.000Z',
          recipient: { agencyId: CITY, postId: CHAIR, accountId: CHAIRMAN },
          channel: 'email',
          subject: '[Nhắc việc]',
          body: 'Kính gửi:',
          ladderVersion: 'default-2026.1',
          calendarVersion: 'vietnam-2026.1',
        },
      },
      failed,
    );
    const retrying = {
      aggregate: reminder,
      id: REMINDER,
      decision: retryReminder,
      body: new RetryReminder(),
      actor: city,
      now: NOW,
    };
    await office.interleave(retrying, {
      aggregate: agency,
      id: CITY,
      decision: vacatePost,
      body: { postId: CHAIR, accountId: CHAIRMAN, effectiveOn: '2020-09-10' },
      actor: city,
      now: NOW,
    });
    expect(await look(reminder, REMINDER)).toMatchObject({ attempt: 2, accountId: CHAIRMAN });
    await office.given(reminder, REMINDER, failed);
    await expect(office.run(retrying)).rejects.toMatchObject({ code: 'reminder-unreachable' });
  });
});
