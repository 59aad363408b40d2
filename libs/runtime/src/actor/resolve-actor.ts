import type { Actor, CalendarDay } from '@dondoc/event-sourcing';
import { actingPostRequired, actingPostNotHeld } from './actor.refusals.js';
import type { HeldPost, Offices } from './offices.js';
import type { Principal } from './principal.js';

const actorIn = (accountId: string, held: readonly HeldPost[]): Actor => {
  const agencyId = held[0]?.agency.id;
  return {
    accountId,
    ...(agencyId !== undefined && { agencyId }),
    postIds: held.map(({ post }) => post.postId),
    roles: [...new Set(held.flatMap(({ post }) => post.roles))],
  };
};

/**
 * The account with the post and agency that it acts for on a day: the post that it names, else all that it holds in its
 * only agency.
 * @throws Rejected `acting-post-not-held`, `acting-post-required`
 */
export const resolveActor = (
  offices: Offices,
  principal: Principal,
  day: CalendarDay,
  actingPost: string | undefined,
): Actor => {
  const { accountId } = principal;
  const held = offices.heldBy(accountId, day);
  if (actingPost !== undefined) {
    const named = held.filter(({ post }) => post.postId === actingPost);
    if (named.length === 0) throw actingPostNotHeld({ postId: actingPost, day });
    return actorIn(accountId, named);
  }
  const agencies = new Set(held.map(({ agency }) => agency.id));
  if (agencies.size > 1)
    throw actingPostRequired({ posts: held.map(({ post }) => ({ postId: post.postId, title: post.title })) });
  const actor = actorIn(accountId, held);
  return principal.administrator && held.length === 0 ? { ...actor, roles: ['administrator'] } : actor;
};
