import { setTimeout } from 'node:timers/promises';
import type { EventDefinitions } from './catalogue.js';
import { decode, definitionOf } from './catalogue.js';
import type { Authority, Capacity, Cursor, DomainEvent, LoggedEvent } from './event.js';
import {
  OutcomeUnknown,
  readWholeStream,
  RevisionConflict,
  StoreUnavailable,
  type EventStore,
  type Subscription,
} from './event-store.js';
import { fold, streamOf } from './decider.js';
import { deriveId } from './ids.js';
import type { OccurredAt } from './time.js';
import { policyCheckpoint, policyEvents, type PolicyEvent } from './policy.events.js';
import type { Projected } from './projection.js';
import { Rejected } from './rejected.js';

/** A command that an event calls for. It runs under the id that {@link reactionId} gives. */
export interface Reaction {
  readonly command: string;
  /** The id of the aggregate that the command is for. */
  readonly target: string;
  readonly body: unknown;
  /** Business time of the act; the policy's own business time unless given. */
  readonly occurredAt?: OccurredAt;
  /** On whose authority the policy acts: that of the person whose act it carries out. */
  readonly onBehalf: {
    readonly agency?: string;
    readonly capacity?: Capacity;
    readonly authority?: Authority;
  };
}

type Seen<Event extends DomainEvent, Type> = Projected<Extract<Event, { type: Type }>>;

/** A rule across streams: from an event to the commands that it calls for. */
export interface Policy<Event extends DomainEvent = DomainEvent, Find = unknown> {
  readonly name: string;
  readonly events: EventDefinitions;
  /** What follows from the event alone. */
  readonly on: { readonly [Type in Event['type']]?: (event: Seen<Event, Type>) => readonly Reaction[] };
  /**
   * What follows from the event and from other streams. `find` answers from the log up to the event and no further, so that
   * every node finds the same, at every try: the place in the list is part of each command's id.
   */
  readonly seek?: {
    readonly [Type in Event['type']]?: (event: Seen<Event, Type>, find: Find) => Promise<readonly Reaction[]>;
  };
}

/**
 * The id of the command that a policy gives: the same on every node and at every try. Several policies may react to one event,
 * so the policy's name is part of it.
 */
export const reactionId = (policy: string, cause: Pick<LoggedEvent, 'id'>, place: number): string =>
  deriveId(cause.id, `${policy} ${place}`);

/** Runs one reaction, idempotent by the command id that follows from policy, cause and place. */
export type Dispatch = (reaction: Reaction, cause: LoggedEvent, place: number) => Promise<unknown>;

/** Appends the policy's own events; bound by the runtime to an executor and the system's account. */
export type RecordAct = (policy: string, event: PolicyEvent, cause?: LoggedEvent) => Promise<unknown>;

const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;

/** A store that is away or full comes back; what was to be done is still to be done then. */
const isPassing = (error: unknown) => error instanceof StoreUnavailable || error instanceof OutcomeUnknown;

const projected = (policy: Policy, event: LoggedEvent): Projected => ({
  ...decode(policy.events, event),
  index: event.index,
  position: event.position,
});

/**
 * Nobody acts on an event that does not fit its schema: views park it and say so, and a node does not end over it.
 * An upcast may trip over such an event, too.
 */
const fitsItsSchema = (policy: Policy, event: LoggedEvent): boolean => {
  try {
    return definitionOf(policy.events, event).schema.safeParse(decode(policy.events, event).data).success;
  } catch {
    return false;
  }
};

/** What an event calls for by itself; nothing when the policy does not react to its type. */
export const reactionsTo = (policy: Policy, event: LoggedEvent): readonly Reaction[] => {
  const react = policy.on[event.type];
  return react && fitsItsSchema(policy, event) ? react(projected(policy, event)) : [];
};

/** Whether an event has to be acted on, though perhaps there is nothing to be found that calls for an act. */
export const concerns = (policy: Policy, event: LoggedEvent): boolean =>
  (policy.seek?.[event.type] !== undefined && fitsItsSchema(policy, event)) ||
  reactionsTo(policy, event).length > 0;

/** Answers what policies ask of other streams, as they stood at an event. */
export type FindAt = (event: LoggedEvent) => unknown;

/** What an event calls for, by itself and by what is found in other streams. */
export const allReactionsTo = async (
  policy: Policy,
  event: LoggedEvent,
  findAt: FindAt,
): Promise<readonly Reaction[]> => {
  const seek = policy.seek?.[event.type];
  const found =
    seek && fitsItsSchema(policy, event) ? await seek(projected(policy, event), findAt(event)) : [];
  return [...reactionsTo(policy, event), ...found];
};

/**
 * Feeds one policy from its checkpoint on. It acts, then records that it acted: a crash between the two repeats the act,
 * which finds its own work. While the store is unavailable it waits and tries again. Run on two nodes at once it does no harm: the checkpoint's exact revision lets one record win.
 */
export class PolicyRunner {
  private subscription: Subscription | undefined;
  private readonly stopping = new AbortController();
  /** The last event that this policy has dealt with; undefined before the first. */
  handled: Cursor | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly policy: Policy,
    private readonly dispatch: Dispatch,
    private readonly record: RecordAct,
    private readonly onDropped: (reason: Error) => void = () => undefined,
    private readonly findAt: FindAt = () => undefined,
  ) {}

  /** Records where a policy that never ran starts: at the end of the log as it is now. */
  async begin(): Promise<void> {
    if ((await this.checkpoint()).started) return;
    const tail = await this.store.tail();
    await this.record(this.policy.name, { type: 'PolicyStarted', data: { ...(tail && { after: tail }) } });
  }

  /** Acts from the checkpoint on. */
  async start(): Promise<void> {
    await this.begin();
    this.handled = await this.place();
    this.subscription = this.store.subscribe(this.handled, {
      onEvents: (events) => this.handle(events),
      onState: (state, reason) => state === 'dropped' && reason && this.onDropped(reason),
    });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.subscription?.stop();
  }

  private async checkpoint() {
    const stored = await readWholeStream(this.store, streamOf(policyCheckpoint, this.policy.name));
    return fold(
      policyCheckpoint,
      stored.map((event) => decode(policyEvents, event)),
    );
  }

  /** The checkpoint as a place in this store: a log that was copied from another one keeps its index only. */
  private async place(): Promise<Cursor | undefined> {
    const { after, origin } = await this.checkpoint();
    if (!after || origin === this.store.id) return after;
    for await (const page of this.store.readAll()) {
      const found = page.find(({ index }) => index === after.index);
      if (found) return { index: found.index, position: found.position };
    }
    throw new Error(`the log ends before event ${after.index}, at which policy ${this.policy.name} stands`);
  }

  private async handle(events: readonly LoggedEvent[]): Promise<void> {
    for (const event of events) {
      if (concerns(this.policy, event)) await this.patiently(() => this.act(event));
      this.handled = { index: event.index, position: event.position };
    }
  }

  private async patiently(work: () => Promise<void>): Promise<void> {
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      try {
        return await work();
      } catch (error) {
        if (!isPassing(error) || this.stopping.signal.aborted) throw error;
        await setTimeout(wait, undefined, { signal: this.stopping.signal });
      }
    }
  }

  private async act(cause: LoggedEvent): Promise<void> {
    const reactions = await allReactionsTo(this.policy, cause, this.findAt);
    const refused: { command: string; target: string; code: string }[] = [];
    for (const [place, reaction] of reactions.entries()) {
      try {
        await this.dispatch(reaction, cause, place);
      } catch (error) {
        if (!(error instanceof Rejected)) throw error;
        refused.push({ command: reaction.command, target: reaction.target, code: error.code });
      }
    }
    const { index, position, id: eventId } = cause;
    try {
      await this.record(
        this.policy.name,
        { type: 'PolicyActed', data: { index, position, eventId, refused } },
        cause,
      );
    } catch (error) {
      // another node recorded the same act first: the work is done either way
      if (!(error instanceof RevisionConflict)) throw error;
    }
  }
}
