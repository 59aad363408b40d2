import type { Rejected } from '@dondoc/event-sourcing';
import { offersOf, type OfferOf } from '../command/offer.js';
import type { FindingOwner } from './finding-owner.js';
import { findingOwnerOnly, findingSettledAlready } from './finding.refusals.js';
import type { Finding } from './finding.state.js';
import { findingActLabels, type FindingAct } from './labels.js';

/** Why the finding cannot be settled by this actor now: authority, then where it stands. Undefined when it can. */
export const refusalOnFinding = (
  { isSettled }: Pick<Finding, 'isSettled'>,
  { owning }: FindingOwner,
): Rejected | undefined => {
  if (!owning) return findingOwnerOnly({});
  return isSettled ? findingSettledAlready({}) : undefined;
};

/** Every command on a finding, and whether it is open to this actor now. The role table may close more. */
export const findingOffers = (
  state: Pick<Finding, 'isSettled'>,
  party: FindingOwner,
): readonly OfferOf<FindingAct>[] => offersOf(findingActLabels, () => refusalOnFinding(state, party));
