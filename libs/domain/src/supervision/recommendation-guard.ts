import type { Circumstances, Look, Rejected } from '@dondoc/event-sourcing';
import { addresseeOnly, recommendationNotReady, recommendationUnknown } from './recommendation.refusals.js';
import type { Answered, Recommendation, RecommendationStatus } from './recommendation.state.js';
import type { Supervising } from './session-guard.js';
import { onSupervisingSide } from './supervising-side.js';

export const lookUpSupervisor = async (
  _: unknown,
  look: Look,
  state: Recommendation | undefined,
  circumstances: Circumstances,
): Promise<Supervising> => ({
  supervising: !!state && (await onSupervisingSide(circumstances, look, state.supervisingBodyId)),
});

/** The recommendation, at one of these steps. */
export const recommendationAt = (
  state: Recommendation,
  ...expected: readonly RecommendationStatus[]
): Recommendation => {
  if (!expected.includes(state.status)) throw recommendationNotReady({ status: state.status, expected });
  return state;
};

/** The recommendation, when an agency acts that it is addressed to, at one of these steps. */
export const answerable = (
  state: Recommendation | undefined,
  { actor: { agencyId } }: Circumstances,
  ...expected: readonly RecommendationStatus[]
): Recommendation => {
  if (!state) throw recommendationUnknown({});
  if (agencyId === undefined || !state.addresseeIds.includes(agencyId)) throw addresseeOnly({});
  return recommendationAt(state, ...expected);
};

/**
 * As {@link answerable}, for the answer itself: tasks that were created early do not answer for the agency, which may still
 * say that it received the recommendation and accepts it.
 */
export const awaitingAnswer = (
  state: Recommendation | undefined,
  circumstances: Circumstances,
  ...expected: readonly Answered[]
): void => {
  const stands = state?.status === 'TasksCreated' && expected.includes(state.answered);
  answerable(state, circumstances, ...expected, ...(stands ? (['TasksCreated'] as const) : []));
};

/** The recommendation, when its supervising body acts, at one of these steps. */
export const judgeable = (
  state: Recommendation | undefined,
  { supervising }: Supervising,
  refused: Rejected,
  ...expected: readonly RecommendationStatus[]
): Recommendation => {
  if (!state) throw recommendationUnknown({});
  if (!supervising) throw refused;
  return recommendationAt(state, ...expected);
};
