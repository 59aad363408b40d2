import { dayOf, type Circumstances, type Look } from '@dondoc/event-sourcing';
import { liesUnder } from '../agency/lies-under.js';
import { checkActsFor, checkSigning } from '../agency/signing.js';
import { checkNotInFuture } from '../task/guards/time-of-act.js';
import { refusalOnDirective, type DirectiveParty } from './directive.acts.js';
import { directiveActTooEarly, directiveUnknown } from './directive.refusals.js';
import type { Directive } from './directive.state.js';
import type { DirectiveAct } from './labels.js';

/** For whom the reader of a directive could act, where nothing says yet in which capacity. */
export const lookUpDirectiveParty = async (
  look: Look,
  { issuerId }: Directive,
  { actor: { agencyId }, occurredAt }: Pick<Circumstances, 'actor' | 'occurredAt'>,
): Promise<DirectiveParty> => ({
  agencyId,
  issuing:
    agencyId !== undefined &&
    (agencyId === issuerId || (await liesUnder(look, agencyId, issuerId, dayOf(occurredAt)))),
});

/**
 * Whoever changes a directive acts and signs for its issuer.
 * @throws Rejected `not-acting-for-agency`, `authority-not-held`
 */
export const checkSignedForIssuer = async (
  look: Look,
  state: Directive | undefined,
  circumstances: Circumstances,
): Promise<void> => {
  if (!state) return;
  await checkActsFor(circumstances, look, state.issuerId);
  await checkSigning(circumstances, look, state.issuerId);
};

/**
 * The directive, when this may be done to it at that time; that the actor acts for the issuer was checked before.
 * @throws Rejected `directive-unknown`, `directive-state-forbids`, `occurred-in-future`, `directive-act-too-early`
 */
export const openDirective = (
  act: DirectiveAct,
  state: Directive | undefined,
  circumstances: Circumstances,
): Directive => {
  if (!state) throw directiveUnknown({});
  const { actor, occurredAt } = circumstances;
  const day = dayOf(occurredAt);
  const refused = refusalOnDirective(act, state, { agencyId: actor.agencyId, issuing: true }, day);
  if (refused) throw refused;
  checkNotInFuture(circumstances);
  if (day < state.issuedOn) throw directiveActTooEarly({ day: state.issuedOn, after: 'issue' });
  if (state.ending && day < state.ending.on)
    throw directiveActTooEarly({ day: state.ending.on, after: 'ending' });
  return state;
};
