import { dayOf, type Circumstances, type Look } from '@dondoc/event-sourcing';
import { standingFor } from '../agency/standing-for.js';
import type { Recommendation } from './recommendation.state.js';

/** Which of the addressees whoever acts may answer for. */
export interface Answering {
  /** The acting agency first, if it was asked itself, then those in whose place it stands by mergers. */
  readonly answersFor: readonly string[];
}

/** Looked up for every act of an addressee. */
export const lookUpAnswering = async (
  _: unknown,
  look: Look,
  state: Recommendation | undefined,
  { actor: { agencyId }, occurredAt }: Pick<Circumstances, 'actor' | 'occurredAt'>,
): Promise<Answering> => {
  const answersFor: string[] = [];
  for (const id of state?.addresseeIds ?? []) {
    if (id === agencyId) answersFor.unshift(id);
    else if ((await standingFor(look, id, dayOf(occurredAt))) === agencyId) answersFor.push(id);
  }
  return { answersFor };
};
