import {
  isCalendarDay,
  parseInstant,
  refusal,
  startOf,
  type Instant,
  type OccurredAt,
} from '@dondoc/event-sourcing';

/** What has not happened yet cannot be recorded. Details: occurredAt, now. */
export const occurredInFuture = refusal<{ occurredAt: string; now: string }>(
  'occurred-in-future',
  'rule',
  ({ now }) => ({
    vi: `Thời điểm xảy ra không được sau hiện tại (${now}); hãy kiểm tra lại ngày, giờ.`,
    en: `It cannot have happened after now (${now}); check the day and time.`,
  }),
);

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
