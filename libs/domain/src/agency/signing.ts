import { dayOf, type CalendarDay, type Circumstances, type Look } from '@dondoc/event-sourcing';
import { holderOf, isActive, nameOn } from './agency-on-day.js';
import { checkDelegated } from './check-delegated.js';
import { agencyUnknown, notActingForAgency } from './agency.refusals.js';
import type { Role } from './agency.events.js';
import { agency, type Agency } from './agency.state.js';
import { delegationMissing } from './delegation.refusals.js';
import { placesOf, standingFor } from './standing-for.js';
import { agencyAndSuperiors } from './lies-under.js';
import { authorityNotHeld, postMayNotSign, signedInFuture } from './post.refusals.js';

const BY_ORDER_OR_MANDATE: readonly (string | undefined)[] = ['TL', 'TUQ'];

const FOR_ANOTHER: readonly (string | undefined)[] = ['KT', ...BY_ORDER_OR_MANDATE];
const LEADING: readonly Role[] = ['head', 'leader', 'delegation-head'];

/** The head signs; for the head (KT.), by order and by mandate another post does: Decree 30/2020/NĐ-CP, article 13. */
const checkLeads = (holding: readonly Agency[], signedIn: string, capacity: string | undefined): void => {
  if (FOR_ANOTHER.includes(capacity)) return;
  const post = holding.flatMap(({ posts }) => posts).find(({ postId }) => postId === signedIn);
  if (post && !post.roles.some((role) => LEADING.includes(role))) throw postMayNotSign({ title: post.title });
};

/** The agencies from the actor's own up to the one that is acted for; undefined when that one is not above it. */
const pathTo = async (look: Look, from: string, agencyId: string, day: CalendarDay) => {
  const superiors = await agencyAndSuperiors(look, from, day);
  const end = superiors.findIndex(({ id }) => id === agencyId);
  return end < 0 ? undefined : superiors.slice(0, end + 1);
};

/**
 * The actor works for the agency, or for a unit under it that signs by order (TL.) or by mandate (TUQ.): Decree
 * 30/2020/NĐ-CP, article 13. The agency is judged as of `occurredAt`, and so is who stands in its place; what an agency did
 * that has ended since is typed by whoever stands in its place now, for nobody else is left who could.
 * @throws Rejected `not-acting-for-agency`, `agency-unknown`
 */
export const checkActsFor = async (
  { actor, capacity, occurredAt, now }: Circumstances,
  look: Look,
  agencyId: string,
): Promise<void> => {
  const day = dayOf(occurredAt);
  const placeId = await standingFor(look, agencyId, day);
  if (actor.agencyId === placeId) return;
  if (actor.agencyId === (await standingFor(look, agencyId, dayOf(now)))) return;
  const state = await look(agency, placeId);
  if (!state) throw agencyUnknown({ agencyId });
  const path = actor.agencyId && (await pathTo(look, actor.agencyId, placeId, day));
  if (!path || !BY_ORDER_OR_MANDATE.includes(capacity))
    throw notActingForAgency({ agencyId, name: nameOn(state, day) });
};

/** The agencies under this one that it gave a mandate (TUQ.) to, wherever the paper was typed. */
const mandated = async (look: Look, { delegations }: Agency, postId: string) => {
  const ids = delegations
    .filter(({ kind, holderPostId }) => kind === 'TUQ' && holderPostId === postId)
    .map(({ holderAgencyId }) => holderAgencyId);
  const states = await Promise.all([...new Set(ids)].map((id) => look(agency, id)));
  return states.filter((state) => state !== undefined);
};

/** Who may have signed for what is acted for, seen from one agency; undefined where that one does not lie under it. */
const signingIn = async (
  { capacity, authority }: Circumstances,
  look: Look,
  fromId: string,
  placeId: string | undefined,
) => {
  if (!authority) return undefined;
  const { signedOn, postId, holderId } = authority;
  const path =
    placeId === undefined
      ? await agencyAndSuperiors(look, fromId, signedOn)
      : ((await pathTo(look, fromId, placeId, signedOn)) ?? []);
  const delegator = path.find(({ id }) => id === (placeId ?? fromId));
  if (!delegator) return undefined;
  const under = capacity === 'TUQ' ? await mandated(look, delegator, postId) : [];
  const holding = [...path, ...under].filter((state) => holderOf(state, postId, signedOn) === holderId);
  return { delegator, under, holding };
};

/**
 * The signer held the post on the day of signing, and the post is one of the agency that is acted for. Signed TL. or TUQ. it
 * may also be one of a unit between that agency and the acting one or, when the acting agency acts for itself, of an agency
 * above it; signed TUQ. one of whatever unit the agency gave a mandate to. What was delegated covers the act, as of the day
 * of signing. Where the acting agency stands now in the place of one that existed then, all this holds of that one as well.
 * Without a named authority there is nothing to check: the edge has refused what needs one.
 * @param agencyId the agency that is acted for, or whoever stands in its place by then; the acting agency unless given
 * @throws Rejected `authority-not-held`, `signed-in-future`, `post-may-not-sign`, and what {@link checkDelegated} refuses
 */
export const checkSigning = async (
  circumstances: Circumstances,
  look: Look,
  agencyId?: string,
): Promise<void> => {
  const { actor, capacity, authority, now } = circumstances;
  if (!authority) return;
  const { signedOn, postId, holderId } = authority;
  const refused = authorityNotHeld({ postId, holderId, signedOn });
  if (actor.agencyId === undefined) throw refused;
  const placeId = agencyId === undefined ? undefined : await standingFor(look, agencyId, signedOn);
  const before = (await placesOf(look, actor.agencyId, dayOf(now))).filter((left) =>
    isActive(left, signedOn),
  );
  const signings = [];
  for (const id of [actor.agencyId, ...before.map((left) => left.id)]) {
    const found = await signingIn(circumstances, look, id, placeId);
    if (found) signings.push(found);
  }
  const signing = signings.find(({ holding }) => holding.length > 0) ?? signings[0];
  if (!signing) throw refused;
  const { delegator, under, holding } = signing;
  const byOrder = BY_ORDER_OR_MANDATE.includes(capacity);
  if (holding.length === 0 && capacity === 'TUQ' && under.length === 0)
    throw delegationMissing({ name: nameOn(delegator, signedOn), signedOn });
  if (!holding.some(({ id }) => id === delegator.id || byOrder)) throw refused;
  if (signedOn > dayOf(now)) throw signedInFuture({ signedOn, today: dayOf(now) });
  const units = holding.map(({ id }) => id);
  const delegation = checkDelegated(delegator, units, circumstances);
  // an acting head (Q.) who was named in writing leads, whatever the post
  if (delegation?.kind !== 'Q') checkLeads(holding, postId, capacity);
};

/**
 * The actor acts and signs for the agency, or for whoever stands in its place by then.
 * @throws Rejected `not-acting-for-agency`, `agency-unknown`, and what {@link checkSigning} refuses
 */
export const checkSignsFor = async (
  circumstances: Circumstances,
  look: Look,
  agencyId: string,
): Promise<void> => {
  await checkActsFor(circumstances, look, agencyId);
  await checkSigning(circumstances, look, agencyId);
};

/**
 * The actor works in the agency's own registry, or in a unit under it: entering a paper in the register is no signing.
 * @throws Rejected `not-acting-for-agency`, `agency-unknown`
 */
export const checkKeepsRegisterOf = async (
  { actor, occurredAt }: Circumstances,
  look: Look,
  agencyId: string,
): Promise<void> => {
  if (actor.agencyId === agencyId) return;
  const day = dayOf(occurredAt);
  const state = await look(agency, agencyId);
  if (!state) throw agencyUnknown({ agencyId });
  if (!actor.agencyId || !(await pathTo(look, actor.agencyId, agencyId, day)))
    throw notActingForAgency({ agencyId, name: nameOn(state, day) });
};
