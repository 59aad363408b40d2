import { dayOf, type Circumstances, type Look } from '@dondoc/event-sourcing';
import { actsOnSideOf } from '../agency/lies-under.js';
import { checkSignsFor } from '../agency/signing.js';
import { checkNotInFuture } from '../task/guards/time-of-act.js';
import type { PlanAct } from './labels.js';
import { refusalOnPlan, type PlanParty } from './plan.acts.js';
import { planActTooEarly, planUnknown } from './plan.refusals.js';
import type { Plan } from './plan.state.js';

/** For whom the reader of a plan could act, where nothing says yet in which capacity. */
export const lookUpPlanParty = async (
  look: Look,
  { issuerId }: Plan,
  circumstances: Pick<Circumstances, 'actor' | 'occurredAt'>,
): Promise<PlanParty> => ({ issuing: await actsOnSideOf(circumstances, look, issuerId) });

/** Whoever takes a plan on acts for its issuer or for who stands in its place, and signs for it where something is signed. */
export const lookUpIssuerActs = async (
  _: unknown,
  look: Look,
  state: Plan | undefined,
  circumstances: Circumstances,
): Promise<void> => {
  if (!state) return;
  await checkSignsFor(circumstances, look, state.issuerId);
};

/**
 * The plan, when this may be done to it now; that the actor acts for the issuer was checked before.
 * @throws Rejected `plan-unknown`, `plan-state-forbids`, `occurred-in-future`, `plan-act-too-early`
 */
export const openPlan = (
  act: PlanAct,
  state: Plan | undefined,
  circumstances: Pick<Circumstances, 'occurredAt' | 'now' | 'id'>,
): Plan => {
  if (!state) throw planUnknown({ planId: circumstances.id });
  const refused = refusalOnPlan(act, state, { issuing: true });
  if (refused) throw refused;
  checkNotInFuture(circumstances);
  const { issuedOn } = state;
  if (dayOf(circumstances.occurredAt) < issuedOn) throw planActTooEarly({ issuedOn });
  return state;
};
