import type { Assignment, TaskEvent } from './task.events.js';

/** Which place an agency has in a task; the lead before the issuer, the issuer before a coordinator. */
export type TaskParty = 'lead' | 'issuer' | 'coordinator';

type Parties = Pick<Assignment, 'leadId' | 'issuerId'> & { readonly coordinatorIds: readonly string[] };
type PartiesAfter = Pick<Assignment, 'leadId' | 'issuerId' | 'coordinatorIds'>;
type HandedOver = Extract<TaskEvent, { type: 'TaskHandedOver' }>['data'];

/** The place of an agency in a task; undefined for one that has none. */
export const partyOf = (
  { leadId, issuerId, coordinatorIds }: Parties,
  agencyId: string,
): TaskParty | undefined => {
  if (agencyId === leadId) return 'lead';
  if (agencyId === issuerId) return 'issuer';
  return coordinatorIds.includes(agencyId) ? 'coordinator' : undefined;
};

/** The parties after a hand-over; the lead coordinates with nobody but others, and each of them once. */
export const handedOver = (
  { leadId, issuerId, coordinatorIds }: Parties,
  { party, fromAgencyId, toAgencyId }: HandedOver,
): PartiesAfter => {
  const lead = party === 'lead' ? toAgencyId : leadId;
  const others = coordinatorIds.map((id) =>
    party === 'coordinator' && id === fromAgencyId ? toAgencyId : id,
  );
  return {
    leadId: lead,
    issuerId: party === 'issuer' ? toAgencyId : issuerId,
    coordinatorIds: [...new Set(others)].filter((id) => id !== lead),
  };
};

/** What was asked and is awaited goes with the place; of who coordinates no more nothing is awaited. */
export const handedInputs = <
  Input extends { readonly coordinatorId: string; readonly outcome?: string | undefined },
>(
  inputs: readonly Input[],
  { party, fromAgencyId, toAgencyId }: HandedOver,
  { coordinatorIds }: Pick<PartiesAfter, 'coordinatorIds'>,
): readonly Input[] =>
  inputs.flatMap((input) => {
    // the register leaves the outcome open until there is one
    if ((input.outcome ?? 'awaited') !== 'awaited') return [input];
    const gone = party === 'coordinator' && input.coordinatorId === fromAgencyId;
    const coordinatorId = gone ? toAgencyId : input.coordinatorId;
    return coordinatorIds.includes(coordinatorId) ? [{ ...input, coordinatorId }] : [];
  });

/** The proposals that still wait after a hand-over. */
export const stillProposed = <Proposed extends Pick<HandedOver, 'party' | 'fromAgencyId'>>(
  proposals: readonly Proposed[],
  done: HandedOver,
): readonly Proposed[] =>
  proposals.filter(({ party, fromAgencyId }) => party !== done.party || fromAgencyId !== done.fromAgencyId);
