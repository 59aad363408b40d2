import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { StartPlan } from '../commands/start-plan.js';
import { lookUpIssuerActs, openPlan } from '../plan-guard.js';
import type { PlanEvent } from '../plan.events.js';
import type { Plan } from '../plan.state.js';

export const startPlan: Decision<Plan | undefined, PlanEvent, StartPlan> = {
  lookUp: lookUpIssuerActs,
  decide: ({ note }, state, circumstances) => {
    openPlan('StartPlan', state, circumstances);
    return [{ type: 'PlanStarted', data: present({ note }) }];
  },
};
