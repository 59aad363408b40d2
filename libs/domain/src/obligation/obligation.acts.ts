import type { Actor, Rejected } from '@dondoc/event-sourcing';
import { offersOf, type OfferOf } from '../command/offer.js';
import { obligationActLabels, type ObligationAct } from './labels.js';
import { consolidatorOnly, obligationEnded, obligationIssuerOnly } from './obligation.refusals.js';
import type { Obligation } from './obligation.state.js';

type Standing = Pick<Obligation, 'asked' | 'endsOn' | 'hasEnded'>;

interface Opening {
  readonly by: (agencyId: string | undefined, obligation: Standing) => boolean;
  readonly others: () => Rejected;
  /** The reports of the last period are still put together after the end. */
  readonly afterEnd?: true;
}

const byIssuer: Opening = {
  by: (agencyId, { asked }) => agencyId === asked.issuerId,
  others: () => obligationIssuerOnly({}),
};

const openings: Readonly<Record<ObligationAct, Opening>> = {
  ChangeReporters: byIssuer,
  ConsolidateReports: {
    by: (agencyId, { asked }) =>
      agencyId !== undefined && [asked.issuerId, asked.consolidatorId].includes(agencyId),
    others: () => consolidatorOnly({}),
    afterEnd: true,
  },
  EndObligation: byIssuer,
};

/** Why an act is not open to this actor now: authority, then where the obligation stands. Undefined when it is open. */
export const refusalOnObligation = (
  act: ObligationAct,
  obligation: Standing,
  { agencyId }: Pick<Actor, 'agencyId'>,
): Rejected | undefined => {
  const { by, others, afterEnd } = openings[act];
  if (!by(agencyId, obligation)) return others();
  const { hasEnded, endsOn } = obligation;
  return hasEnded && endsOn !== undefined && !afterEnd ? obligationEnded({ endsOn }) : undefined;
};

/** Every command on an obligation, and whether it is open to this actor now. The role table may close more. */
export const obligationOffers = (
  state: Standing,
  actor: Pick<Actor, 'agencyId'>,
): readonly OfferOf<ObligationAct>[] =>
  offersOf(obligationActLabels, (act) => refusalOnObligation(act, state, actor));
