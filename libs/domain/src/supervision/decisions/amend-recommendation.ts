import type { Decision } from '@dondoc/event-sourcing';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import type { AmendRecommendation } from '../commands/amend-recommendation.js';
import { checkOpen, lookUpSupervisorSigned } from '../recommendation-guard.js';
import type { RecommendationEvent } from '../recommendation.events.js';
import type { Recommendation } from '../recommendation.state.js';
import type { Supervising } from '../supervising-side.js';

export const amendRecommendation: Decision<
  Recommendation | undefined,
  RecommendationEvent,
  AmendRecommendation,
  Supervising
> = {
  lookUp: async (body, look, state, circumstances) => {
    const facts = await lookUpSupervisorSigned(body, look, state, circumstances);
    if (facts.supervising) await checkCitations(look, body.concerns ?? []);
    return facts;
  },
  decide: (body, state, circumstances, facts) => {
    const { occurredAt: _, signing: _signing, ...fields } = body;
    checkOpen('AmendRecommendation', state, facts);
    return [{ type: 'RecommendationAmended', data: present(fields) }];
  },
};
