import type { CalendarDay, Circumstances } from '@dondoc/event-sourcing';
import { nameOn } from './agency-on-day.js';
import { DELEGATED_CAPACITIES, type DelegatedCapacity } from './agency.events.js';
import type { Agency } from './agency.state.js';
import { covers, isInForce, type Delegation } from './delegation.js';
import {
  delegationExpired,
  delegationMissing,
  delegationNotPassedOn,
  delegationNotYet,
  delegationOutOfScope,
  delegationRevoked,
} from './delegation.refusals.js';

const isDelegated = (capacity: string | undefined): capacity is DelegatedCapacity =>
  DELEGATED_CAPACITIES.some((each) => each === capacity);

/** An order (TL.) to one post may be passed to another of its unit; everything else is for the named post alone. */
const isFor = (
  { kind, holderPostId, holderAgencyId }: Delegation,
  postId: string,
  units: readonly string[],
) => holderPostId === postId || (kind === 'TL' && units.includes(holderAgencyId));

const days = ({ kind, validFrom, validTo }: Delegation, signedOn: CalendarDay) => ({
  kind,
  from: validFrom,
  ...(validTo !== undefined && { to: validTo }),
  signedOn,
});

/** Why none of them held on the day: the last one tells. */
const notHeld = (given: readonly Delegation[], signedOn: CalendarDay) => {
  const last = given.findLast(({ validFrom }) => validFrom <= signedOn) ?? given[0];
  if (!last || last.validFrom > signedOn) return last && delegationNotYet(days(last, signedOn));
  const { revokedOn } = last;
  return revokedOn !== undefined && revokedOn <= signedOn
    ? delegationRevoked({ ...days(last, signedOn), revokedOn })
    : delegationExpired(days(last, signedOn));
};

/**
 * What was delegated covers the signature, as of the day of signing. A mandate (TUQ.) is always there in writing; the others
 * follow from the post, and where the agency put them in writing they hold as written: decision 0030.
 * @param units the agencies in which the signer held the post
 * @returns the delegation that the signature rests on, where there is one
 * @throws Rejected `delegation-missing`, `delegation-expired`, `delegation-not-yet`, `delegation-revoked`,
 * `delegation-out-of-scope`, `delegation-not-passed-on`
 */
export const checkDelegated = (
  delegator: Agency,
  units: readonly string[],
  { capacity, authority, command, carriesOut }: Circumstances,
): Delegation | undefined => {
  if (!isDelegated(capacity) || !authority) return undefined;
  const { signedOn, postId } = authority;
  const all = delegator.delegations.filter(({ kind }) => kind === capacity);
  const given = all.filter((each) => isFor(each, postId, units));
  if (given.length === 0) {
    if (capacity !== 'TUQ') return undefined;
    const another = all.find((each) => units.includes(each.holderAgencyId) && isInForce(each, signedOn));
    if (another) throw delegationNotPassedOn(days(another, signedOn));
    throw delegationMissing({ name: nameOn(delegator, signedOn), signedOn });
  }
  const held = given.filter((each) => isInForce(each, signedOn));
  const [first] = held;
  if (!first) throw notHeld(given, signedOn);
  const covering = held.find((each) => carriesOut === true || covers(each, command));
  if (!covering) throw delegationOutOfScope({ ...days(first, signedOn), words: first.scope.words });
  return covering;
};
