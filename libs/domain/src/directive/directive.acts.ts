import type { CalendarDay, Rejected } from '@dondoc/event-sourcing';
import { offersOf, type OfferOf } from '../command/offer.js';
import { directiveStatusFor, type DirectiveStatus } from './directive-status.js';
import {
  directiveIssuerOnly,
  directiveStateForbids,
  receiverOnly,
  sourceClassified,
} from './directive.refusals.js';
import { recallConfirmedAlready } from './change.refusals.js';
import { directiveActLabels, type DirectiveAct } from './labels.js';
import type { Directive } from './directive.state.js';

/** Who reaches for an act: which agency, and whether it issued the directive or signs for the issuer. */
export interface DirectiveParty {
  readonly agencyId: string | undefined;
  readonly issuing: boolean;
}

interface Opening {
  /** Of the tasks that remain each has its own issuer, which is asked when one is decided on. */
  readonly by: 'issuer' | 'receiver' | 'anyone';
  readonly from: readonly DirectiveStatus[];
  readonly unless?: (directive: Directive, party: DirectiveParty) => Rejected | undefined;
}

/** Who may do what, and where in its life: domain.md 3.4 as a table. */
export const directiveOpenings: Readonly<Record<DirectiveAct, Opening>> = {
  FanOutTasks: {
    by: 'issuer',
    from: ['InForce'],
    unless: ({ confidentiality }) => (confidentiality ? sourceClassified({}) : undefined),
  },
  AmendDirective: { by: 'issuer', from: ['Issued', 'InForce'] },
  CorrectDirective: { by: 'issuer', from: ['Issued', 'InForce'] },
  ReplaceDirective: { by: 'issuer', from: ['Issued', 'InForce'] },
  RecallDirective: { by: 'issuer', from: ['Issued', 'InForce'] },
  ConfirmRecall: {
    by: 'receiver',
    from: ['Recalled'],
    unless: ({ recallConfirmedBy }, { agencyId }) =>
      agencyId !== undefined && recallConfirmedBy.includes(agencyId) ? recallConfirmedAlready({}) : undefined,
  },
  DecideOrphan: { by: 'anyone', from: ['Replaced', 'Recalled'] },
};

/** Why an act on a directive is not open to this party on this day: authority, then where it stands, then the rest. */
export const refusalOnDirective = (
  act: DirectiveAct,
  directive: Directive,
  party: DirectiveParty,
  day: CalendarDay,
): Rejected | undefined => {
  const { by, from, unless } = directiveOpenings[act];
  if (by === 'issuer' && !party.issuing) return directiveIssuerOnly({ act });
  if (by === 'receiver' && (party.agencyId === undefined || party.agencyId === directive.issuerId))
    return receiverOnly({});
  const status = directiveStatusFor(directive, day);
  return from.includes(status) ? unless?.(directive, party) : directiveStateForbids({ act, status, from });
};

/** Every command on a directive, and for this party, on this day, whether it is open. The role table may close more. */
export const directiveOffers = (
  directive: Directive,
  party: DirectiveParty,
  day: CalendarDay,
): readonly OfferOf<DirectiveAct>[] =>
  offersOf(directiveActLabels, (act) => refusalOnDirective(act, directive, party, day));
