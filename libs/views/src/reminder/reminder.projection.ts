import { idOf, type Instant, type Projected, type Projection } from '@dondoc/event-sourcing';
import type { ReminderEvent } from '@dondoc/domain';
import type { ReminderProgress, ReminderRow } from './reminder.row.js';

/** Since when a reminder stands where it stands; undefined for one that was issued and no more. */
export const standsSince = ({ outcomeAt, retry }: ReminderProgress): Instant | undefined =>
  outcomeAt ?? retry?.requestedAt;

const told = (
  row: ReminderRow | undefined,
  { revision }: Pick<Projected, 'revision'>,
  now: ReminderProgress,
): ReminderRow => {
  if (!row) throw new Error('the reminder was never issued');
  const { attempt, outcome, outcomeAt, response, failure, retry, earlier = [], ...rest } = row;
  const before: ReminderProgress = {
    ...{ attempt, outcome },
    ...(outcomeAt !== undefined && { outcomeAt }),
    ...(response !== undefined && { response }),
    ...(failure && { failure }),
    ...(retry && { retry }),
  };
  return { ...rest, ...now, ...(now.retry && { earlier: [...earlier, before] }), revision };
};

const attemptOf = (row: ReminderRow | undefined) => ({
  attempt: row?.attempt ?? 1,
  ...(row?.retry && { retry: row.retry }),
});

export const reminderProjection: Projection<ReminderRow, ReminderEvent> = {
  name: 'reminders',
  version: 2,
  on: {
    ReminderIssued: (_, { data, meta, stream, revision }) => ({
      ...data,
      id: idOf(stream),
      issuedAt: meta.recordedAt,
      attempt: 1,
      outcome: 'pending',
      revision,
    }),
    ReminderDelivered: (row, event) =>
      told(row, event, {
        ...attemptOf(row),
        outcome: 'delivered',
        outcomeAt: event.meta.recordedAt,
        response: event.data.response,
      }),
    ReminderFailed: (row, event) =>
      told(row, event, {
        ...attemptOf(row),
        outcome: 'failed',
        outcomeAt: event.meta.recordedAt,
        failure: event.data,
      }),
    ReminderRetryRequested: (row, event) => {
      const { accountId, reason } = event.data;
      const { actor, recordedAt: requestedAt } = event.meta;
      const retry = { accountId: actor, requestedAt, ...(reason !== undefined && { reason }) };
      const after = told(row, event, { attempt: attemptOf(row).attempt + 1, outcome: 'pending', retry });
      return { ...after, recipient: { ...after.recipient, accountId } };
    },
  },
};
