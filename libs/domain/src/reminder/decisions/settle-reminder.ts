import type { Decision } from '@dondoc/event-sourcing';
import type { ReminderEvent } from '../reminder.events.js';
import { reminderNotIssued, reminderSettledAlready } from '../reminder.refusals.js';
import type { Reminder } from '../reminder.state.js';

/** What became of an attempt: the mail server took it, or it will not be tried again. */
export type ReminderOutcome = Extract<ReminderEvent, { type: 'ReminderDelivered' | 'ReminderFailed' }>;

/** An outcome and the attempt that it is of. */
export interface SettledAttempt {
  readonly attempt: number;
  readonly outcome: ReminderOutcome;
}

/** Records what became of an attempt, once. */
export const settleReminder: Decision<Reminder | undefined, ReminderEvent, SettledAttempt> = {
  decide: ({ attempt, outcome }, state) => {
    if (!state) throw reminderNotIssued({});
    if (state.outcome || state.attempt !== attempt) throw reminderSettledAlready({});
    return [outcome];
  },
};
