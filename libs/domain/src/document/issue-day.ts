import { dayOf, type CalendarDay, type Circumstances } from '@dondoc/event-sourcing';
import { issuedAfterAct, issuedBefore1945, issuedInFuture } from './document.refusals.js';

/** The year whose register a document issued on that day is numbered in. */
export const yearOf = (issuedOn: CalendarDay): number => Number(issuedOn.slice(0, 4));

/** A document cannot have been issued after today. */
export const checkIssueDay = (issuedOn: CalendarDay, { now }: Circumstances): void => {
  const today = dayOf(now);
  if (issuedOn > today) throw issuedInFuture({ issuedOn, today });
};

/** As {@link checkIssueDay}, for a paper that the act itself issues: no later than the act, and of this state. */
export const checkOwnIssueDay = (issuedOn: CalendarDay, circumstances: Circumstances): void => {
  checkIssueDay(issuedOn, circumstances);
  const actOn = dayOf(circumstances.occurredAt);
  if (issuedOn > actOn) throw issuedAfterAct({ issuedOn, actOn });
  if (yearOf(issuedOn) < 1945) throw issuedBefore1945({ issuedOn });
};
