import type { Decision } from '@dondoc/event-sourcing';
import { lookUpAnswering, type Answering } from '../answering.js';
import type { ReceiveRecommendation } from '../commands/receive-recommendation.js';
import { openAnswer } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { Recommendation } from '../recommendation.state.js';

export const receiveRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  ReceiveRecommendation,
  Answering
> = {
  lookUp: lookUpAnswering,
  decide: (_, state, circumstances, party) => {
    const of = openAnswer('ReceiveRecommendation', state, circumstances, party);
    return [{ type: 'RecommendationReceived', data: of }];
  },
};
