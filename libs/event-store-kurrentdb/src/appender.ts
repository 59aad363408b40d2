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
import type { Attempt } from './attempt.js';
import type { LogSurvey } from './log-survey.js';
import { outgoing } from './outgoing.js';
import type { Sender } from './sender.js';
import { Unresolved } from './unresolved.js';

/** How much may be under way; beyond it an append is refused with `StoreUnavailable`. */
export interface QueueLimit {
  readonly appends: number;
  /** Of data and meta as JSON; the client makes copies of its own. */
  readonly bytes: number;
}

/** Takes appends: serialises, stamps, bounds and counts them, and remembers those of unknown outcome. */
export class Appender {
  readonly underWay = { appends: 0, bytes: 0 };
  readonly ended = { unknown: 0, conflicts: 0 };
  private readonly unresolved = new Unresolved();

  constructor(
    private readonly sender: Sender,
    private readonly survey: LogSurvey,
    private readonly limit: QueueLimit,
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
    const earlier = this.unresolved.find(stream, expected, events);
    const attempt = { stream, expected, outgoing: earlier ?? fresh };
    const leave = this.enter(attempt);
    try {
      const stored = await this.sender.send(attempt, earlier !== undefined);
      this.unresolved.forget(stream, expected, events);
      this.survey.note(stored);
      return stored;
    } catch (error) {
      this.note(error);
      if (error instanceof OutcomeUnknown) this.unresolved.keep(attempt.outgoing, stream, expected, events);
      else this.unresolved.forget(stream, expected, events);
      throw error;
    } finally {
      leave();
    }
  }

  /** Appends events that bring their own `recordedAt`. */
  async take(
    stream: string,
    events: readonly (NewEvent & { readonly meta: EventMeta })[],
    expected: ExpectedRevision,
  ): Promise<void> {
    await this.sender.send({ stream, expected, outgoing: outgoing(stream, events, '') }, false);
  }

  private enter({ outgoing: { bytes } }: Attempt): () => void {
    const { underWay, limit } = this;
    if (underWay.appends >= limit.appends || underWay.bytes + bytes > limit.bytes)
      throw new StoreUnavailable('too much waits to be written already');
    underWay.appends++;
    underWay.bytes += bytes;
    return () => {
      underWay.appends--;
      underWay.bytes -= bytes;
    };
  }

  private note(error: unknown): void {
    if (error instanceof OutcomeUnknown) this.ended.unknown++;
    if (error instanceof RevisionConflict) this.ended.conflicts++;
  }
}
