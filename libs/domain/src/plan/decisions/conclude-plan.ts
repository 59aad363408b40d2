import type { Decision } from '@dondoc/event-sourcing';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import type { ConcludePlan } from '../commands/conclude-plan.js';
import { lookUpIssuerActs, openPlan } from '../plan-guard.js';
import type { PlanEvent } from '../plan.events.js';
import type { Plan } from '../plan.state.js';

export const concludePlan: Decision<Plan | undefined, PlanEvent, ConcludePlan> = {
  lookUp: async (body, look, state, circumstances) => {
    await lookUpIssuerActs(body, look, state, circumstances);
    await checkCitations(look, [body.document]);
  },
  decide: ({ result, document }, state, circumstances) => {
    openPlan('ConcludePlan', state, circumstances);
    return [{ type: 'PlanConcluded', data: present({ result, document }) }];
  },
};
