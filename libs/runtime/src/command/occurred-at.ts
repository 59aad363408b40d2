import { occurredInFuture } from '@dondoc/domain';
import { isCalendarDay, parseInstant, startOf, type Instant, type OccurredAt } from '@dondoc/event-sourcing';

/**
 * When the act happened, in stored form; now unless the body says otherwise.
 * @throws Rejected `occurred-in-future`
 */
export const readOccurredAt = (given: string | undefined, now: Instant): OccurredAt => {
  if (given === undefined) return now;
  const occurredAt = isCalendarDay(given) ? given : (parseInstant(given) ?? now);
  if (startOf(occurredAt) > now) throw occurredInFuture({ occurredAt, now });
  return occurredAt;
};
