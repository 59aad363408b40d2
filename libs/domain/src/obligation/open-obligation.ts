import type { Circumstances } from '@dondoc/event-sourcing';
import { checkNotInFuture } from '../task/guards/time-of-act.js';
import type { ObligationAct } from './labels.js';
import { refusalOnObligation } from './obligation.acts.js';
import { obligationUnknown } from './obligation.refusals.js';
import type { Obligation } from './obligation.state.js';

/**
 * The obligation, when this actor may do this to it now.
 * @throws Rejected `obligation-unknown`, `obligation-issuer-only`, `consolidator-only`, `obligation-ended`, `occurred-in-future`
 */
export const openObligation = (
  act: ObligationAct,
  state: Obligation | undefined,
  circumstances: Circumstances,
): Obligation => {
  if (!state) throw obligationUnknown({});
  const refused = refusalOnObligation(act, state, circumstances.actor);
  if (refused) throw refused;
  checkNotInFuture(circumstances);
  return state;
};
