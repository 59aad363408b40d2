import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { CloseRecommendation } from '../commands/close-recommendation.js';
import { checkOpen, lookUpSupervisorSigned } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import { followUpMissing } from '../recommendation.refusals.js';
import type { Recommendation } from '../recommendation.state.js';
import type { Supervising } from '../supervising-side.js';

/** One that was not satisfied ends when something followed it, or with the reason why nothing does. */
export const closeRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  CloseRecommendation,
  Supervising
> = {
  lookUp: lookUpSupervisorSigned,
  decide: ({ reason }, state, _, facts) => {
    checkOpen('CloseRecommendation', state, facts);
    if (state?.status === 'NotSatisfied' && state.followedUp.length === 0 && reason === undefined)
      throw followUpMissing({});
    return [{ type: 'RecommendationClosed', data: present({ reason }) }];
  },
};
