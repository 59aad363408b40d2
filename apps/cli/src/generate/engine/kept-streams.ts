import {
  categoryOf,
  decode,
  fold,
  idOf,
  judgeAppend,
  RevisionConflict,
  streamOf,
  type Aggregate,
  type DomainEvent,
  type EventStore,
  type Instant,
  type LoggedEvent,
  type Look,
  type NewEvent,
  type Recorded,
  type StoredEvent,
} from '@dondoc/event-sourcing';

interface Kept {
  readonly events: LoggedEvent[];
  /** What an aggregate made of the first `length` events. */
  folded?: { readonly aggregate: unknown; readonly length: number; readonly state: unknown };
}

/**
 * The streams in which something may still happen, in memory, and the events on their way out: numbered as in the log that
 * they will be. A stream that is done is forgotten, so a history of any length fits.
 */
export class KeptStreams implements Pick<EventStore, 'append' | 'readStream'> {
  private readonly streams = new Map<string, Kept>();
  private readonly ofCategory = new Map<string, Set<string>>();
  private written = 0;
  private recordedAt: Instant = '';
  private leaving: LoggedEvent[] = [];

  /** What was written since it was asked for last. */
  leave(): readonly LoggedEvent[] {
    const { leaving } = this;
    this.leaving = [];
    return leaving;
  }

  async append(
    stream: string,
    events: readonly NewEvent[],
    expected: 'no-stream' | number,
    now: Instant,
  ): Promise<readonly StoredEvent[]> {
    const kept = this.streams.get(stream) ?? { events: [] };
    const last = kept.events.length - 1;
    const ids = events.map(({ id }) => id);
    if (judgeAppend(ids, expected, last, () => undefined) !== 'write')
      throw new RevisionConflict(stream, expected, last < 0 ? 'no-stream' : last);
    this.recordedAt = now > this.recordedAt ? now : this.recordedAt;
    const stored = events.map((event, place) => this.numbered(stream, last + 1 + place, event));
    kept.events.push(...stored);
    this.keep(stream, kept);
    this.leaving.push(...stored);
    return stored;
  }

  async *readStream(stream: string, from = 0): AsyncIterable<readonly StoredEvent[]> {
    const events = this.streams.get(stream)?.events ?? [];
    if (events.length > from) yield events.slice(from);
  }

  /** The state that the stream's events make; of those that were folded before, the state is kept. */
  stateOf<State, Event extends DomainEvent>(aggregate: Aggregate<State, Event>, id: string): State {
    const kept = this.streams.get(streamOf(aggregate, id));
    if (!kept) return aggregate.initial;
    const earlier = kept.folded?.aggregate === aggregate ? kept.folded : undefined;
    // the very aggregate that made this state
    if (earlier?.length === kept.events.length) return earlier.state as State;
    const initial = earlier ? (earlier.state as State) : aggregate.initial;
    const news = kept.events
      .slice(earlier?.length ?? 0)
      // the catalogue of an aggregate and its event type are declared together, so what decodes is an Event
      .map((event) => decode(aggregate.events, event) as Recorded<Event>);
    const state = fold({ ...aggregate, initial }, news);
    kept.folded = { aggregate, length: kept.events.length, state };
    return state;
  }

  readonly look: Look = async (aggregate, id) => this.stateOf(aggregate, id);

  /** The ids of all aggregates of a kind in which something may still happen, in the order in which they began. */
  *kept({ category }: Pick<Aggregate<unknown, never>, 'category'>): Iterable<string> {
    for (const stream of this.ofCategory.get(category) ?? []) yield idOf(stream);
  }

  /** Nobody will write to the stream or look into it any more. */
  forget(stream: string): void {
    this.streams.delete(stream);
    this.ofCategory.get(categoryOf(stream))?.delete(stream);
  }

  private keep(stream: string, kept: Kept): void {
    if (this.streams.has(stream)) return;
    this.streams.set(stream, kept);
    const category = categoryOf(stream);
    const alike = this.ofCategory.get(category) ?? new Set();
    this.ofCategory.set(category, alike.add(stream));
  }

  private numbered(stream: string, revision: number, event: NewEvent): LoggedEvent {
    const { recordedAt } = this;
    const index = this.written++;
    return {
      ...event,
      stream,
      revision,
      index,
      position: String(index),
      meta: { ...event.meta, recordedAt },
    };
  }
}
