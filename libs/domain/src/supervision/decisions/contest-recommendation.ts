import type { Decision } from '@dondoc/event-sourcing';
import { lookUpAnswering, type Answering } from '../answering.js';
import type { ContestRecommendation } from '../commands/contest-recommendation.js';
import { openAnswer } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { Recommendation } from '../recommendation.state.js';

export const contestRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  ContestRecommendation,
  Answering
> = {
  lookUp: lookUpAnswering,
  decide: ({ reason }, state, circumstances, party) => {
    const of = openAnswer('ContestRecommendation', state, circumstances, party);
    return [{ type: 'RecommendationContested', data: { reason, ...of } }];
  },
};
