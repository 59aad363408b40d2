import { decode, type Recorded } from './catalogue.js';
import { fold, streamOf, type Aggregate, type Look } from './decider.js';
import { lookInto } from './execute.js';
import type { DomainEvent, StoredEvent } from './event.js';
import type { EventStore } from './event-store.js';

interface Remembered {
  /** The stream from its start. It only grows. */
  readonly events: StoredEvent[];
  /** What all of them weigh. */
  weight: number;
  /** What of it counts as kept; 0 while the stream is not. */
  counted: number;
  /** What an aggregate made of the first `length` events. */
  folded?: { readonly aggregate: unknown; readonly length: number; readonly state: unknown };
}

/** What is kept unless said otherwise, in characters of JSON; as objects it takes two or three times as many bytes. */
const MOST = 16 * 1024 * 1024;

/** About what the rest of an event adds to its data, in characters of JSON. */
const AROUND_DATA = 800;

const weightOf = ({ data }: StoredEvent): number => AROUND_DATA + JSON.stringify(data).length;

/**
 * Reads streams of a store and remembers them: a stream never changes but at its end, so every question asks the store for what
 * is newer than what is remembered, and for that alone. The answer is as fresh as one from the store itself. What was not
 * asked for longest is forgotten first.
 */
export class StreamMemory implements Pick<EventStore, 'readStream'> {
  /** In the order in which they were asked for last. */
  private readonly streams = new Map<string, Remembered>();
  private kept = 0;

  constructor(
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly most = MOST,
  ) {}

  /** As {@link EventStore.readStream}, in one page. */
  async *readStream(stream: string, from = 0): AsyncIterable<readonly StoredEvent[]> {
    const { events } = await this.upToDate(stream);
    if (events.length > from) yield events.slice(from);
  }

  /** Folds an aggregate's own stream; of what is remembered, the state is. */
  readonly look: Look = async <State, Event extends DomainEvent>(
    aggregate: Aggregate<State, Event>,
    id: string,
  ): Promise<State> => {
    const remembered = await this.upToDate(streamOf(aggregate, id));
    const { events } = remembered;
    const earlier = remembered.folded?.aggregate === aggregate ? remembered.folded : undefined;
    // the very aggregate that made this state
    const initial = earlier ? (earlier.state as State) : aggregate.initial;
    const news = events
      .slice(earlier?.length ?? 0)
      // the catalogue of an aggregate and its event type are declared together, so what decodes is an Event
      .map((event) => decode(aggregate.events, event) as Recorded<Event>);
    const state = fold({ ...aggregate, initial }, news);
    remembered.folded = { aggregate, length: events.length, state };
    return state;
  };

  private async upToDate(stream: string): Promise<Remembered> {
    const remembered = this.streams.get(stream) ?? { events: [], weight: 0, counted: 0 };
    try {
      for await (const page of this.store.readStream(stream, remembered.events.length))
        for (const event of page) this.add(remembered, event);
    } finally {
      // of a question that failed on the way, what came before stays true
      this.keep(stream, remembered);
    }
    return remembered;
  }

  private add(remembered: Remembered, event: StoredEvent): void {
    const { events } = remembered;
    // another question may have brought the same event meanwhile
    if (event.revision < events.length) return;
    // a hole would never be filled: every later question would ask behind it
    if (event.revision > events.length)
      throw new Error(`${event.stream} goes on at revision ${event.revision} after ${events.length} events`);
    events.push(event);
    remembered.weight += weightOf(event);
  }

  private keep(stream: string, remembered: Remembered): void {
    this.forget(stream);
    // what is not there yet is asked for anew, and what is too large drives nothing else out
    if (remembered.weight === 0 || remembered.weight > this.most) return;
    this.streams.set(stream, remembered);
    remembered.counted = remembered.weight;
    this.kept += remembered.counted;
    for (const oldest of this.streams.keys()) {
      if (this.kept <= this.most) return;
      this.forget(oldest);
    }
  }

  private forget(stream: string): void {
    const remembered = this.streams.get(stream);
    if (!remembered) return;
    this.kept -= remembered.counted;
    remembered.counted = 0;
    this.streams.delete(stream);
  }
}

/**
 * As {@link lookInto}, but one aggregate's streams are remembered with what they fold to: those that many decisions look into
 * and that seldom change. Each question still asks the store what is new in the stream.
 */
export const lookRemembering = (
  store: Pick<EventStore, 'readStream'>,
  { category }: Pick<Aggregate<unknown, DomainEvent>, 'category'>,
): Look => {
  const memory = new StreamMemory(store);
  const look = lookInto(store);
  return (aggregate, id) => (aggregate.category === category ? memory.look : look)(aggregate, id);
};
