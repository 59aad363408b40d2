import type { Decision } from '@dondoc/event-sourcing';
import type { ContestRecommendation } from '../commands/contest-recommendation.js';
import { checkOpen } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { Recommendation } from '../recommendation.state.js';

export const contestRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  ContestRecommendation
> = {
  decide: ({ reason }, state, circumstances) => {
    checkOpen('ContestRecommendation', state, circumstances);
    return [{ type: 'RecommendationContested', data: { reason } }];
  },
};
