import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { AcceptRecommendation } from '../commands/accept-recommendation.js';
import { checkOpen } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { Recommendation } from '../recommendation.state.js';

export const acceptRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  AcceptRecommendation
> = {
  decide: ({ response }, state, circumstances) => {
    checkOpen('AcceptRecommendation', state, circumstances);
    return [{ type: 'RecommendationAccepted', data: present({ response }) }];
  },
};
