import type { Actor, Rejected } from '@dondoc/event-sourcing';
import { offersOf, type OfferOf } from '../command/offer.js';
import { obligationActLabels, type ObligationAct } from './labels.js';
import { consolidatorOnly, obligationEnded, obligationIssuerOnly } from './obligation.refusals.js';
import type { Obligation } from './obligation.state.js';

type Standing = Pick<Obligation, 'asked' | 'endsOn' | 'hasEnded'>;

interface Opening {
  /** The consolidator puts reports together for the issuer, who may do it too. */
  readonly by: 'issuer' | 'consolidator';
  readonly others: () => Rejected;
  /** The reports of the last period are still put together after the end. */
  readonly afterEnd?: true;
}

const byIssuer = { by: 'issuer', others: () => obligationIssuerOnly({}) } as const;

/** Who may do what, and whether after the end. */
export const obligationOpenings: Readonly<Record<ObligationAct, Opening>> = {
  ChangeReporters: byIssuer,
  ConsolidateReports: { by: 'consolidator', others: () => consolidatorOnly({}), afterEnd: true },
  EndObligation: byIssuer,
};

/** Why an act is not open to this actor now: authority, then where the obligation stands. Undefined when it is open. */
export const refusalOnObligation = (
  act: ObligationAct,
  { asked, hasEnded, endsOn }: Standing,
  { agencyId }: Pick<Actor, 'agencyId'>,
): Rejected | undefined => {
  const { by, others, afterEnd } = obligationOpenings[act];
  const { issuerId, consolidatorId } = asked;
  const isTheirs = agencyId === issuerId || (by === 'consolidator' && agencyId === consolidatorId);
  if (!isTheirs || agencyId === undefined) return others();
  return hasEnded && endsOn !== undefined && !afterEnd ? obligationEnded({ endsOn }) : undefined;
};

/** Every command on an obligation, and whether it is open to this actor now. The role table may close more. */
export const obligationOffers = (
  state: Standing,
  actor: Pick<Actor, 'agencyId'>,
): readonly OfferOf<ObligationAct>[] =>
  offersOf(obligationActLabels, (act) => refusalOnObligation(act, state, actor));
