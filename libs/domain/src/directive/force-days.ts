import type { CalendarDay } from '@dondoc/event-sourcing';
import { expiryBeforeForce, forceBeforeIssue } from './directive.refusals.js';

interface ForceDays {
  readonly issuedOn: CalendarDay;
  readonly inForceFrom?: CalendarDay | undefined;
  readonly expiresOn?: CalendarDay | undefined;
}

/**
 * A directive binds from its issue on, through its last day.
 * @throws Rejected `force-before-issue`, `expiry-before-force`
 */
export const checkForceDays = ({ issuedOn, inForceFrom = issuedOn, expiresOn }: ForceDays): void => {
  if (inForceFrom < issuedOn) throw forceBeforeIssue({ inForceFrom, issuedOn });
  if (expiresOn !== undefined && expiresOn < inForceFrom) throw expiryBeforeForce({ inForceFrom, expiresOn });
};
