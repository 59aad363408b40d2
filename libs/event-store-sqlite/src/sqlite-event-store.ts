import {
  checkLengths,
  Followers,
  isInstant,
  LogOutOfOrder,
  OutcomeUnknown,
  RevisionConflict,
  StoreNotEmpty,
  StoreUnavailable,
  type Cursor,
  type EventStore,
  type ExpectedRevision,
  type Instant,
  type LoggedEvent,
  type NewEvent,
  type StoredEvent,
  type Subscriber,
  type Subscription,
} from '@dondoc/event-sourcing';
import { Reader } from './reader.js';
import { positionOf } from './row.js';
import { Verification, type VerificationStatus } from './verification.js';
import type { AppendAnswer, ImportAnswer, WriterSettings } from './writer-messages.js';
import { importedEvent, lengthOf, writtenEvent } from './writing.js';
import { WriterLink } from './writer-link.js';

const PAGE = 500;
/** Few streams are longer, and the rows of a page are held at once. */
const STREAM_PAGE = 64;
const IMPORT_PAGE_EVENTS = 500;

/** One file, one process, one writer thread; see the README for the life of an append. */
export class SqliteEventStore implements EventStore {
  private readonly followers = new Followers((after, limit) => this.reader.logPage(after, limit).events);
  private closing: Promise<void> | undefined;

  constructor(
    /** The installation: a uuid created with the file. */
    readonly origin: string,
    private readonly link: WriterLink,
    private readonly reader: Reader,
    private readonly checking: Verification,
  ) {}

  get id(): string {
    return this.origin;
  }

  /** How far the check of the whole file has come. */
  get verification(): VerificationStatus {
    return this.checking.status;
  }

  /** Checks the whole file, or joins the check under way; damage is named in the result and raises the alarm. */
  verify(): Promise<VerificationStatus> {
    return this.checking.run(false);
  }

  /** What the writer's own connection says about how it writes. */
  settings(): Promise<WriterSettings> {
    return this.link.settings();
  }

  async append(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
    now: Instant,
  ): Promise<readonly StoredEvent[]> {
    if (!isInstant(now)) throw new TypeError(`${now} is not an instant in stored form`);
    const last = expected === 'no-stream' ? -1 : expected;
    const written = events.map((event, place) => writtenEvent(event, stream, last + 1 + place, now));
    const lengths = written.map(lengthOf);
    checkLengths(stream, lengths);
    const bytes = lengths.reduce((sum, length) => sum + length, 0);
    const answer = await this.link.append({ stream, expected: last, now, events: written }, bytes);
    if (answer.kind === 'repeated') return this.reader.streamPage(stream, last + 1, events.length).events;
    const { index, recordedAt } = writtenOrThrow(answer, stream, expected);
    return events.map(({ id, type, v, meta }, place) => ({
      id,
      stream,
      revision: last + 1 + place,
      position: positionOf(index + place),
      type,
      v,
      // what JSON keeps of it, as every later reader will get it
      data: JSON.parse(written[place]?.data ?? '') as unknown,
      meta: { ...meta, recordedAt },
    }));
  }

  async *readStream(stream: string, from = 0): AsyncIterable<readonly StoredEvent[]> {
    for (let next = from; ;) {
      const { events, isEnd } = this.reader.streamPage(stream, next, STREAM_PAGE);
      if (events.length > 0) yield events;
      if (isEnd) return;
      next += events.length;
    }
  }

  async *readAll(after?: Cursor, pageSize = PAGE): AsyncIterable<readonly LoggedEvent[]> {
    for (let cursor = after; ;) {
      const { events, isEnd } = this.reader.logPage(cursor, pageSize);
      if (events.length > 0) yield events;
      if (isEnd) return;
      cursor = events.at(-1);
    }
  }

  subscribe(after: Cursor | undefined, subscriber: Subscriber): Subscription {
    return this.followers.follow(after, subscriber);
  }

  /** Says that something was written; called at every answer of the writer. */
  wake(): void {
    this.followers.wake();
  }

  async tail(): Promise<Cursor | undefined> {
    return this.reader.tail();
  }

  async import(events: AsyncIterable<readonly LoggedEvent[]>): Promise<void> {
    doneOrThrow(await this.link.import({ step: 'begin' }));
    try {
      for await (const page of events)
        for (let from = 0; from < page.length; from += IMPORT_PAGE_EVENTS)
          doneOrThrow(
            await this.link.import({
              step: 'page',
              events: page.slice(from, from + IMPORT_PAGE_EVENTS).map(importedEvent),
            }),
          );
    } catch (error) {
      await this.link.import({ step: 'abandon' });
      throw error;
    }
    doneOrThrow(await this.link.import({ step: 'commit' }));
    this.wake();
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    await this.followers.stop();
    await this.checking.stop();
    // the writer last: it is the one that tidies the file up
    this.reader.close();
    await this.link.close();
  }
}

const writtenOrThrow = (answer: AppendAnswer, stream: string, expected: ExpectedRevision) => {
  switch (answer.kind) {
    case 'written':
      return answer;
    case 'conflict':
      throw new RevisionConflict(stream, expected, answer.actual === -1 ? 'no-stream' : answer.actual);
    case 'unknown':
      throw new OutcomeUnknown(stream, { cause: answer.reason });
    case 'unavailable':
      throw new StoreUnavailable(`the store cannot write now: ${answer.reason}`);
    default:
      throw new Error(`${stream} was answered with ${answer.kind}`);
  }
};

const doneOrThrow = (answer: ImportAnswer): void => {
  switch (answer.kind) {
    case 'done':
      return;
    case 'not-empty':
      throw new StoreNotEmpty();
    case 'out-of-order':
      throw new LogOutOfOrder(answer);
    case 'unavailable':
    case 'unknown':
      throw new StoreUnavailable(`the log was not taken over: ${answer.reason}`);
    default:
      return answer satisfies never;
  }
};
