import {
  Followers,
  type Cursor,
  type LoggedEvent,
  type StoredEvent,
  type Subscriber,
  type Subscription,
} from '@dondoc/event-sourcing';
import type { ReadableLog } from '../open-views.js';

/** A log in memory that can be followed while somebody pushes to it. */
export class ArrayLog implements ReadableLog {
  private readonly followers = new Followers((after, limit) => {
    const from = after === undefined ? 0 : after.index + 1;
    return this.events.slice(from, from + limit);
  });

  constructor(
    private readonly events: readonly LoggedEvent[],
    readonly id = 'log',
  ) {}

  async *readStream(stream: string, from = 0): AsyncIterable<readonly StoredEvent[]> {
    yield this.events.filter((event) => event.stream === stream && event.revision >= from);
  }

  subscribe(after: Cursor | undefined, subscriber: Subscriber): Subscription {
    return this.followers.follow(after, subscriber);
  }

  async tail(): Promise<Cursor | undefined> {
    return this.events.at(-1);
  }

  /** Says that events were pushed. */
  wake(): void {
    this.followers.wake();
  }
}
