import { account, agency, agencyEvents, nameOn, postsHeldBy, type Agency, type Post } from '@dondoc/domain';
import {
  categoryOf,
  comparePositions,
  dayOf,
  decode,
  idOf,
  type CalendarDay,
  type EventStore,
  type LoggedEvent,
  type OccurredAt,
  type Subscription,
} from '@dondoc/event-sourcing';

/** A post that an account holds, and the agency in which it stands. */
export interface HeldPost {
  readonly agency: Agency;
  readonly post: Post;
}

interface Waiter {
  readonly position: string;
  readonly resolve: () => void;
}

/**
 * Who holds which post when: all agencies folded in memory from their own events, as wide as the offices of a country.
 * It serves authorisation, so a command on an agency is answered only after this has read it ({@link Offices.reached}).
 */
export class Offices {
  private readonly agencies = new Map<string, Agency>();
  private readonly agenciesOf = new Map<string, Set<string>>();
  private readonly names = new Map<string, string>();
  private subscription: Subscription | undefined;
  private position: string | undefined;
  private waiters: Waiter[] = [];

  constructor(private readonly store: EventStore) {}

  /** Reads the log to its end and follows it from there. */
  start(onDropped: (reason: Error) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.subscription = this.store.subscribe(undefined, {
        onEvents: async (events) => this.take(events),
        onState: (state, reason) => {
          if (state === 'live') resolve();
          if (state !== 'dropped' || !reason) return;
          reject(reason);
          onDropped(reason);
        },
      });
    });
  }

  async stop(): Promise<void> {
    await this.subscription?.stop();
  }

  /** Resolves once the event at this position has been read. */
  reached(position: string): Promise<void> {
    if (this.position !== undefined && comparePositions(this.position, position) >= 0)
      return Promise.resolve();
    return new Promise((resolve) => this.waiters.push({ position, resolve }));
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
    }));
  }

  /** The name of an account's person, for sentences such as *changed by*. */
  nameOf(accountId: string): string | undefined {
    return this.names.get(accountId);
  }

  private take(events: readonly LoggedEvent[]): void {
    for (const event of events) {
      const category = categoryOf(event.stream);
      if (category === agency.category) this.takeAgency(event);
      if (category === account.category && event.type === 'AccountRegistered')
        this.names.set(idOf(event.stream), (event.data as { displayName: string }).displayName);
      this.position = event.position;
    }
    this.answer();
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

  private answer(): void {
    const { position } = this;
    if (position === undefined || this.waiters.length === 0) return;
    const isReached = (waiter: Waiter) => comparePositions(position, waiter.position) >= 0;
    const reached = this.waiters.filter(isReached);
    this.waiters = this.waiters.filter((waiter) => !isReached(waiter));
    for (const { resolve } of reached) resolve();
  }
}
