import {
  OutcomeUnknown,
  RevisionConflict,
  StoreUnavailable,
  type EventMeta,
  type ExpectedRevision,
  type Instant,
  type NewEvent,
  type StoredEvent,
} from '@dondoc/event-sourcing';
import type { Connection } from './connection.js';
import { isNotLeader, isRefusal, kindOf, wordsOf } from './failures.js';
import type { LogReader } from './log-reader.js';
import type { LogSurvey } from './log-survey.js';
import { outgoing, type Outgoing } from './outgoing.js';
import { pauseAfter, rest, type Timing } from './timing.js';

/** So many appends of unknown outcome are kept, so that they can be sent again with the very same bytes. */
const UNRESOLVED = 1_000;

interface Attempt {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly Outgoing[];
}

/** Sends appends, again if need be, until it is known what became of them. */
export class Appender {
  private readonly unresolved = new Map<string, readonly Outgoing[]>();

  constructor(
    private readonly connection: Connection,
    private readonly reader: LogReader,
    private readonly survey: LogSurvey,
    private readonly timing: Timing,
  ) {}

  /** @throws RevisionConflict, EventTooLarge, OutcomeUnknown, StoreUnavailable */
  async append(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
    now: Instant,
  ): Promise<readonly StoredEvent[]> {
    if (events.length === 0) return [];
    const { recordedAt } = this.survey;
    const fresh = outgoing(stream, events, recordedAt > now ? recordedAt : now);
    const key = JSON.stringify([stream, expected, fresh.map(({ id }) => id)]);
    const attempt = { stream, expected, events: this.unresolved.get(key) ?? fresh };
    try {
      const stored = await this.send(attempt);
      this.unresolved.delete(key);
      this.survey.note(stored);
      return stored;
    } catch (error) {
      if (error instanceof OutcomeUnknown) this.keep(key, attempt.events);
      else this.unresolved.delete(key);
      throw error;
    }
  }

  /** Appends events that bring their own `recordedAt`. */
  async take(
    stream: string,
    events: readonly (NewEvent & { readonly meta: EventMeta })[],
    expected: ExpectedRevision,
  ): Promise<void> {
    await this.send({ stream, expected, events: outgoing(stream, events) });
  }

  private async send(attempt: Attempt): Promise<readonly StoredEvent[]> {
    let reason: unknown;
    let mayBeWritten = false;
    for (let n = 0; n < this.timing.attempts; n++) {
      if (n > 0) await rest(pauseAfter(n - 1, this.timing));
      try {
        await this.reader.reach();
      } catch (error) {
        if (isRefusal(error)) throw refused(error);
        reason = error;
        continue;
      }
      const outcome = await this.sendOnce(attempt);
      if ('stored' in outcome) return outcome.stored;
      mayBeWritten ||= outcome.mayBeWritten;
      ({ reason } = outcome);
    }
    if (mayBeWritten) throw new OutcomeUnknown(attempt.stream, { cause: reason });
    throw new StoreUnavailable(`the event store did not answer: ${wordsOf(reason)}`, 1, { cause: reason });
  }

  /** The same bytes at the same exact revision: the server answers a repetition as it answered the first one. */
  private async sendOnce(
    attempt: Attempt,
  ): Promise<{ stored: readonly StoredEvent[] } | { reason: unknown; mayBeWritten: boolean }> {
    const { stream, expected, events } = attempt;
    const expectedRevision = expected === 'no-stream' ? 'no_stream' : BigInt(expected);
    try {
      await this.connection.call(`an append to ${stream}`, (client) =>
        client.appendToStream(stream, [...events], { expectedRevision, requiresLeader: true }),
      );
      return { stored: await this.readBack(attempt) };
    } catch (error) {
      if (kindOf(error) === 'wrong-expected-version')
        throw new RevisionConflict(stream, expected, actualOf(error));
      if (isRefusal(error)) throw refused(error);
      return { reason: error, mayBeWritten: !isNotLeader(error) };
    }
  }

  /** The stored events are the truth: after a repetition they may differ in all but their ids from those sent. */
  private async readBack({ stream, expected, events }: Attempt): Promise<readonly StoredEvent[]> {
    const from = expected === 'no-stream' ? 0 : expected + 1;
    const stored = await this.reader.streamPage(stream, from, events.length);
    if (!events.every(({ id }, place) => stored[place]?.id === id))
      throw new Error(`${stream} does not show what was written to it`);
    return stored;
  }

  private keep(key: string, events: readonly Outgoing[]): void {
    const [oldest] = this.unresolved.keys();
    if (this.unresolved.size >= UNRESOLVED && oldest !== undefined) this.unresolved.delete(oldest);
    this.unresolved.set(key, events);
  }
}

const refused = (error: unknown) =>
  new StoreUnavailable(`the event store refuses to write: ${wordsOf(error)}`, 60, { cause: error });

const actualOf = (error: unknown): ExpectedRevision =>
  error instanceof Error && 'actualVersion' in error && typeof error.actualVersion === 'bigint'
    ? Number(error.actualVersion)
    : 'no-stream';
