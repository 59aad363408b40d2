import type { Decision } from '@dondoc/event-sourcing';
import type { ReminderEvent } from '../reminder.events.js';
import { reminderNotIssued, reminderSettledAlready } from '../reminder.refusals.js';
import type { Reminder } from '../reminder.state.js';

/** What became of a reminder: the mail server took it, or it will not be tried again. */
export type ReminderOutcome = Exclude<ReminderEvent, { type: 'ReminderIssued' }>;

/** Records what became of a reminder, once. */
export const settleReminder: Decision<Reminder | undefined, ReminderEvent, ReminderOutcome> = {
  decide: (outcome, state) => {
    if (!state) throw reminderNotIssued({});
    if (state.outcome) throw reminderSettledAlready({});
    return [outcome];
  },
};
