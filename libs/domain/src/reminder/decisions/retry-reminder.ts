import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { account } from '../../account/account.state.js';
import { holderOf } from '../../agency/agency-on-day.js';
import { agency } from '../../agency/agency.state.js';
import type { RetryReminder } from '../commands/retry-reminder.js';
import type { ReminderEvent } from '../reminder.events.js';
import {
  reminderDelivered,
  reminderNotIssued,
  reminderOnItsWay,
  reminderUnreachable,
} from '../reminder.refusals.js';
import type { Reminder } from '../reminder.state.js';

interface Facts {
  /** Who holds the post today and has an address. */
  readonly reachable: string | undefined;
}

/** Asks for another attempt at a reminder that failed. The post is the recipient, so it goes to who holds it now. */
export const retryReminder: Decision<Reminder | undefined, ReminderEvent, RetryReminder, Facts> = {
  lookUp: async (_, look, state, { now }) => {
    const { agencyId, postId } = state?.issued.recipient ?? {};
    if (agencyId === undefined || postId === undefined) return { reachable: undefined };
    const holder = holderOf(await look(agency, agencyId), postId, dayOf(now));
    const known = holder === undefined ? undefined : await look(account, holder);
    return { reachable: known?.email === undefined ? undefined : holder };
  },
  decide: ({ reason }, state, _, { reachable }) => {
    if (!state) throw reminderNotIssued({});
    if (state.outcome === undefined) throw reminderOnItsWay({ attempt: state.attempt });
    if (state.outcome === 'delivered') throw reminderDelivered({});
    if (reachable === undefined) throw reminderUnreachable({});
    const data = { accountId: reachable, ...(reason !== undefined && { reason }) };
    return [{ type: 'ReminderRetryRequested', data }];
  },
};
