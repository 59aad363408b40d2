import {
  comparePositions,
  type EventStore,
  type LoggedEvent,
  type Subscription,
} from '@dondoc/event-sourcing';

/** Keeps something in memory that follows from the log. */
export interface LogReader {
  take(event: LoggedEvent): void;
}

interface Waiter {
  readonly position: string;
  readonly resolve: () => void;
}

/** Reads the whole log once at the start, for all who keep something of it in memory, and follows it from there. */
export class LogFollower {
  private subscription: Subscription | undefined;
  private position: string | undefined;
  private waiters: Waiter[] = [];
  private dropped = false;

  constructor(
    private readonly store: EventStore,
    private readonly readers: readonly LogReader[],
  ) {}

  /** Resolves at the end of the log. */
  start(onDropped: (reason: Error) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.subscription = this.store.subscribe(undefined, {
        onEvents: async (events) => this.take(events),
        onState: (state, reason) => {
          if (state === 'live') resolve();
          if (state !== 'dropped') return;
          this.dropped = true;
          this.answer(() => true);
          if (!reason) return;
          reject(reason);
          onDropped(reason);
        },
      });
    });
  }

  async stop(): Promise<void> {
    await this.subscription?.stop();
  }

  /** Resolves once the event at this position has been read, or will never be. */
  reached(position: string): Promise<void> {
    const there = this.position !== undefined && comparePositions(this.position, position) >= 0;
    if (there || this.dropped) return Promise.resolve();
    return new Promise((resolve) => this.waiters.push({ position, resolve }));
  }

  private take(events: readonly LoggedEvent[]): void {
    for (const event of events) {
      for (const reader of this.readers) reader.take(event);
      this.position = event.position;
    }
    const reached = this.position ?? '0';
    this.answer(({ position }) => comparePositions(reached, position) >= 0);
  }

  private answer(isDone: (waiter: Waiter) => boolean): void {
    const done = this.waiters.filter(isDone);
    if (done.length === 0) return;
    this.waiters = this.waiters.filter((waiter) => !isDone(waiter));
    for (const { resolve } of done) resolve();
  }
}
