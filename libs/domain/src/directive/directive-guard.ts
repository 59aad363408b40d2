import { dayOf, type Circumstances, type Look } from '@dondoc/event-sourcing';
import { standingFor } from '../agency/standing-for.js';
import { actsOnSideOf } from '../agency/lies-under.js';
import { checkSignsFor } from '../agency/signing.js';
import { checkNotInFuture } from '../task/guards/time-of-act.js';
import { refusalOnDirective, type DirectiveParty } from './directive.acts.js';
import { directiveActTooEarly, directiveUnknown } from './directive.refusals.js';
import type { Directive } from './directive.state.js';
import type { DirectiveAct } from './labels.js';

/** For whom the reader of a directive could act, where nothing says yet in which capacity. */
export const lookUpDirectiveParty = async (
  look: Look,
  { issuerId }: Directive,
  circumstances: Pick<Circumstances, 'actor' | 'occurredAt'>,
): Promise<DirectiveParty> => ({
  agencyId: circumstances.actor.agencyId,
  issuing: await actsOnSideOf(circumstances, look, issuerId),
});

/**
 * Whoever changes a directive acts and signs for its issuer, or for who stands in its place: that one is returned.
 * @throws Rejected `not-acting-for-agency`, `authority-not-held`
 */
export const checkSignedForIssuer = async (
  look: Look,
  state: Directive | undefined,
  circumstances: Circumstances,
): Promise<string | undefined> => {
  if (!state) return undefined;
  await checkSignsFor(circumstances, look, state.issuerId);
  return standingFor(look, state.issuerId, dayOf(circumstances.occurredAt));
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
