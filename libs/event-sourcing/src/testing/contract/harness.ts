import type { Cursor, LoggedEvent, NewEvent, StoredEvent } from '../../event.js';
import type { EventStore, Subscription, SubscriptionState } from '../../event-store.js';
import { randomId, randomSalt } from '../../ids.js';

/** How the contract gets hold of an adapter's stores. */
export interface StoreHarness {
  /** A fresh, empty store. */
  create(): Promise<EventStore>;
  /** Closes the store and opens the same log anew; absent where a store cannot be closed and opened again. */
  reopen?(store: EventStore): Promise<EventStore>;
  /** Whether `create` hides what a log held before instead of beginning with an empty one: then nothing can be imported. */
  readonly isLogShared?: boolean;
  /** Closes the store and removes what it left. */
  destroy(store: EventStore): Promise<void>;
}

/** Runs a test's work on a fresh store, which is destroyed whatever happens. */
export type WithStore = (work: (store: EventStore) => Promise<void>) => () => Promise<void>;

export const withStoreOf =
  (harness: StoreHarness): WithStore =>
  (work) =>
  async () => {
    const store = await harness.create();
    try {
      await work(store);
    } finally {
      await harness.destroy(store);
    }
  };

export const MONDAY = '2020-01-06T01:00:00.000Z';
export const TUESDAY = '2020-01-07T01:00:00.000Z';
export const SUNDAY = '2020-01-05T01:00:00.000Z';

/** An event that fits the port; its data and id can be chosen. */
export const someEvent = (data: unknown = { title: 'Triển khai kế hoạch' }, id = randomId()): NewEvent => ({
  id,
  type: 'SomethingHappened',
  v: 1,
  data,
  meta: {
    origin: randomId(),
    actor: randomId(),
    agency: randomId(),
    capacity: 'KT',
    occurredAt: '2020-01-06',
    commandId: randomId(),
    commandHash: 'ab'.repeat(32),
    correlationId: randomId(),
    salt: randomSalt(),
  },
});

export const someEvents = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, n) => someEvent({ n }));

export const someStream = (): string => `task-${randomId()}`;

/** Fills a store with so many events, over several streams. */
export const fill = async (store: EventStore, count: number): Promise<void> => {
  const streams = [someStream(), someStream(), someStream()];
  const length = Math.ceil(count / streams.length);
  for (const [place, stream] of streams.entries()) {
    const total = Math.max(0, Math.min(length, count - place * length));
    for (let from = 0; from < total; from += 100)
      await store.append(
        stream,
        someEvents(Math.min(100, total - from)),
        from === 0 ? 'no-stream' : from - 1,
        MONDAY,
      );
  }
};

export const allOf = async <Event>(pages: AsyncIterable<readonly Event[]>): Promise<Event[]> => {
  const all: Event[] = [];
  for await (const page of pages) all.push(...page);
  return all;
};

/** Every byte that an import must keep: all but the store's own token. */
export const withoutPosition = <Event extends StoredEvent>({ position: _, ...kept }: Event) => kept;

/** What an append threw; fails when it threw nothing. */
export const errorOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    (value) => Promise.reject(new Error(`it was not refused but answered ${JSON.stringify(value)}`)),
    (error: unknown) => error,
  );

/** A subscriber that writes down what it gets. */
export class Listener {
  readonly events: LoggedEvent[] = [];
  readonly pages: number[] = [];
  readonly states: SubscriptionState[] = [];
  reason: Error | undefined;
  private readonly subscription: Subscription;

  constructor(
    store: EventStore,
    after: Cursor | undefined,
    private readonly work: (events: readonly LoggedEvent[]) => Promise<void> = async () => undefined,
  ) {
    this.subscription = store.subscribe(after, {
      onEvents: async (events) => {
        this.pages.push(events.length);
        this.events.push(...events);
        await this.work(events);
      },
      onState: (state, reason) => {
        this.states.push(state);
        this.reason = reason;
      },
    });
  }

  get state(): SubscriptionState {
    return this.subscription.state;
  }

  stop(): Promise<void> {
    return this.subscription.stop();
  }

  async has(count: number): Promise<void> {
    await until(
      () => this.events.length >= count,
      () => `${count} events, got ${this.events.length}`,
    );
  }

  async reaches(state: SubscriptionState): Promise<void> {
    await until(
      () => this.state === state,
      () => `state ${state}, is ${this.state}`,
    );
  }
}

/** Waits until it is so; throws with what was waited for after 10 s. */
export const until = async (isSo: () => boolean, awaited: () => string): Promise<void> => {
  const deadline = Date.now() + 10_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${awaited()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

/** The indexes 0, 1, 2 … of so many events. */
export const dense = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
