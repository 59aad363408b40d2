import { StoreUnavailable } from '@dondoc/event-sourcing';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { BrokenOff, isAnswer } from './failures.js';
import { TimedOut, withinTime, type Timing } from './timing.js';

export type Client = EventStoreDBClient;

/** So many calls may fail in a row before the client is thought to ask the wrong node and is built anew. */
const FAILURES_BEFORE_RENEWAL = 3;

/** The one client of a store. Every call runs under our own timer, and a client that did not answer is replaced. */
export class Connection {
  private client: Client | undefined;
  private failures = 0;
  /** The end of the client before. */
  private renewing: Promise<unknown> | undefined;
  private closed = false;
  /** How many clients were built. */
  built = 0;
  /** Whether the last call was answered: then the server has been reached. */
  isProven = false;

  constructor(
    private readonly build: () => Client,
    private readonly timing: Timing,
  ) {}

  /** The client of now. @throws StoreUnavailable once closed. */
  current(): Client {
    if (this.closed) throw new StoreUnavailable('the store is closed');
    if (!this.client) this.built++;
    return (this.client ??= this.build());
  }

  /** @throws TimedOut, or what the client threw. */
  async call<T>(what: string, work: (client: Client, onSign: () => void) => Promise<T>): Promise<T> {
    await this.renewing;
    const client = this.current();
    try {
      const answer = await withinTime(async (onSign) => work(client, onSign), this.timing.callMs, what);
      // the end of a client ends its readings as if there were no more to read: a short page, or a stream with nothing in it
      if (client !== this.client) throw new BrokenOff(`${what} was cut short`);
      this.answered();
      return answer;
    } catch (error) {
      if (isAnswer(error)) this.answered();
      else this.failed(client, error);
      throw error;
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    const { client } = this;
    this.client = undefined;
    if (client) await endOf(client);
  }

  private answered(): void {
    this.failures = 0;
    this.isProven = true;
  }

  private failed(client: Client, error: unknown): void {
    if (client !== this.client) return;
    this.isProven = false;
    this.failures++;
    if (error instanceof TimedOut || this.failures >= FAILURES_BEFORE_RENEWAL) this.renew(client);
  }

  /**
   * Ends the client's streams, so that what hangs on them fails and is tried again. The next client waits for that end: the
   * client keeps pending appends in one table for the whole process, and a stream that breaks empties it, so that an answer
   * to the next client would find nobody, which ends the process.
   */
  private renew(client: Client): void {
    this.client = undefined;
    this.failures = 0;
    this.renewing = endOf(client);
  }
}

/** The end of a client's streams; on a dead connection it may never come. */
const endOf = (client: Client): Promise<unknown> =>
  withinTime(() => client.dispose(), 1_000, 'the end').catch(() => undefined);
