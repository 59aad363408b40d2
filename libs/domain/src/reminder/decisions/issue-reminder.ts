import type { Decision } from '@dondoc/event-sourcing';
import type { ReminderEvent } from '../reminder.events.js';
import { reminderIssuedAlready } from '../reminder.refusals.js';
import type { Reminder, ReminderIssued } from '../reminder.state.js';

/** Issues a reminder, once. That it is due was judged on the task's own stream. */
export const issueReminder: Decision<Reminder | undefined, ReminderEvent, ReminderIssued> = {
  decide: (data, state) => {
    if (state) throw reminderIssuedAlready({});
    return [{ type: 'ReminderIssued', data }];
  },
};
