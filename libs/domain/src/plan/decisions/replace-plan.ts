import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { standingFor } from '../../agency/standing-for.js';
import { present } from '../../record/present.js';
import type { ReplacePlan } from '../commands/replace-plan.js';
import { lookUpIssuerActs, openPlan } from '../plan-guard.js';
import type { PlanEvent } from '../plan.events.js';
import { planReplacementUnfit, planUnknown } from '../plan.refusals.js';
import { plan as plans, type Plan } from '../plan.state.js';

/** @param placeId who stands in the place of the plan's issuer */
const isFit = (plan: Plan, by: Plan, placeId: string | undefined): boolean =>
  by.id !== plan.id &&
  (by.issuerId === plan.issuerId || by.issuerId === placeId) &&
  by.issuedOn >= plan.issuedOn &&
  (by.status === 'Issued' || by.status === 'InExecution');

interface Facts {
  readonly replacement: Plan | undefined;
  readonly placeId: string | undefined;
}

export const replacePlan: Decision<Plan | undefined, PlanEvent, ReplacePlan, Facts> = {
  lookUp: async (body, look, state, circumstances) => {
    await lookUpIssuerActs(body, look, state, circumstances);
    const placeId = state && (await standingFor(look, state.issuerId, dayOf(circumstances.occurredAt)));
    return { placeId, replacement: await look(plans, body.replacedById) };
  },
  decide: ({ replacedById, reason }, state, circumstances, { replacement, placeId }) => {
    const plan = openPlan('ReplacePlan', state, circumstances);
    if (!replacement) throw planUnknown({ planId: replacedById });
    if (!isFit(plan, replacement, placeId)) throw planReplacementUnfit({ number: replacement.number });
    return [{ type: 'PlanReplaced', data: present({ replacedById, reason }) }];
  },
};
