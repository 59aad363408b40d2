import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deriveId, type Circumstances, type Recorded } from '@dondoc/event-sourcing';
import { scenario } from '@dondoc/event-sourcing/testing';
import { account } from '../account/account.state.js';
import { agency } from '../agency/agency.state.js';
import {
  appointed,
  CHAIR,
  CHAIRMAN,
  CITY,
  idFor,
  postEstablished,
  registered,
  vacated,
} from '../testing/agencies.js';
import { RetryReminder } from './commands/retry-reminder.js';
import { issueReminder } from './decisions/issue-reminder.js';
import { retryReminder } from './decisions/retry-reminder.js';
import { settleReminder, type ReminderOutcome } from './decisions/settle-reminder.js';
import type { ReminderEvent } from './reminder.events.js';
import { reminder, type Reminder, type ReminderIssued } from './reminder.state.js';

const ID = idFor('reminder');
const SUCCESSOR = idFor('successor');
const data: ReminderIssued = {
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
};
const issued: ReminderEvent = { type: 'ReminderIssued', data };
const delivered: ReminderOutcome = { type: 'ReminderDelivered', data: { response: '250 OK' } };
const failed: ReminderOutcome = { type: 'ReminderFailed', data: { code: 'smtp-550', reason: 'no such box' } };
const retried = (accountId = CHAIRMAN): ReminderEvent => ({
  type: 'ReminderRetryRequested',
  data: { accountId },
});
const registeredWith = (email?: string) => ({
  type: 'AccountRegistered' as const,
  data: { displayName: 'Trần Minh Hạ', ...(email !== undefined && { email }) },
});

const office = scenario(reminder, ID)
  .with(agency, CITY, registered('UBND'), postEstablished(CHAIR, 'head'), appointed(CHAIR, CHAIRMAN))
  .with(account, CHAIRMAN, registeredWith('ha@office.example'));
const retry = new RetryReminder();

describe('asking for a failed reminder again', () => {
  it('begins another attempt, which goes to who holds the post now', async () => {
    await office.given(issued, failed).when(retryReminder, retry).then(retried());
    await office
      .with(
        agency,
        CITY,
        ...[registered('UBND'), postEstablished(CHAIR, 'head')],
        ...[appointed(CHAIR, CHAIRMAN), vacated(CHAIR, CHAIRMAN, '2020-01-02')],
        appointed(CHAIR, SUCCESSOR, '2020-01-02'),
      )
      .with(account, SUCCESSOR, registeredWith('moi@office.example'))
      .given(issued, failed)
      .when(retryReminder, retry)
      .then(retried(SUCCESSOR));
  });
  it('says why, where a reason is given', () =>
    office
      .given(issued, failed)
      .when(retryReminder, Object.assign(new RetryReminder(), { reason: 'Máy chủ thư đã hoạt động lại' }))
      .then({
        type: 'ReminderRetryRequested',
        data: { accountId: CHAIRMAN, reason: 'Máy chủ thư đã hoạt động lại' },
      }));
  it('leaves it without an outcome', () => {
    const { state } = office.given(issued, failed, retried(SUCCESSOR));
    expect(state).toMatchObject({ attempt: 2, outcome: undefined, accountId: SUCCESSOR });
  });
  it('is allowed after every attempt that failed', () =>
    office.given(issued, failed, retried(), failed).when(retryReminder, retry).then(retried()));

  it('is refused before there is such a reminder', () =>
    office.when(retryReminder, retry).thenRejected('reminder-not-issued'));
  it('is refused while the first attempt is on its way', () =>
    office.given(issued).when(retryReminder, retry).thenRejected('reminder-on-its-way'));
  it('is refused while another attempt is on its way', () =>
    office.given(issued, failed, retried()).when(retryReminder, retry).thenRejected('reminder-on-its-way'));
  it('is refused once the mail server took it', async () => {
    await office.given(issued, delivered).when(retryReminder, retry).thenRejected('reminder-delivered');
    await office
      .given(issued, failed, retried(), delivered)
      .when(retryReminder, retry)
      .thenRejected('reminder-delivered');
  });
  it.each([
    ['nobody holds the post', [registered('UBND'), postEstablished(CHAIR, 'head')], 'ha@office.example'],
    [
      'the holder has no address',
      [registered('UBND'), postEstablished(CHAIR, 'head'), appointed(CHAIR, CHAIRMAN)],
      undefined,
    ],
  ])('is refused while %s', (_, happened, email) =>
    office
      .with(agency, CITY, ...happened)
      .with(account, CHAIRMAN, registeredWith(email))
      .given(issued, failed)
      .when(retryReminder, retry)
      .thenRejected('reminder-unreachable'),
  );
});

describe('an attempt', () => {
  it('is settled once, whatever became of the one before', async () => {
    const second = office.given(issued, failed, retried());
    await second.when(settleReminder, { attempt: 2, outcome: delivered }).then(delivered);
    await second.when(settleReminder, { attempt: 2, outcome: failed }).then(failed);
    await second
      .given(delivered)
      .when(settleReminder, { attempt: 2, outcome: failed })
      .thenRejected('reminder-settled-already');
  });
  it('is not settled by what became late of the one before', () =>
    office
      .given(issued, failed, retried())
      .when(settleReminder, { attempt: 1, outcome: delivered })
      .thenRejected('reminder-settled-already'));
});

interface Act {
  readonly kind: 'issue' | 'retry' | 'settle';
  /** That a settling names. */
  readonly attempt: number;
}

describe('any history of a reminder', () => {
  const circumstances: Circumstances = {
    id: ID,
    actor: { accountId: CHAIRMAN, postIds: [], roles: [] },
    now: '2020-09-09T01:00:00.000Z',
    occurredAt: '2020-09-09T01:00:00.000Z',
    newId: (kind) => deriveId(ID, kind),
  };
  const act: fc.Arbitrary<Act> = fc.record({
    kind: fc.constantFrom('issue', 'retry', 'settle'),
    attempt: fc.integer({ min: 0, max: 4 }),
  });
  const decided = (given: Act, state: Reminder | undefined, isGood: boolean): readonly ReminderEvent[] => {
    try {
      if (given.kind === 'issue') return issueReminder.decide(data, state, circumstances, undefined);
      if (given.kind === 'retry')
        return retryReminder.decide(retry, state, circumstances, { reachable: CHAIRMAN });
      const outcome = isGood ? delivered : failed;
      return settleReminder.decide({ attempt: given.attempt, outcome }, state, circumstances, undefined);
    } catch {
      return [];
    }
  };

  it('issues it once and has at most one outcome for each attempt, none after the mail server took it', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(act, fc.boolean()), { maxLength: 30 }), (acts) => {
        let state: Reminder | undefined;
        const types: string[] = [];
        for (const [given, isGood] of acts)
          for (const event of decided(given, state, isGood)) {
            types.push(event.type);
            const recorded = {
              ...{ ...event, id: ID, stream: `reminder-${ID}`, revision: types.length - 1 },
              meta: { recordedAt: circumstances.now },
            } as Recorded<ReminderEvent>;
            state = reminder.evolve(state, recorded);
          }
        expect(types.join(' ')).toMatch(
          /^(ReminderIssued( ReminderFailed ReminderRetryRequested)*( Reminder(Failed|Delivered))?)?$/,
        );
      }),
    ));
});
