import type { Addressee } from './addressees.js';
import { addresseeNotMeant } from './recommendation.refusals.js';
import type { Recommendation } from './recommendation.state.js';

/**
 * The addressees that an act of the supervising body names, as the event keeps them: nothing where it is about all to whom it
 * can apply.
 * @throws Rejected `addressee-not-meant` for one to whom it cannot
 */
export const meantAddressees = (
  addresseeIds: readonly string[] | undefined,
  state: Recommendation | undefined,
  canApply: (addressee: Addressee) => boolean,
): { readonly addresseeIds?: string[] } => {
  if (addresseeIds === undefined) return {};
  const open = (state?.addressees ?? []).filter(canApply).map(({ agencyId }) => agencyId);
  const agencyId = addresseeIds.find((id) => !open.includes(id));
  if (agencyId !== undefined) throw addresseeNotMeant({ agencyId });
  return { addresseeIds: [...addresseeIds] };
};
