import { dayOf, type Circumstances, type Look } from '@dondoc/event-sourcing';
import { liesUnder } from '../agency/lies-under.js';

/** Whether whoever acts does so for the supervising body. */
export interface Supervising {
  readonly supervising: boolean;
}

/** Whether the actor acts for the supervising body: for itself, or for its Thường trực, Ban or delegation under it. */
export const onSupervisingSide = async (
  { actor: { agencyId }, occurredAt }: Pick<Circumstances, 'actor' | 'occurredAt'>,
  look: Look,
  supervisingBodyId: string,
): Promise<boolean> => {
  if (agencyId === undefined) return false;
  return agencyId === supervisingBodyId || liesUnder(look, agencyId, supervisingBodyId, dayOf(occurredAt));
};
