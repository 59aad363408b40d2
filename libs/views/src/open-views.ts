import {
  comparePositions,
  type Cursor,
  type EventStore,
  type LoggedEvent,
  type Subscription,
} from '@dondoc/event-sourcing';
import type { WorkingCalendarFile } from '@dondoc/domain';
import type { AnswerOf, ParamsOf, QueryName } from './queries.js';
import type { Checkpoint } from './store/applier.js';
import { uncarry } from './thread/carried-error.js';
import type { BatchApplied } from './thread/messages.js';
import { ViewsThread } from './thread/views-thread.js';
import type { ParkedKey, Views, ViewsState } from './views.js';

/** What views read of a store. */
export type ReadableLog = Pick<EventStore, 'id' | 'subscribe' | 'readStream' | 'tail'>;

export interface ViewsSettings {
  /** Where the generation file lies; made if it is not there. */
  readonly folder: string;
  readonly store: ReadableLog;
  readonly calendar: WorkingCalendarFile;
  /** Commits after so many events. When left out, after each page of a live log, after many pages while catching up. */
  readonly batchSize?: number;
  readonly onState?: (state: ViewsState) => void;
  /** The log holds what this build does not understand, or the thread has ended: the node must stop. */
  readonly onStopped?: (reason: Error) => void;
}

interface Waiter {
  readonly position: string;
  readonly settle: (reached: boolean) => void;
}

/** Whether the log still holds the event that the views stand at; a log restored from a backup may not. */
const isOfThisLog = async (store: ReadableLog, checkpoint: Checkpoint): Promise<boolean> => {
  const tail = await store.tail();
  if (!tail || tail.index < checkpoint.index) return false;
  for await (const [event] of store.readStream(checkpoint.stream, checkpoint.revision))
    return event?.id === checkpoint.id;
  return false;
};

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

class LocalViews implements Views {
  state: ViewsState = 'catching-up';
  reason: Error | undefined;
  private cursor: Cursor | undefined;
  private subscription: Subscription | undefined;
  private isClosing = false;
  private wait = FIRST_WAIT_MS;
  private again: NodeJS.Timeout | undefined;
  private readonly waiters = new Set<Waiter>();
  private readonly listeners = new Set<(cursor: Cursor) => void>();
  private readonly thread: ViewsThread;

  constructor(private readonly settings: ViewsSettings) {
    const { folder, store, calendar } = settings;
    this.thread = new ViewsThread({ folder, store: store.id, calendar }, (reason) => this.stop(reason));
  }

  /** Follows the log from where the file stands. */
  async follow(): Promise<void> {
    const { store } = this.settings;
    let checkpoint = await this.thread.ask<Checkpoint | undefined>({ kind: 'checkpoint' });
    if (checkpoint && !(await isOfThisLog(store, checkpoint))) {
      await this.thread.ask({ kind: 'restart' });
      checkpoint = undefined;
    }
    this.cursor = checkpoint && { index: checkpoint.index, position: checkpoint.position };
    this.subscription = store.subscribe(this.cursor, {
      onEvents: (events) => this.apply(events),
      onState: (state, reason) => {
        if (state === 'dropped') this.followAgain(reason ?? new Error('the log is not followed any more'));
        else this.enter(state);
      },
    });
  }

  position(): Cursor | undefined {
    return this.cursor;
  }

  waitFor(position: string, timeoutMs: number): Promise<boolean> {
    if (this.hasReached(position)) return Promise.resolve(true);
    if (this.state === 'stopped') return Promise.resolve(false);
    return new Promise((resolve) => {
      const settle = (reached: boolean) => {
        clearTimeout(timer);
        this.waiters.delete(waiter);
        resolve(reached);
      };
      const waiter = { position, settle };
      const timer = setTimeout(() => settle(false), timeoutMs);
      this.waiters.add(waiter);
    });
  }

  query<Name extends QueryName>(name: Name, params: ParamsOf<Name>): Promise<AnswerOf<Name>> {
    return this.thread.ask({ kind: 'query', name, params });
  }

  onApplied(listener: (cursor: Cursor) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  parked(): Promise<readonly ParkedKey[]> {
    return this.thread.ask({ kind: 'parked' });
  }

  dump(file: string): Promise<void> {
    return this.thread.ask({ kind: 'dump', file });
  }

  async close(): Promise<void> {
    this.isClosing = true;
    clearTimeout(this.again);
    await this.subscription?.stop();
    await this.thread.close();
    for (const { settle } of this.waiters) settle(false);
  }

  private async apply(events: readonly LoggedEvent[]): Promise<void> {
    const { batchSize = events.length } = this.settings;
    for (let from = 0; from < events.length; from += batchSize) {
      const batch = events.slice(from, from + batchSize);
      const { cursor, stopped } = await this.thread.ask<BatchApplied>({
        kind: 'apply',
        events: batch,
        isBehind: this.state === 'catching-up' && this.settings.batchSize === undefined,
      });
      if (cursor) this.advance(cursor);
      if (stopped) {
        const reason = uncarry(stopped);
        this.stop(reason);
        throw reason;
      }
    }
  }

  private advance(cursor: Cursor): void {
    this.cursor = cursor;
    for (const { position, settle } of this.waiters) if (this.hasReached(position)) settle(true);
    for (const listener of this.listeners) listener(cursor);
  }

  private hasReached(position: string): boolean {
    return this.cursor !== undefined && comparePositions(this.cursor.position, position) >= 0;
  }

  private enter(state: ViewsState): void {
    if (this.state === state || this.state === 'stopped') return;
    this.state = state;
    if (state === 'live') {
      this.reason = undefined;
      this.wait = FIRST_WAIT_MS;
    }
    // the file of an older program is of no use once this one has caught up
    if (state === 'live') this.thread.ask({ kind: 'caught-up' }).catch(() => undefined);
    this.settings.onState?.(state);
  }

  /** A file that could not be written or a store that was away comes back: a batch that failed left nothing behind. */
  private followAgain(reason: Error): void {
    if (this.isClosing || this.state === 'stopped') return;
    this.reason = reason;
    this.enter('catching-up');
    this.again = setTimeout(() => {
      this.follow().catch((error: unknown) => this.followAgain(error as Error));
    }, this.wait);
    this.wait = Math.min(2 * this.wait, LONGEST_WAIT_MS);
  }

  private stop(reason: Error): void {
    if (this.isClosing || this.state === 'stopped') return;
    clearTimeout(this.again);
    this.enter('stopped');
    this.reason = reason;
    for (const { settle } of this.waiters) settle(false);
    this.settings.onStopped?.(reason);
  }
}

/**
 * Opens the views of a log and begins to follow it. Resolves before they have caught up: see {@link Views.state} and
 * {@link Views.waitFor}.
 */
export const openViews = async (settings: ViewsSettings): Promise<Views> => {
  const views = new LocalViews(settings);
  await views.follow();
  return views;
};
