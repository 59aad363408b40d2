import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { ReplacePlan } from '../commands/replace-plan.js';
import { lookUpIssuerActs, openPlan } from '../plan-guard.js';
import type { PlanEvent } from '../plan.events.js';
import { planReplacementUnfit, planUnknown } from '../plan.refusals.js';
import { plan as plans, type Plan } from '../plan.state.js';

const isFit = (plan: Plan, by: Plan): boolean =>
  by.id !== plan.id &&
  by.issuerId === plan.issuerId &&
  by.issuedOn >= plan.issuedOn &&
  (by.status === 'Issued' || by.status === 'InExecution');

export const replacePlan: Decision<
  Plan | undefined,
  PlanEvent,
  ReplacePlan,
  { replacement: Plan | undefined }
> = {
  lookUp: async (body, look, state, circumstances) => {
    await lookUpIssuerActs(body, look, state, circumstances);
    return { replacement: await look(plans, body.replacedById) };
  },
  decide: ({ replacedById, reason }, state, circumstances, { replacement }) => {
    const plan = openPlan('ReplacePlan', state, circumstances);
    if (!replacement) throw planUnknown({ planId: replacedById });
    if (!isFit(plan, replacement)) throw planReplacementUnfit({ number: replacement.number });
    return [{ type: 'PlanReplaced', data: present({ replacedById, reason }) }];
  },
};
