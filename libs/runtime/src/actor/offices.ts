import { account, agency, agencyEvents, nameOn, postsHeldBy, type Agency, type Post } from '@dondoc/domain';
import {
  categoryOf,
  dayOf,
  decode,
  idOf,
  type CalendarDay,
  type LoggedEvent,
  type OccurredAt,
} from '@dondoc/event-sourcing';
import type { LogReader } from '../log/log-follower.js';

/** A post that an account holds, and the agency in which it stands. */
export interface HeldPost {
  readonly agency: Agency;
  readonly post: Post;
}

/**
 * Who holds which post when: all agencies folded in memory from their own events, as wide as the offices of a country.
 * It serves authorisation, so a command on an agency is answered only after this has read it.
 */
export class Offices implements LogReader {
  private readonly agencies = new Map<string, Agency>();
  private readonly agenciesOf = new Map<string, Set<string>>();
  private readonly names = new Map<string, string>();

  take(event: LoggedEvent): void {
    const category = categoryOf(event.stream);
    if (category === agency.category) this.takeAgency(event);
    if (category === account.category && event.type === 'AccountRegistered')
      this.names.set(idOf(event.stream), (event.data as { displayName: string }).displayName);
  }

  /** The posts that an account holds on a day, in all agencies. */
  heldBy(accountId: string, day: CalendarDay): readonly HeldPost[] {
    return [...(this.agenciesOf.get(accountId) ?? [])].flatMap((agencyId) => {
      const found = this.agencies.get(agencyId);
      if (!found || (found.dissolvedOn !== undefined && found.dissolvedOn <= day)) return [];
      return postsHeldBy(found, accountId, day).map((post) => ({ agency: found, post }));
    });
  }

  /** The posts that an account holds at an instant, as a client is told of them. */
  postsOn(accountId: string, at: OccurredAt) {
    const day = dayOf(at);
    return this.heldBy(accountId, day).map(({ agency: of, post }) => ({
      postId: post.postId,
      title: post.title,
      roles: post.roles,
      agencyId: of.id,
      agencyName: nameOn(of, day),
      agencyKind: of.kind,
      agencyLevel: of.level,
      receivesReminders: post.receivesReminders,
    }));
  }

  /** The agencies in whose place one stands on a day, by mergers; after a split only what was handed over is its own. */
  inPlaceOf(agencyId: string, day: CalendarDay): readonly string[] {
    const found = new Set<string>();
    const next = [agencyId];
    for (let id = next.pop(); id !== undefined; id = next.pop())
      for (const { predecessorId, kind, effectiveOn } of this.agencies.get(id)?.predecessors ?? []) {
        if (kind === 'split' || effectiveOn > day || found.has(predecessorId)) continue;
        found.add(predecessorId);
        next.push(predecessorId);
      }
    return [...found];
  }

  /** Whether the log holds any account. */
  knowsAnybody(): boolean {
    return this.names.size > 0;
  }

  /** The name of an account's person, for sentences such as *changed by*. */
  nameOf(accountId: string): string | undefined {
    return this.names.get(accountId);
  }

  private takeAgency(stored: LoggedEvent): void {
    const agencyId = idOf(stored.stream);
    const event = decode(agencyEvents, stored);
    const after = agency.evolve(this.agencies.get(agencyId), event);
    if (after) this.agencies.set(agencyId, after);
    if (event.type !== 'PostAppointed') return;
    const held = this.agenciesOf.get(event.data.accountId) ?? new Set();
    this.agenciesOf.set(event.data.accountId, held.add(agencyId));
  }
}
