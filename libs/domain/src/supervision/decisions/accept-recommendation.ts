import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import { lookUpAnswering, type Answering } from '../answering.js';
import type { AcceptRecommendation } from '../commands/accept-recommendation.js';
import { openAnswer } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { Recommendation } from '../recommendation.state.js';

export const acceptRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  AcceptRecommendation,
  Answering
> = {
  lookUp: lookUpAnswering,
  decide: ({ response }, state, circumstances, party) => {
    const of = openAnswer('AcceptRecommendation', state, circumstances, party);
    return [{ type: 'RecommendationAccepted', data: present({ response, ...of }) }];
  },
};
