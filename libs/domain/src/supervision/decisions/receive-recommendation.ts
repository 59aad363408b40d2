import type { Decision } from '@dondoc/event-sourcing';
import type { ReceiveRecommendation } from '../commands/receive-recommendation.js';
import { awaitingAnswer } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { Recommendation } from '../recommendation.state.js';

export const receiveRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  ReceiveRecommendation
> = {
  decide: (_, state, circumstances) => {
    awaitingAnswer(state, circumstances, 'Issued');
    return [{ type: 'RecommendationReceived', data: {} }];
  },
};
