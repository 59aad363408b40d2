import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { CloseRecommendation } from '../commands/close-recommendation.js';
import { checkOpen, lookUpSupervisor } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { Recommendation } from '../recommendation.state.js';
import type { Supervising } from '../supervising-side.js';

export const closeRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  CloseRecommendation,
  Supervising
> = {
  lookUp: lookUpSupervisor,
  decide: ({ reason }, state, circumstances, facts) => {
    checkOpen('CloseRecommendation', state, circumstances, facts);
    return [{ type: 'RecommendationClosed', data: present({ reason }) }];
  },
};
