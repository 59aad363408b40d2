import { canonical } from '../canonical.js';
import type { Cursor, LoggedEvent, NewEvent, StoredEvent } from '../event.js';
import {
  checkLengths,
  judgeAppend,
  LogOutOfOrder,
  RevisionConflict,
  StoreNotEmpty,
  StoreUnavailable,
  type EventStore,
  type ExpectedRevision,
  type Subscriber,
  type Subscription,
} from '../event-store.js';
import { Followers } from '../follow.js';
import { randomId } from '../ids.js';
import type { Instant } from '../time.js';

const PAGE = 500;

const bytesOf = ({ data, meta }: NewEvent): number =>
  Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(meta));

/** What outlives a store that is closed and opened again. */
export interface Log {
  readonly id: string;
  readonly events: LoggedEvent[];
  readonly streams: Map<string, LoggedEvent[]>;
}

/** An {@link EventStore} for tests, with all promises of the port but durability. */
export class InMemoryEventStore implements EventStore {
  private readonly followers = new Followers((after, limit) => this.page(after, limit));
  private closed = false;

  constructor(readonly log: Log = { id: randomId(), events: [], streams: new Map() }) {}

  get id(): string {
    return this.log.id;
  }

  async append(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
    now: Instant,
  ): Promise<readonly StoredEvent[]> {
    if (this.closed) throw new StoreUnavailable('the store is closed');
    checkLengths(stream, events.map(bytesOf));
    const there = this.streamOf(stream);
    const ids = events.map(({ id }) => id);
    const verdict = judgeAppend(ids, expected, there.length - 1, (revision) => there[revision]?.id);
    if (!verdict)
      throw new RevisionConflict(stream, expected, there.length === 0 ? 'no-stream' : there.length - 1);
    const from = expected === 'no-stream' ? 0 : expected + 1;
    if (verdict === 'write') for (const event of events) this.write(stream, event, now);
    return this.streamOf(stream)
      .slice(from, from + events.length)
      .map(withoutIndex);
  }

  private write(stream: string, event: NewEvent, now: Instant): void {
    const last = this.log.events.at(-1)?.meta.recordedAt ?? now;
    const meta = { ...event.meta, recordedAt: last > now ? last : now };
    const revision = this.streamOf(stream).length;
    this.keep({ ...event, meta, stream, revision });
  }

  private keep({ id, stream, revision, type, v, data, meta }: Omit<StoredEvent, 'position'>): void {
    const index = this.log.events.length;
    const event: LoggedEvent = { id, stream, revision, index, position: String(index), type, v, data, meta };
    // what is read is what JSON keeps of it, and nobody else holds a reference
    const kept = JSON.parse(canonical(event)) as LoggedEvent;
    this.log.events.push(kept);
    const there = this.log.streams.get(stream);
    if (there) there.push(kept);
    else this.log.streams.set(stream, [kept]);
    this.followers.wake();
  }

  async *readStream(stream: string, from = 0): AsyncIterable<readonly StoredEvent[]> {
    for (let next = from; ; next += PAGE) {
      const page = this.streamOf(stream).slice(next, next + PAGE);
      if (page.length === 0) return;
      yield page.map(withoutIndex);
    }
  }

  async *readAll(after?: Cursor, pageSize = PAGE): AsyncIterable<readonly LoggedEvent[]> {
    for (let page = this.page(after, pageSize); page.length > 0; page = this.page(page.at(-1), pageSize))
      yield page;
  }

  subscribe(after: Cursor | undefined, subscriber: Subscriber): Subscription {
    return this.followers.follow(after, subscriber);
  }

  async tail(): Promise<Cursor | undefined> {
    const last = this.log.events.at(-1);
    return last && { index: last.index, position: last.position };
  }

  async import(events: AsyncIterable<readonly LoggedEvent[]>): Promise<void> {
    if (this.log.events.length > 0) throw new StoreNotEmpty();
    const copy = new InMemoryEventStore();
    for await (const page of events)
      for (const event of page) {
        const follows =
          event.index === copy.log.events.length && event.revision === copy.streamOf(event.stream).length;
        if (!follows) throw new LogOutOfOrder(event);
        copy.keep(event);
      }
    for (const event of copy.log.events) this.keep(event);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.followers.stop();
  }

  private page(after: Cursor | undefined, limit: number): readonly LoggedEvent[] {
    const from = after === undefined ? 0 : after.index + 1;
    return this.log.events.slice(from, from + limit);
  }

  private streamOf(stream: string): LoggedEvent[] {
    return this.log.streams.get(stream) ?? [];
  }
}

const withoutIndex = ({ index: _, ...event }: LoggedEvent): StoredEvent => event;
