import type { EventDefinitions, Recorded } from './catalogue.js';
import type { Authority, Capacity, DomainEvent } from './event.js';
import type { Instant, OccurredAt } from './time.js';

/**
 * One consistency boundary: a stream, its events and how they make a state.
 * `evolve` is pure, total and never throws: an event that happened cannot be refused.
 */
export interface Aggregate<State, Event extends DomainEvent> {
  /** The part of the stream's name before the hyphen. */
  readonly category: string;
  readonly events: EventDefinitions;
  readonly initial: State;
  readonly evolve: (state: State, event: Recorded<Event>) => State;
  /**
   * The types that policies record and that only point to another stream: they leave the matter in its state, so whoever
   * decided without having seen them is not refused for it.
   */
  readonly crossReferences?: readonly string[];
}

/** The signed-in account, and the post and agency that it acted for when the act occurred. */
export interface Actor {
  readonly accountId: string;
  /** Absent for an account without a post, and for the system itself. */
  readonly agencyId?: string;
  readonly postIds: readonly string[];
  readonly roles: readonly string[];
}

/** What a decision may know besides command and state; it reads no clock and draws no lots. */
export interface Circumstances {
  /** The id of the aggregate that the command is for. */
  readonly id: string;
  readonly actor: Actor;
  /** Business time at which the command arrived. */
  readonly now: Instant;
  /** When the act happened; `now` unless the command says otherwise. */
  readonly occurredAt: OccurredAt;
  readonly capacity?: Capacity;
  readonly authority?: Authority;
  /** The name of the command, which what was delegated may be limited to. */
  readonly command?: string;
  /** A policy carries out what somebody did: what that act was allowed to bring about was judged then. */
  readonly carriesOut?: true;
  /** The id of something that this command creates: the same for the same command, wherever it runs. */
  readonly newId: (kind: string) => string;
}

/** Folds another aggregate's own stream at the moment of decision: facts from elsewhere never come from a view. */
export type Look = <State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
  id: string,
) => Promise<State>;

/**
 * What follows from a command: first the facts are looked up, then the pure decision is taken.
 * `decide` throws `Rejected`, authority before lifecycle before rules, and returns at least one event.
 */
export interface Decision<State, Event extends DomainEvent, Body, Facts = unknown> {
  readonly lookUp?: (body: Body, look: Look, state: State, circumstances: Circumstances) => Promise<Facts>;
  readonly decide: (body: Body, state: State, circumstances: Circumstances, facts: Facts) => readonly Event[];
}

/** The state that a stream's events make. */
export const fold = <State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
  events: Iterable<Recorded<Event>>,
): State => {
  let state = aggregate.initial;
  for (const event of events) state = aggregate.evolve(state, event);
  return state;
};

/** The name of an aggregate's stream; nobody else composes one. */
export const streamOf = (aggregate: { readonly category: string }, id: string): string =>
  `${aggregate.category}-${id}`;
