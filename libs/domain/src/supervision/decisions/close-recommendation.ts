import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { CloseRecommendation } from '../commands/close-recommendation.js';
import { judgeable, lookUpSupervisor } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import { recommendationClosedBySupervisorOnly } from '../recommendation.refusals.js';
import type { Recommendation } from '../recommendation.state.js';
import type { Supervising } from '../session-guard.js';

/** Closed only once it was assessed; when it was not satisfied, the assessment says what follows instead. */
export const closeRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  CloseRecommendation,
  Supervising
> = {
  lookUp: lookUpSupervisor,
  decide: ({ reason }, state, _, facts) => {
    judgeable(state, facts, recommendationClosedBySupervisorOnly({}), 'Satisfied', 'NotSatisfied');
    return [{ type: 'RecommendationClosed', data: present({ reason }) }];
  },
};
