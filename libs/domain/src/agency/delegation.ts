import type { CalendarDay } from '@dondoc/event-sourcing';
import type { AgencyEvent, DelegatedCapacity } from './agency.events.js';

type Delegated = Extract<AgencyEvent, { type: 'AuthorityDelegated' }>['data'];
type Revoked = Extract<AgencyEvent, { type: 'AuthorityRevoked' }>['data'];

/** Authority that an agency gave: to whom, for what, on which days. */
export interface Delegation {
  readonly delegationId: string;
  readonly kind: DelegatedCapacity;
  readonly grantorPostId: string;
  readonly holderAgencyId: string;
  /** Absent where the whole unit holds it. */
  readonly holderPostId?: string;
  readonly scope: Delegated['scope'];
  readonly validFrom: CalendarDay;
  /** The last day; absent where the paper sets none. */
  readonly validTo?: CalendarDay;
  /** The first day on which it holds no more, whatever the paper said. */
  readonly revokedOn?: CalendarDay;
}

/** The delegations with one more. */
export const delegated = (
  delegations: readonly Delegation[],
  { basis: _, ...delegation }: Delegated,
): readonly Delegation[] => [...delegations, delegation as Delegation];

/** The delegations with one revoked. */
export const revoked = (
  delegations: readonly Delegation[],
  { delegationId, effectiveOn }: Revoked,
): readonly Delegation[] =>
  delegations.map((each) =>
    each.delegationId === delegationId ? { ...each, revokedOn: effectiveOn } : each,
  );

/** Whether somebody could sign on it on the day. */
export const isInForce = ({ validFrom, validTo, revokedOn }: Delegation, day: CalendarDay): boolean =>
  validFrom <= day &&
  (validTo === undefined || day <= validTo) &&
  (revokedOn === undefined || day < revokedOn);

/** Whether the scope names the command; fields and words are for people to judge. */
export const covers = ({ scope }: Delegation, command: string | undefined): boolean =>
  scope.commands === undefined || (command !== undefined && scope.commands.includes(command));
