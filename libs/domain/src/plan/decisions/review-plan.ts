import type { Decision } from '@dondoc/event-sourcing';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import type { ReviewPlan } from '../commands/review-plan.js';
import { lookUpIssuerActs, openPlan } from '../plan-guard.js';
import type { PlanEvent } from '../plan.events.js';
import type { Plan } from '../plan.state.js';

export const reviewPlan: Decision<Plan | undefined, PlanEvent, ReviewPlan> = {
  lookUp: async (body, look, state, circumstances) => {
    await lookUpIssuerActs(body, look, state, circumstances);
    await checkCitations(look, [body.document]);
  },
  decide: ({ result, document }, state, circumstances) => {
    openPlan('ReviewPlan', state, circumstances);
    return [{ type: 'PlanReviewed', data: present({ result, document }) }];
  },
};
