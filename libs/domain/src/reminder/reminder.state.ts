import { deriveId, type Aggregate, type Instant, type Recorded } from '@dondoc/event-sourcing';
import type { Audience } from './ladder.js';
import { reminderEvents, type ReminderEvent } from './reminder.events.js';

export type ReminderIssued = Extract<ReminderEvent, { type: 'ReminderIssued' }>['data'];

/** One message to one recipient. It is issued once; what became of each attempt is said once. */
export interface Reminder {
  readonly issued: ReminderIssued;
  /** The business time at which it was issued. */
  readonly issuedAt: Instant;
  /** From 1 on; every request to try again begins another. */
  readonly attempt: number;
  /** The event that began this attempt, and what it belongs to. */
  readonly cause: { readonly id: string; readonly correlationId: string };
  /** Whom this attempt goes to; undefined when nobody held the post. */
  readonly accountId: string | undefined;
  /** What became of this attempt. */
  readonly outcome: 'delivered' | 'failed' | undefined;
}

const settled = (reminder: Reminder | undefined, outcome: 'delivered' | 'failed') =>
  reminder && { ...reminder, outcome };

const causeOf = ({ id, meta }: Recorded<ReminderEvent>) => ({ id, correlationId: meta.correlationId });

const begun = (reminder: Reminder | undefined, cause: Reminder['cause'], accountId: string) =>
  reminder && { ...reminder, attempt: reminder.attempt + 1, cause, accountId, outcome: undefined };

/** A reminder; undefined until it is issued. */
export const reminder: Aggregate<Reminder | undefined, ReminderEvent> = {
  category: 'reminder',
  events: reminderEvents,
  initial: undefined,
  evolve: (state, event) => {
    switch (event.type) {
      case 'ReminderIssued':
        return {
          issued: event.data,
          issuedAt: event.meta.recordedAt,
          attempt: 1,
          cause: causeOf(event),
          accountId: event.data.recipient.accountId,
          outcome: undefined,
        };
      case 'ReminderDelivered':
        return settled(state, 'delivered');
      case 'ReminderFailed':
        return settled(state, 'failed');
      case 'ReminderRetryRequested':
        return begun(state, causeOf(event), event.data.accountId);
      default:
        return event satisfies never;
    }
  },
};

/** What makes a reminder the same one: to whom, of which task, on which rung of which version of its deadline. */
export interface ReminderKey {
  readonly taskId: string;
  /** `T-7` … `T+7`. */
  readonly rung: string;
  readonly deadlineVersion: number;
  /** A post is the recipient, whoever holds it; where there is none, the agency in the part that nobody plays. */
  readonly to: { readonly postId: string } | { readonly agencyId: string; readonly missing: Audience };
}

// drawn once, written here for ever: another one would send every reminder a second time
const REMINDERS = '6f3f2c9e-5d0b-4c57-9a52-0f0a4f6b7d21';

/** The reminder's id, the same on every node: uuid v5 over recipient, task, rung and deadline version. */
export const reminderId = ({ taskId, rung, deadlineVersion, to }: ReminderKey): string => {
  const recipient = 'postId' in to ? to.postId : `${to.agencyId} ${to.missing}`;
  return deriveId(REMINDERS, `${recipient}/${taskId}/${rung}/${deadlineVersion}`);
};
