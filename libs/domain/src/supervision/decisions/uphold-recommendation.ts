import type { Decision } from '@dondoc/event-sourcing';
import { isContested } from '../addressees.js';
import type { UpholdRecommendation } from '../commands/uphold-recommendation.js';
import { meantAddressees } from '../meant-addressees.js';
import { checkOpen, lookUpSupervisorSigned } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { Recommendation } from '../recommendation.state.js';
import type { Supervising } from '../supervising-side.js';

export const upholdRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  UpholdRecommendation,
  Supervising
> = {
  lookUp: lookUpSupervisorSigned,
  decide: ({ addresseeIds, reason }, state, _, facts) => {
    checkOpen('UpholdRecommendation', state, facts);
    const about = meantAddressees(addresseeIds, state, isContested);
    return [{ type: 'RecommendationUpheld', data: { ...about, reason } }];
  },
};
