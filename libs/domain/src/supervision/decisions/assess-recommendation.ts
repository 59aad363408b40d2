import type { Decision } from '@dondoc/event-sourcing';
import type { AssessRecommendation } from '../commands/assess-recommendation.js';
import { meantAddressees } from '../meant-addressees.js';
import { checkOpen, lookUpSupervisorSigned } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import { followUpMismatch } from '../recommendation.refusals.js';
import type { Recommendation } from '../recommendation.state.js';
import type { Supervising } from '../supervising-side.js';

export const assessRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  AssessRecommendation,
  Supervising
> = {
  lookUp: lookUpSupervisorSigned,
  decide: ({ satisfied, assessment, followUp, addresseeIds }, state, _, facts) => {
    checkOpen('AssessRecommendation', state, facts);
    const about = meantAddressees(addresseeIds, state, ({ outcome }) => outcome === 'ReportedBack');
    if (satisfied && followUp === undefined)
      return [{ type: 'RecommendationSatisfied', data: { assessment, ...about } }];
    if (satisfied || followUp === undefined) throw followUpMismatch({});
    return [{ type: 'RecommendationNotSatisfied', data: { assessment, followUp, ...about } }];
  },
};
