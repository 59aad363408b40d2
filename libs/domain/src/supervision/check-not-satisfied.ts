import type { Look } from '@dondoc/event-sourcing';
import { followUpNeedsNotSatisfied, recommendationUnknown } from './recommendation.refusals.js';
import { recommendation, type Recommendation } from './recommendation.state.js';
import { supervisingBodyOnly } from './session.refusals.js';

/**
 * Only what was assessed and found not satisfied is followed up, and by the body whose recommendation it is.
 * @throws Rejected `recommendation-unknown`, `supervising-body-only`, `follow-up-needs-not-satisfied`
 */
export const checkNotSatisfied = async (
  look: Look,
  recommendationId: string,
  supervisingBodyId: string,
): Promise<Recommendation> => {
  const found = await look(recommendation, recommendationId);
  if (!found) throw recommendationUnknown({ recommendationId });
  if (found.supervisingBodyId !== supervisingBodyId) throw supervisingBodyOnly({});
  if (!found.wasNotSatisfied) throw followUpNeedsNotSatisfied({ reference: found.reference });
  return found;
};
