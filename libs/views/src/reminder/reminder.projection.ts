import { idOf, type Instant, type Projection } from '@dondoc/event-sourcing';
import type { ReminderEvent } from '@dondoc/domain';

type Issued = Extract<ReminderEvent, { type: 'ReminderIssued' }>['data'];

/** One message to one recipient: what it said and what became of it. Instants are when it was recorded. */
export interface ReminderRow extends Issued {
  readonly id: string;
  readonly issuedAt: Instant;
  /** *pending*: issued, and the log does not say yet whether the mail server took it. */
  readonly outcome: 'pending' | 'delivered' | 'failed';
  readonly outcomeAt?: Instant | undefined;
  readonly response?: string | undefined;
  readonly failure?: { readonly code: string; readonly reason: string };
  readonly revision: number;
}

const issued = (row: ReminderRow | undefined): ReminderRow => {
  if (!row) throw new Error('the reminder was never issued');
  return row;
};

export const reminderProjection: Projection<ReminderRow, ReminderEvent> = {
  name: 'reminders',
  version: 1,
  on: {
    ReminderIssued: (_, { data, meta, stream, revision }) => ({
      ...data,
      id: idOf(stream),
      issuedAt: meta.recordedAt,
      outcome: 'pending',
      revision,
    }),
    ReminderDelivered: (row, { data, meta, revision }) => ({
      ...issued(row),
      outcome: 'delivered',
      outcomeAt: meta.recordedAt,
      response: data.response,
      revision,
    }),
    ReminderFailed: (row, { data, meta, revision }) => ({
      ...issued(row),
      outcome: 'failed',
      outcomeAt: meta.recordedAt,
      failure: data,
      revision,
    }),
  },
};
