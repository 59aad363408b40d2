import type { Decision } from '@dondoc/event-sourcing';
import type { ContestRecommendation } from '../commands/contest-recommendation.js';
import { answerable } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { Recommendation } from '../recommendation.state.js';

export const contestRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  ContestRecommendation
> = {
  decide: ({ reason }, state, circumstances) => {
    answerable(state, circumstances, 'Received');
    return [{ type: 'RecommendationContested', data: { reason } }];
  },
};
