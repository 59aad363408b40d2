import { dayOf, type Circumstances, type Decision, type Look } from '@dondoc/event-sourcing';
import { authorityRequired } from '../../command/command.refusals.js';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import { nameOn } from '../agency-on-day.js';
import type { AgencyEvent } from '../agency.events.js';
import { agency, type Agency } from '../agency.state.js';
import type { DelegateAuthority } from '../commands/delegate-authority.js';
import {
  delegationBackdated,
  delegationCommandUnknown,
  delegationExists,
  delegationNeedsPost,
  delegationNotPassedOn,
  delegationOutside,
  delegationReversed,
  delegationUnlimited,
} from '../delegation.refusals.js';
import { liesUnder } from '../lies-under.js';
import { postUnknown } from '../post.refusals.js';
import { checkSignsFor } from '../signing.js';
import { activeAgency, standing } from '../standing.js';

/** What the paper itself must say. */
const checkPaper = (body: DelegateAuthority, signedOn: string, known: readonly string[]): void => {
  const { kind, scope, holderPostId, validFrom, validTo } = body;
  if (kind !== 'TL' && holderPostId === undefined) throw delegationNeedsPost({});
  if (kind === 'TUQ' && (validTo === undefined || scope.commands === undefined))
    throw delegationUnlimited({});
  if (validTo !== undefined && validTo < validFrom)
    throw delegationReversed({ from: validFrom, to: validTo });
  if (validFrom < signedOn) throw delegationBackdated({ signedOn, day: validFrom });
  const unknown = (scope.commands ?? []).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw delegationCommandUnknown({ commands: unknown });
};

/** To whom it may go: a post of one's own; by order or mandate, one of an agency under it as well. */
const checkHolder = (body: DelegateAuthority, own: Agency, holder: Agency | undefined, under: boolean) => {
  const { kind, holderAgencyId, holderPostId, validFrom } = body;
  const found = activeAgency(holder, holderAgencyId, validFrom);
  const outside = found.id !== own.id && (!under || kind === 'KT' || kind === 'Q');
  if (outside) throw delegationOutside({ name: nameOn(own, validFrom) });
  if (holderPostId !== undefined && !found.posts.some(({ postId }) => postId === holderPostId))
    throw postUnknown({ postId: holderPostId });
};

interface Facts {
  readonly holder: Agency | undefined;
  readonly under: boolean;
}

const facts = async (body: DelegateAuthority, look: Look, circumstances: Circumstances): Promise<Facts> => {
  const { holderAgencyId, validFrom, basis } = body;
  const { id, capacity } = circumstances;
  if (capacity === 'TUQ' || capacity === 'TL') throw delegationNotPassedOn({});
  await checkSignsFor(circumstances, look, id);
  await checkCitations(look, [basis]);
  return {
    holder: await look(agency, holderAgencyId),
    under: await liesUnder(look, holderAgencyId, id, validFrom),
  };
};

/** @param signable the names of all commands that somebody signs */
export const delegateAuthority = (
  signable: () => readonly string[],
): Decision<Agency | undefined, AgencyEvent, DelegateAuthority, Facts> => ({
  lookUp: (body, look, _, circumstances) => facts(body, look, circumstances),
  decide: (body, state, { authority, occurredAt, newId }, { holder, under }) => {
    if (!authority) throw authorityRequired({ command: 'DelegateAuthority' });
    const own = standing(state, dayOf(occurredAt));
    checkPaper(body, authority.signedOn, signable());
    checkHolder(body, own, holder, under);
    const { occurredAt: _when, signing: _signed, ...given } = body;
    const data = present({ ...given, scope: { ...given.scope }, grantorPostId: authority.postId });
    const same = (a: object) => JSON.stringify(Object.entries(a).toSorted(([x], [y]) => (x < y ? -1 : 1)));
    const { basis: _basis, ...said } = data;
    if (own.delegations.some(({ delegationId: _id, ...each }) => same(each) === same(said)))
      throw delegationExists({});
    return [{ type: 'AuthorityDelegated', data: { delegationId: newId('delegation'), ...data } }];
  },
});
