import type { Cursor, LoggedEvent } from './event.js';
import type { Subscriber, Subscription, SubscriptionState } from './event-store.js';

/** The next events after a cursor, or from the start: at most `limit`, none at the tail. */
export type ReadPage = (after: Cursor | undefined, limit: number) => readonly LoggedEvent[];

const PAGE = 500;
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * The subscriptions of a store that can read its own tail: each reads a page, waits until it is handled, and at the tail
 * waits for {@link Followers.wake}. There is one way to read for old and new events, so no hole or double can lie between.
 */
export class Followers {
  private readonly all = new Set<Follower>();

  constructor(private readonly read: ReadPage) {}

  follow(after: Cursor | undefined, subscriber: Subscriber): Subscription {
    const follower = new Follower(this.read, after, subscriber, () => this.all.delete(follower));
    this.all.add(follower);
    return follower;
  }

  /** Says that something was written. */
  wake(): void {
    for (const follower of this.all) follower.wake();
  }

  async stop(): Promise<void> {
    await Promise.all([...this.all].map((follower) => follower.stop()));
  }
}

class Follower implements Subscription {
  state: SubscriptionState = 'catching-up';
  private stopping = false;
  private wakes = 0;
  private waiting: (() => void) | undefined;
  private readonly ended: Promise<void>;

  constructor(
    private readonly read: ReadPage,
    private cursor: Cursor | undefined,
    private readonly subscriber: Subscriber,
    private readonly forget: () => void,
  ) {
    this.ended = this.run();
  }

  wake(): void {
    this.wakes++;
    this.waiting?.();
  }

  stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    return this.ended;
  }

  private async run(): Promise<void> {
    let reason: Error | undefined;
    try {
      for (await nextTurn(); !this.stopping; await nextTurn()) await this.step();
    } catch (error) {
      reason = error instanceof Error ? error : new Error(String(error));
    }
    this.forget();
    this.enter('dropped', reason);
  }

  private async step(): Promise<void> {
    const { wakes } = this;
    const page = this.read(this.cursor, PAGE);
    const last = page.at(-1);
    if (!last) {
      this.enter('live');
      return this.news(wakes);
    }
    if (page.length === PAGE) this.enter('catching-up');
    await this.subscriber.onEvents(page);
    this.cursor = { index: last.index, position: last.position };
  }

  /** Resolves once woken after `seen`; a wake that came between reading and waiting counts. */
  private async news(seen: number): Promise<void> {
    if (this.wakes === seen) await new Promise<void>((resolve) => (this.waiting = resolve));
    this.waiting = undefined;
  }

  private enter(state: SubscriptionState, reason?: Error): void {
    if (state === this.state) return;
    this.state = state;
    this.subscriber.onState?.(state, reason);
  }
}
