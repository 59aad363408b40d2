import type { Look } from '@dondoc/event-sourcing';
import { agencyUnknown } from './agency.refusals.js';
import { agency } from './agency.state.js';

/**
 * Whoever may see a record, or is named in one without being given anything to do, needs only to be there: a dissolved agency
 * keeps what it saw. An absent id names nobody.
 * @throws Rejected `agency-unknown`
 */
export const checkAgenciesKnown = async (look: Look, ids: readonly (string | undefined)[]): Promise<void> => {
  for (const agencyId of ids)
    if (agencyId !== undefined && !(await look(agency, agencyId))) throw agencyUnknown({ agencyId });
};
