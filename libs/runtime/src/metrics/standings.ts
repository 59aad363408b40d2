import type { EventStore, LoggedEvent, Subscriber, SubscriptionState } from '@dondoc/event-sourcing';
import type { Journal } from '../journal/journal.js';
import { variedStore } from './varied-store.js';

/** How one who follows the log stands. */
export interface Standing {
  readonly follower: string;
  state: SubscriptionState;
  /** Index of the last event that it has handled, -1 before the first. */
  index: number;
  /** Why it was dropped. */
  reason: Error | undefined;
}

/** A line names so many correlations of a batch at most. */
const NAMED = 20;

/** Knows how everybody stands who follows the log under a name. */
export class Standings {
  private readonly byName = new Map<string, Standing>();

  constructor(private readonly journal: Journal) {}

  get all(): readonly Standing[] {
    return [...this.byName.values()];
  }

  /** The store as one follower uses it: its latest subscription is the one that counts. */
  through(store: EventStore, follower: string): EventStore {
    return variedStore(store, {
      subscribe: (after, subscriber) => {
        const standing: Standing = {
          follower,
          state: 'catching-up',
          index: after?.index ?? -1,
          reason: undefined,
        };
        this.byName.set(follower, standing);
        return store.subscribe(after, this.watched(standing, subscriber));
      },
    });
  }

  private watched(standing: Standing, subscriber: Subscriber): Subscriber {
    return {
      onEvents: async (events) => {
        await subscriber.onEvents(events);
        standing.index = events.at(-1)?.index ?? standing.index;
        if (this.journal.isLevelEnabled('debug')) this.tell(standing.follower, events);
      },
      onState: (state, reason) => {
        standing.state = state;
        standing.reason = reason;
        subscriber.onState?.(state, reason);
      },
    };
  }

  private tell(follower: string, events: readonly LoggedEvent[]): void {
    const correlationIds = [...new Set(events.map(({ meta }) => meta.correlationId))].slice(0, NAMED);
    const fields = { follower, from: events[0]?.index, to: events.at(-1)?.index, correlationIds };
    this.journal.debug(fields, 'batch applied');
  }
}
