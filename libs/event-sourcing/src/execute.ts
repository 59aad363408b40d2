import { decode, type Recorded } from './catalogue.js';
import { fold, streamOf, type Aggregate, type Look } from './decider.js';
import { encode, NEWEST_FORMAT, NotInThisFormat } from './encode.js';
import type { Authority, Capacity, DomainEvent, NewEvent, StoredEvent } from './event.js';
import { OutcomeUnknown, RevisionConflict, readWholeStream, type EventStore } from './event-store.js';
import { deriveId, randomSalt } from './ids.js';
import { checkIfMatch } from './if-match.js';
import type { Instant, OccurredAt } from './time.js';

/** The circumstances that become the meta of every event of a command. */
export interface Stamp {
  readonly origin: string;
  readonly actor: string;
  readonly agency?: string;
  readonly capacity?: Capacity;
  readonly authority?: Authority;
  readonly occurredAt: OccurredAt;
  readonly lateEntryReason?: string;
  readonly correlationId: string;
  readonly causationId?: string;
}

/** One command for one stream, ready to run. */
export interface Execution<State, Event extends DomainEvent> {
  readonly aggregate: Aggregate<State, Event>;
  readonly id: string;
  readonly commandId: string;
  readonly commandHash: string;
  readonly stamp: Stamp;
  /** Business time, handed to the store with the append. */
  readonly now: Instant;
  /** The revision that the caller has seen; the command does not run when there is news after it. */
  readonly ifMatch?: number;
  /**
   * The events of the stream from its start that the caller has just read or written: the command is tried on them first, and
   * only what is newer is read, when it turns out that there is something newer or when it is refused.
   */
  readonly seen?: readonly StoredEvent[];
  /** Looks facts up and decides; runs again after a conflict. */
  readonly decide: (state: State, look: Look) => Promise<readonly Event[]>;
}

/** What a command did: the stored events are the truth, not those in memory. */
export interface Outcome {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly events: readonly StoredEvent[];
  /** True when these events were there already: the command is a repetition. */
  readonly repeated: boolean;
}

/** Thrown when a commandId comes back with another command in it. */
export class CommandReused extends Error {
  override readonly name = 'CommandReused';
  constructor(readonly commandId: string) {
    super('this idempotency key was used for another command');
  }
}

const ATTEMPTS = 10;
const RESENDS = 5;
/** A caller is told within a bearable time that nothing is known; the store has tried for as long as it found right. */
const RESEND_FOR_MS = 10_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const jitter = (attempt: number) => Math.random() * Math.min(200, 2 ** attempt);

/** Looks into other streams of the same store. */
export const lookInto =
  (store: Pick<EventStore, 'readStream'>): Look =>
  async <State, Event extends DomainEvent>(aggregate: Aggregate<State, Event>, id: string) =>
    stateOf(aggregate, await readWholeStream(store, streamOf(aggregate, id)));

const stateOf = <State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
  stored: readonly StoredEvent[],
): State =>
  fold(
    aggregate,
    // the catalogue of an aggregate and its event type are declared together, so what decodes is an Event
    stored.map((event) => decode(aggregate.events, event) as Recorded<Event>),
  );

/**
 * Runs commands: read, answer a repetition, check `If-Match`, fold, look up, decide, append at the exact revision. Whether
 * the actor may give the command at all was found out before it came here. Commands for one stream run one after the other within the process; across nodes the store's expected revision decides.
 */
export class Executor {
  private readonly queues = new Map<string, Promise<unknown>>();

  /**
   * @param format the format of the log in which events are written
   * @param look reads other streams of the same store, as fresh as the store itself
   * @param drawSalt the 32 bytes that hide an event's payload, in hex. Whoever can foresee them can guess what was withheld:
   *   only invented histories are written with another source than the random one.
   */
  constructor(
    private readonly store: Pick<EventStore, 'append' | 'readStream'>,
    private readonly format = NEWEST_FORMAT,
    private readonly look: Look = lookInto(store),
    private readonly drawSalt: () => string = randomSalt,
  ) {}

  /**
   * @throws Rejected when the domain refuses; CommandReused; RevisionStale with `ifMatch`; RevisionConflict after about ten
   *   tries; OutcomeUnknown, StoreUnavailable, EventTooLarge from the store.
   */
  async execute<State, Event extends DomainEvent>(execution: Execution<State, Event>): Promise<Outcome> {
    const stream = streamOf(execution.aggregate, execution.id);
    return this.oneAtATime(stream, () => this.attempt(stream, execution));
  }

  private async attempt<State, Event extends DomainEvent>(
    stream: string,
    execution: Execution<State, Event>,
  ): Promise<Outcome> {
    const { seen = [] } = execution;
    if (seen.some((event, revision) => event.stream !== stream || event.revision !== revision))
      throw new Error(`what was seen of ${stream} is not its beginning`);
    const done = execution.seen && (await this.tryOnSeen(stream, execution, seen));
    if (done) return done;
    for (let attempt = 1; ; attempt++) {
      const stored = [...seen, ...(await readWholeStream(this.store, stream, seen.length))];
      const earlier = repetition(stored, execution);
      if (earlier.length > 0) return outcomeOf(execution.id, stream, earlier, true);
      checkIfMatch(execution.aggregate, stream, stored, execution.ifMatch);
      const events = await this.decided(execution, stored);
      try {
        const written = await this.appendSurely(stream, events, stored.length, execution.now);
        return outcomeOf(execution.id, stream, written, false);
      } catch (error) {
        if (!(error instanceof RevisionConflict) || attempt === ATTEMPTS) throw error;
        await pause(jitter(attempt));
      }
    }
  }

  /**
   * Reads nothing. The store takes the append at the exact revision only, so what the caller has seen need not be up to date.
   * @returns undefined when it is not, or may not be: then the stream says more.
   */
  private async tryOnSeen<State, Event extends DomainEvent>(
    stream: string,
    execution: Execution<State, Event>,
    seen: readonly StoredEvent[],
  ): Promise<Outcome | undefined> {
    if (execution.ifMatch !== undefined || repetition(seen, execution).length > 0) return undefined;
    // a refusal may rest on what has changed since; any other error comes again
    const events = await this.decided(execution, seen).catch(() => undefined);
    if (!events) return undefined;
    try {
      const written = await this.appendSurely(stream, events, seen.length, execution.now);
      // the same command was there already, given by another process: the salt is drawn for each append
      if (written[0]?.meta.salt !== events[0]?.meta.salt) return undefined;
      return outcomeOf(execution.id, stream, written, false);
    } catch (error) {
      if (error instanceof RevisionConflict) return undefined;
      throw error;
    }
  }

  private async decided<State, Event extends DomainEvent>(
    execution: Execution<State, Event>,
    stored: readonly StoredEvent[],
  ): Promise<readonly NewEvent[]> {
    const state = stateOf(execution.aggregate, stored);
    const decided = await execution.decide(state, this.look);
    return decided.map((event, index) => this.newEvent(execution, event, index));
  }

  private newEvent<State, Event extends DomainEvent>(
    { stamp, commandId, commandHash, aggregate }: Execution<State, Event>,
    event: Event,
    index: number,
  ): NewEvent {
    const { origin, actor, agency, capacity, authority, occurredAt, correlationId, causationId } = stamp;
    const { lateEntryReason } = stamp;
    if (lateEntryReason !== undefined && this.format < LATE_ENTRY_FORMAT)
      throw new NotInThisFormat('lateEntryReason', LATE_ENTRY_FORMAT, this.format);
    return {
      id: deriveId(commandId, String(index)),
      ...encode(aggregate.events, event, this.format),
      meta: {
        origin,
        actor,
        ...(agency !== undefined && { agency }),
        ...(capacity !== undefined && { capacity }),
        ...authority,
        occurredAt,
        ...(lateEntryReason !== undefined && { lateEntryReason }),
        commandId,
        commandHash,
        correlationId,
        ...(causationId !== undefined && { causationId }),
        salt: this.drawSalt(),
      },
    };
  }

  /** Sends the very same bytes again while the outcome is unknown: at an exact revision that cannot write them twice. */
  private async appendSurely(
    stream: string,
    events: readonly NewEvent[],
    length: number,
    now: Instant,
  ): Promise<readonly StoredEvent[]> {
    const until = performance.now() + RESEND_FOR_MS;
    for (let resend = 0; ; resend++) {
      try {
        return await this.store.append(stream, events, length === 0 ? 'no-stream' : length - 1, now);
      } catch (error) {
        const isOver = resend === RESENDS || performance.now() > until;
        if (!(error instanceof OutcomeUnknown) || isOver) throw error;
        await pause(jitter(resend + 3));
      }
    }
  }

  private oneAtATime<Result>(stream: string, work: () => Promise<Result>): Promise<Result> {
    const result = (this.queues.get(stream) ?? Promise.resolve()).then(work);
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    this.queues.set(stream, settled);
    void settled.then(() => this.queues.get(stream) === settled && this.queues.delete(stream));
    return result;
  }
}

const repetition = (
  stored: readonly StoredEvent[],
  { commandId, commandHash }: { commandId: string; commandHash: string },
) => {
  const earlier = stored.filter(({ meta }) => meta.commandId === commandId);
  if (earlier.some(({ meta }) => meta.commandHash !== commandHash)) throw new CommandReused(commandId);
  return earlier;
};

/** Builds before this format leave the reason out of the leaf, and would take what has one for damaged. */
const LATE_ENTRY_FORMAT = 3;

const outcomeOf = (
  id: string,
  stream: string,
  events: readonly StoredEvent[],
  repeated: boolean,
): Outcome => {
  const last = events.at(-1);
  if (!last)
    throw new Error(
      `a decision for ${stream} returned no event: a redundant command is refused, never ignored`,
    );
  return { id, stream, revision: last.revision, events, repeated };
};
