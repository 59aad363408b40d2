import type { Subscriber, Subscription, SubscriptionState } from '@dondoc/event-sourcing';
import { CursorUnknown, type LogReader, type Place } from './log-reader.js';
import { NotOurs } from './recorded.js';
import { pauseAfter, rest, type Timing } from './timing.js';

const PAGE = 1_000;
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The log goes on, but this reader cannot go on in it. */
const isFinal = (error: unknown) => error instanceof NotOurs || error instanceof CursorUnknown;

/**
 * A subscription by pages: reads one, waits until it is handled, and at the tail waits to be woken. What the server pushes is
 * never handed over, so neither a double delivery nor a lost one can reach the subscriber, and a slow one costs one page.
 */
export class Follower implements Subscription {
  state: SubscriptionState = 'catching-up';
  private readonly stopping = new AbortController();
  private wakes = 0;
  private waiting: (() => void) | undefined;
  private failures = 0;
  private readonly ended: Promise<void>;

  constructor(
    private readonly reader: LogReader,
    private place: Place,
    private readonly subscriber: Subscriber,
    private readonly timing: Timing,
    private readonly forget: (follower: Follower) => void,
  ) {
    this.ended = this.run();
  }

  /** Index of the last event that was handled, -1 before the first. */
  get index(): number {
    return this.place.index;
  }

  wake(): void {
    this.wakes++;
    this.waiting?.();
  }

  stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    return this.ended;
  }

  private async run(): Promise<void> {
    let reason: Error | undefined;
    try {
      for (await nextTurn(); !this.stopping.signal.aborted; await nextTurn()) await this.step();
    } catch (error) {
      reason = error instanceof Error ? error : new Error(String(error));
    }
    this.forget(this);
    this.enter('dropped', reason);
  }

  private async step(): Promise<void> {
    const { wakes } = this;
    const page = await this.pageOrRest();
    if (!page || this.stopping.signal.aborted) return;
    if (page.events.length > 0) {
      if (!page.isEnd) this.enter('catching-up');
      await this.subscriber.onEvents(page.events);
    }
    // only now: what was not handled is read again
    this.place = page.place;
    if (page.events.length > 0 || !page.isEnd) return;
    this.enter('live');
    await this.news(wakes);
  }

  private async pageOrRest() {
    try {
      const page = await this.reader.logPage(this.place, PAGE);
      this.failures = 0;
      return page;
    } catch (error) {
      if (isFinal(error)) throw error;
      this.enter('catching-up');
      await rest(pauseAfter(this.failures++, this.timing), this.stopping.signal);
      return undefined;
    }
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
