import {
  deriveId,
  encode,
  fold,
  Rejected,
  startOf,
  type Actor,
  type Aggregate,
  type Circumstances,
  type Decision,
  type DomainEvent,
  type Look,
  type Recorded,
} from '@dondoc/event-sourcing';
import { idFor } from './agencies.js';

/** One act of a walk: a decision with its body in hand, taken by somebody. */
export interface Step<State, Event extends DomainEvent> {
  readonly actor: Actor;
  readonly take: (state: State, circumstances: Circumstances, look: Look) => Promise<readonly Event[]>;
}

/** Binds a decision to a body, so that acts of different shapes stand in one list. */
export const act =
  <State, Event extends DomainEvent, Body, Facts>(
    decision: Decision<State, Event, Body, Facts>,
    body: Body,
  ): Step<State, Event>['take'] =>
  async (state, circumstances, look) => {
    const facts = (await decision.lookUp?.(body, look, state, circumstances)) as Facts;
    return decision.decide(body, state, circumstances, facts);
  };

/**
 * Takes the steps one after the other and tells of each whether it was refused. Whatever is not refused must fit its
 * schema, and anything but a refusal is thrown.
 */
export const walk = async <State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
  id: string,
  look: Look,
  steps: readonly Step<State, Event>[],
): Promise<readonly (readonly Event[] | Rejected)[]> => {
  let state = aggregate.initial;
  const outcomes: (readonly Event[] | Rejected)[] = [];
  for (const [number, { actor, take }] of steps.entries()) {
    const now = startOf('2020-08-14');
    const newId = (kind: string) => deriveId(idFor(`step ${number}`), kind);
    try {
      const events = await take(state, { id, actor, now, occurredAt: now, newId }, look);
      for (const event of events) encode(aggregate.events, event);
      state = fold(
        { ...aggregate, initial: state },
        events.map((event) => recorded(aggregate, id, event)),
      );
      outcomes.push(events);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      outcomes.push(error);
    }
  }
  return outcomes;
};

/** An event as it stands in the stream, with nothing said of who recorded it. */
export const recorded = <Event extends DomainEvent>(
  { category }: { readonly category: string },
  id: string,
  event: Event,
): Recorded<Event> => ({
  ...event,
  id: idFor('event'),
  stream: `${category}-${id}`,
  revision: 0,
  position: '0',
  meta: {
    origin: idFor('origin'),
    actor: idFor('actor'),
    occurredAt: '2020-08-14',
    recordedAt: startOf('2020-08-14'),
    commandId: idFor('command'),
    commandHash: '0'.repeat(64),
    correlationId: idFor('correlation'),
    salt: '0'.repeat(64),
  },
});

/** Looks into streams that hold just these events. */
export const lookingAt = (streams: Readonly<Record<string, readonly DomainEvent[]>>): Look => {
  return async (aggregate, id) => {
    const name = `${aggregate.category}-${id}`;
    const events = (streams[name] ?? []).map((event) => recorded(aggregate, id, event));
    // each stream in the table holds events of its own aggregate
    return fold(aggregate, events as never[]);
  };
};
