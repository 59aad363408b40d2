import type { Decision } from '@dondoc/event-sourcing';
import { isContested } from '../addressees.js';
import type { WithdrawRecommendation } from '../commands/withdraw-recommendation.js';
import { meantAddressees } from '../meant-addressees.js';
import { checkOpen, lookUpSupervisorSigned } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { Recommendation } from '../recommendation.state.js';
import type { Supervising } from '../supervising-side.js';

/** Whoever objects and is right is no longer asked; the others still are. */
export const withdrawRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  WithdrawRecommendation,
  Supervising
> = {
  lookUp: lookUpSupervisorSigned,
  decide: ({ addresseeIds, reason }, state, _, facts) => {
    checkOpen('WithdrawRecommendation', state, facts);
    const about = meantAddressees(addresseeIds, state, isContested);
    return [{ type: 'RecommendationWithdrawn', data: { ...about, reason } }];
  },
};
