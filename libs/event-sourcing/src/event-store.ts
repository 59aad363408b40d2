import type { Cursor, LoggedEvent, NewEvent, StoredEvent } from './event.js';
import type { Instant } from './time.js';

/** Where the appender believes the stream to stand: nothing there yet, or the revision of its last event. Always exact. */
export type ExpectedRevision = 'no-stream' | number;

/** *catching-up*: behind the tail; *live*: at the tail, new events come as they are written; *dropped*: nothing comes any more. */
export type SubscriptionState = 'catching-up' | 'live' | 'dropped';

/** Who listens to the log. */
export interface Subscriber {
  /**
   * Takes the next events in log order, at least one. The next page is not read before the promise settles, so a slow
   * subscriber costs no memory. A rejection drops the subscription.
   */
  onEvents(events: readonly LoggedEvent[]): Promise<void>;
  /** Called at every change of state; `reason` tells why it was dropped. */
  onState?(state: SubscriptionState, reason?: Error): void;
}

export interface Subscription {
  readonly state: SubscriptionState;
  /** Ends it; resolves when the page in hand has been handled. */
  stop(): Promise<void>;
}

/**
 * The log: every event once, in one total order, never altered.
 *
 * An adapter promises: an append that was answered is durable and whole; two appends never get the same revision; everything
 * read comes in order and without a hole. The executable form is `describeEventStore` in `testing/`.
 */
export interface EventStore {
  /** Names this log; stands before a position in `Wait-For-Position`. */
  readonly id: string;

  /**
   * Appends all events or none, at the exact revision.
   * @param now business time; the store stamps `recordedAt = max(now, last recordedAt)`.
   * @returns the events as stored. An append whose ids are already there, at just those revisions, answers with the stored
   *   events again and writes nothing: so an append may be sent again after an unknown outcome.
   * @throws RevisionConflict, EventTooLarge, OutcomeUnknown, StoreUnavailable
   */
  append(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
    now: Instant,
  ): Promise<readonly StoredEvent[]>;

  /** The events of one stream from a revision on, in pages; no page where there is none. @throws StoreUnavailable */
  readStream(stream: string, from?: number): AsyncIterable<readonly StoredEvent[]>;

  /**
   * The log after a cursor, or from the start, in pages, up to what was its end when the last page was read.
   * @throws StoreUnavailable
   */
  readAll(after?: Cursor, pageSize?: number): AsyncIterable<readonly LoggedEvent[]>;

  /** Listens to the log after a cursor, or from the start: first what is there, then what comes, without a hole between. */
  subscribe(after: Cursor | undefined, subscriber: Subscriber): Subscription;

  /** Where the log ends now; undefined while it is empty. @throws StoreUnavailable */
  tail(): Promise<Cursor | undefined>;

  /**
   * Takes over another log, into an empty store only, in order of index, keeping every byte, `recordedAt` included.
   * All or nothing: whatever goes wrong, the store is empty again.
   * @throws StoreNotEmpty, LogOutOfOrder
   */
  import(events: AsyncIterable<readonly LoggedEvent[]>): Promise<void>;

  /** Ends all subscriptions, answers what waits, gives the files back. */
  close(): Promise<void>;
}

/** Thrown by an append when the stream does not stand where it was expected. Nothing was written. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`${stream} stands at ${actual}, not at ${expected}`);
  }
}

/** Thrown when it cannot be known whether the append was written: send the very same one again, or read back. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
  constructor(
    readonly stream: string,
    options?: ErrorOptions,
  ) {
    super(`it is not known whether the append to ${stream} was written`, options);
  }
}

/** Thrown before anything is sent: an event is at most 64 KiB, an append at most 1 MiB, as JSON in UTF-8. */
export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';
  constructor(
    readonly stream: string,
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(`an append to ${stream} holds ${bytes} bytes where at most ${limit} are allowed`);
  }
}

/** Thrown when the store can neither be read nor written now. Nothing was written; try again after `retryAfterSeconds`. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(
    reason: string,
    readonly retryAfterSeconds = 1,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** Thrown by `import` into a store that holds events already. */
export class StoreNotEmpty extends Error {
  override readonly name = 'StoreNotEmpty';
  constructor() {
    super('events can be imported into an empty store only');
  }
}

/** Thrown by `import` when an event does not follow on the one before it, in the log or in its stream. */
export class LogOutOfOrder extends Error {
  override readonly name = 'LogOutOfOrder';
  constructor(readonly event: Pick<LoggedEvent, 'index' | 'stream' | 'revision'>) {
    super(
      `event ${event.index}, revision ${event.revision} of ${event.stream}, does not follow on the one before`,
    );
  }
}

export const EVENT_LIMIT_BYTES = 64 * 1024;
export const APPEND_LIMIT_BYTES = 1024 * 1024;

/**
 * Checks the sizes of an append; every adapter calls it before it sends anything.
 * @param lengths for each event the bytes of its data and meta, as JSON in UTF-8
 * @throws EventTooLarge
 */
export const checkLengths = (stream: string, lengths: readonly number[]): void => {
  let total = 0;
  for (const bytes of lengths) {
    if (bytes > EVENT_LIMIT_BYTES) throw new EventTooLarge(stream, bytes, EVENT_LIMIT_BYTES);
    total += bytes;
  }
  if (total > APPEND_LIMIT_BYTES) throw new EventTooLarge(stream, total, APPEND_LIMIT_BYTES);
};

/**
 * What an append at an exact revision means to a stream that stands at `last` (-1: no stream): write it, or answer with the
 * events that are there, because all of its ids are, at just those revisions. Undefined is a conflict.
 */
export const judgeAppend = (
  ids: readonly string[],
  expected: ExpectedRevision,
  last: number,
  idAt: (revision: number) => string | undefined,
): 'write' | 'repeated' | undefined => {
  const before = expected === 'no-stream' ? -1 : expected;
  if (before === last) return 'write';
  const repeated = before < last && ids.every((id, place) => idAt(before + 1 + place) === id);
  return repeated ? 'repeated' : undefined;
};

/** All events of one stream, from a revision on. Streams of aggregates are short; whoever reads a long one takes the pages. */
export const readWholeStream = async (
  store: Pick<EventStore, 'readStream'>,
  stream: string,
  from = 0,
): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for await (const page of store.readStream(stream, from)) events.push(...page);
  return events;
};
