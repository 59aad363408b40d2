import type { Rejected } from '@dondoc/event-sourcing';
import { offersOf, type OfferOf } from '../command/offer.js';
import { planActLabels, type PlanAct } from './labels.js';
import { planIssuerOnly, planStateForbids } from './plan.refusals.js';
import type { Plan, PlanStatus } from './plan.state.js';

/** Whether whoever reaches for an act issued the plan, or signs for the issuer. */
export interface PlanParty {
  readonly issuing: boolean;
}

/** Where in its life what may be done: domain.md 3.4 as a table. All of it is the issuer's. */
export const planOpenFrom: Readonly<Record<PlanAct, readonly PlanStatus[]>> = {
  StartPlan: ['Issued'],
  ReviewPlan: ['InExecution'],
  ConcludePlan: ['InExecution'],
  ReplacePlan: ['Issued', 'InExecution'],
};

/** Why an act on a plan is not open to this party now: authority, then where it stands. Undefined when it is open. */
export const refusalOnPlan = (
  act: PlanAct,
  { status }: Pick<Plan, 'status'>,
  { issuing }: PlanParty,
): Rejected | undefined => {
  if (!issuing) return planIssuerOnly({ act });
  const from = planOpenFrom[act];
  return from.includes(status) ? undefined : planStateForbids({ act, status, from });
};

/** Every command on a plan, and for this party whether it is open now. The role table may close more. */
export const planOffers = (state: Plan, party: PlanParty): readonly OfferOf<PlanAct>[] =>
  offersOf(planActLabels, (act) => refusalOnPlan(act, state, party));
