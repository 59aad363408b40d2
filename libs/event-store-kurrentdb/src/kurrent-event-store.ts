import {
  isInstant,
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
import { Appender, type QueueLimit } from './appender.js';
import type { Connection } from './connection.js';
import { Doorbell } from './doorbell.js';
import { isPassing, isRefusal, wordsOf } from './failures.js';
import { Follower } from './follower.js';
import { importLog } from './importing.js';
import type { KurrentStatus } from './kurrent-status.js';
import { placeOf, type LogReader } from './log-reader.js';
import type { LogSurvey } from './log-survey.js';
import { NotOurs } from './recorded.js';
import { Sender } from './sender.js';
import type { Timing } from './timing.js';
import { Watchdog } from './watchdog.js';

const PAGE = 500;

/** A log on a cluster that is dondoc's alone; see the README for the life of an append. */
export class KurrentEventStore implements EventStore {
  private readonly followers = new Set<Follower>();
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly appender: Appender;
  private readonly bell: Doorbell;
  private readonly watchdog: Watchdog;
  private alarm: Error | undefined;
  private closing: Promise<void> | undefined;

  constructor(
    readonly id: string,
    private readonly connection: Connection,
    private readonly reader: LogReader,
    private readonly survey: LogSurvey,
    private readonly timing: Timing,
    queueLimit: QueueLimit,
    private readonly onAlarm: (reason: Error) => void,
  ) {
    this.appender = new Appender(new Sender(connection, reader, timing), survey, queueLimit);
    this.bell = new Doorbell(
      connection,
      timing,
      () => this.wake(),
      () => void this.watchdog.look(),
    );
    this.watchdog = new Watchdog(
      this.bell,
      () => this.tail(),
      () => this.wake(),
    );
    this.watchdog.start(timing.watchMs);
  }

  get status(): KurrentStatus {
    const { bell, appender, survey, followers, connection } = this;
    const handled = [...followers].map(({ index }) => index);
    return {
      isConnected: bell.isConnected || bell.subscribed === 0,
      reason: bell.reason,
      subscribed: bell.subscribed,
      resubscriptions: Math.max(0, bell.subscribed - 1),
      secondsSinceHeard: (performance.now() - bell.heardAt) / 1_000,
      lagEvents: Math.max(0, survey.index - Math.min(survey.index, ...handled)),
      clientsBuilt: connection.built,
      appendsUnderWay: appender.underWay.appends,
      bytesUnderWay: appender.underWay.bytes,
      unknownOutcomes: appender.ended.unknown,
      conflicts: appender.ended.conflicts,
      alarm: this.alarm?.message,
    };
  }

  async append(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
    now: Instant,
  ): Promise<readonly StoredEvent[]> {
    if (!isInstant(now)) throw new TypeError(`${now} is not an instant in stored form`);
    this.checkOpen();
    const work = this.appender.append(stream, events, expected, now);
    this.underWay.add(work);
    try {
      return await work;
    } finally {
      this.underWay.delete(work);
      this.wake();
    }
  }

  async *readStream(stream: string, from = 0): AsyncIterable<readonly StoredEvent[]> {
    for (let next = from, isEnd = false; !isEnd; next += PAGE) {
      const page = await this.reader.streamPage(stream, next, PAGE).catch(unread);
      isEnd = page.length < PAGE;
      if (page.length > 0) yield page;
    }
  }

  async *readAll(after?: Cursor, pageSize = PAGE): AsyncIterable<readonly LoggedEvent[]> {
    for (let place = placeOf(after), isEnd = false; !isEnd;) {
      const page = await this.reader.logPage(place, pageSize).catch(unread);
      ({ place, isEnd } = page);
      if (page.events.length > 0) yield page.events;
    }
  }

  subscribe(after: Cursor | undefined, subscriber: Subscriber): Subscription {
    this.checkOpen();
    const { reader, timing, followers } = this;
    const follower = new Follower(reader, placeOf(after), subscriber, timing, (gone) =>
      followers.delete(gone),
    );
    followers.add(follower);
    // nobody is to be rung for before; and each push costs as much as an append
    this.bell.start();
    return follower;
  }

  async tail(): Promise<Cursor | undefined> {
    try {
      return await this.survey.advance();
    } catch (error) {
      if (error instanceof NotOurs) this.raise(error);
      return unread(error);
    }
  }

  async import(events: AsyncIterable<readonly LoggedEvent[]>): Promise<void> {
    this.checkOpen();
    if (await this.tail()) throw new StoreNotEmpty();
    await importLog(this.appender, events);
    await this.tail();
    this.wake();
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    this.watchdog.stop();
    await Promise.all([this.bell.stop(), ...[...this.followers].map((follower) => follower.stop())]);
    await Promise.allSettled(this.underWay);
    await this.connection.close();
  }

  private wake(): void {
    for (const follower of this.followers) follower.wake();
  }

  private checkOpen(): void {
    if (this.closing) throw new StoreUnavailable('the store is closed');
    if (this.alarm) throw new StoreUnavailable(this.alarm.message, 60, { cause: this.alarm });
  }

  /** Something foreign is in the log: nothing more is written, and whoever watches is told once. */
  private raise(reason: NotOurs): void {
    if (!this.alarm) this.onAlarm(reason);
    this.alarm ??= reason;
  }
}

/** A reading that failed because of the server, in the word of the port; what is wrong with the log itself stays as it is. */
const unread = (error: unknown): never => {
  if (!isPassing(error) && !isRefusal(error)) throw error;
  const seconds = isRefusal(error) ? 60 : 1;
  throw new StoreUnavailable(`the event store cannot be read: ${wordsOf(error)}`, seconds, { cause: error });
};
