import type { Decision } from '@dondoc/event-sourcing';
import type { ReceiveRecommendation } from '../commands/receive-recommendation.js';
import { checkOpen } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { Recommendation } from '../recommendation.state.js';

export const receiveRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  ReceiveRecommendation
> = {
  decide: (_, state, circumstances) => {
    checkOpen('ReceiveRecommendation', state, circumstances);
    return [{ type: 'RecommendationReceived', data: {} }];
  },
};
