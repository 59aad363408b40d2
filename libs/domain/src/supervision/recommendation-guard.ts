import type { Circumstances, Look } from '@dondoc/event-sourcing';
import { actsOnSideOf } from '../agency/lies-under.js';
import { checkSigning } from '../agency/signing.js';
import type { Answering } from './answering.js';
import type { RecommendationAct } from './labels.js';
import { addresseeOf, refusalOnRecommendation, type Party } from './recommendation.acts.js';
import { recommendationUnknown } from './recommendation.refusals.js';
import type { Recommendation } from './recommendation.state.js';
import type { Supervising } from './supervising-side.js';

/** Whether the actor acts for the body whose recommendation it is. */
export const lookUpSupervisor = async (
  _: unknown,
  look: Look,
  state: Recommendation | undefined,
  circumstances: Pick<Circumstances, 'actor' | 'occurredAt'>,
): Promise<Supervising> => ({
  supervising: !!state && (await actsOnSideOf(circumstances, look, state.supervisingBodyId)),
});

/** Whether the actor acts for that body; who signs, signs for it. */
export const lookUpSupervisorSigned = async (
  body: unknown,
  look: Look,
  state: Recommendation | undefined,
  circumstances: Circumstances,
): Promise<Supervising> => {
  const facts = await lookUpSupervisor(body, look, state, circumstances);
  // whoever may not act is told so, and nothing else
  if (facts.supervising) await checkSigning(circumstances, look, state?.supervisingBodyId);
  return facts;
};

/** @throws Rejected `recommendation-unknown`, or why this actor may not do this to it now */
export const checkOpen = (
  act: RecommendationAct,
  state: Recommendation | undefined,
  { supervising = false, answersFor = [] }: Partial<Party>,
): Recommendation => {
  if (!state) throw recommendationUnknown({});
  const refused = refusalOnRecommendation(act, state, { supervising, answersFor });
  if (refused) throw refused;
  return state;
};

/**
 * Of which addressee an act is, as the event keeps it: nothing where that one acts itself.
 * @throws Rejected what {@link checkOpen} refuses
 */
export const openAnswer = (
  act: RecommendationAct,
  state: Recommendation | undefined,
  { actor }: Pick<Circumstances, 'actor'>,
  party: Answering,
): { readonly addresseeId?: string } => {
  const addresseeId = addresseeOf(act, checkOpen(act, state, party), party);
  return addresseeId === undefined || addresseeId === actor.agencyId ? {} : { addresseeId };
};
