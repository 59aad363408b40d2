import { failedPeriodReversed, type OperationEvent } from '@dondoc/domain';
import { dayOf, endOf, isCalendarDay, parseInstant, startOf, type Instant } from '@dondoc/event-sourcing';
import type { Views } from '@dondoc/views';
import { MOST_RETRIES, type RetryRemindersBody } from './operation-bodies.js';

/** Which reminders an administrator asked for together. */
type RetriesRequested = Extract<OperationEvent, { type: 'ReminderRetriesRequested' }>['data'];

const boundOf = (text: string | undefined, ofDay: (day: string) => Instant): Instant | undefined =>
  text === undefined ? undefined : isCalendarDay(text) ? ofDay(text) : parseInstant(text);

/**
 * The reminders that stand failed, as this node's views know them; whether they still do is decided on their own streams.
 * @throws Rejected `failed-period-reversed`
 */
export const failedReminders = async (
  views: Pick<Views, 'query'>,
  { reason, most, failedFrom, failedTo, ...wanted }: RetryRemindersBody,
  now: Instant,
): Promise<RetriesRequested> => {
  const period = {
    failedFrom: boundOf(failedFrom, startOf),
    failedTo: boundOf(failedTo, endOf),
  };
  if (period.failedFrom && period.failedTo && period.failedFrom > period.failedTo)
    throw failedPeriodReversed({});
  const given = Object.entries({ ...wanted, ...period }).filter(([, value]) => value !== undefined);
  const filter = Object.fromEntries(given);
  const { items, total } = await views.query('reminders', {
    ...filter,
    today: dayOf(now),
    outcome: 'failed',
    limit: most ?? MOST_RETRIES,
  });
  return {
    filter,
    matched: total,
    reminderIds: items.map(({ id }) => id),
    ...(reason !== undefined && { reason }),
  };
};
