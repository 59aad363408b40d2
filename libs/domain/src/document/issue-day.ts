import { dayOf, type CalendarDay, type Circumstances } from '@dondoc/event-sourcing';
import { issuedInFuture } from './document.refusals.js';

/** The year whose register a document issued on that day is numbered in. */
export const yearOf = (issuedOn: CalendarDay): number => Number(issuedOn.slice(0, 4));

/** A document cannot have been issued after today. */
export const checkIssueDay = (issuedOn: CalendarDay, { now }: Circumstances): void => {
  const today = dayOf(now);
  if (issuedOn > today) throw issuedInFuture({ issuedOn, today });
};
