import {
  deriveId,
  Executor,
  type Actor,
  type Aggregate,
  type Circumstances,
  type Decision,
  type DomainEvent,
  type OccurredAt,
} from '@dondoc/event-sourcing';
import { InMemoryEventStore } from '@dondoc/event-sourcing/testing';

/** One command, ready to be given to an office. */
export interface Act<State, Event extends DomainEvent, Body, Facts> {
  readonly aggregate: Aggregate<State, Event>;
  readonly id: string;
  readonly decision: Decision<State, Event, Body, Facts>;
  readonly body: Body;
  readonly actor: Actor;
  readonly now: string;
  readonly occurredAt?: OccurredAt;
  readonly signed?: Pick<Circumstances, 'capacity' | 'authority' | 'command'>;
}

const ORIGIN = '00000000-0000-4000-8000-0000000000aa';

/** Runs acts on a store, and lets one happen between another's decision and its append. */
export class TaskOffice {
  readonly store = new InMemoryEventStore();
  // one executor each, as on two nodes: nothing but the store's revision stands between them
  private readonly nodes = [new Executor(this.store), new Executor(this.store)] as const;
  private acts = 0;

  async run<State, Event extends DomainEvent, Body, Facts>(
    act: Act<State, Event, Body, Facts>,
    between: () => Promise<unknown> = async () => undefined,
    node: 0 | 1 = 0,
  ) {
    const { aggregate, id, decision, body, actor, now, occurredAt = now } = act;
    const commandId = deriveId(ORIGIN, String((this.acts += 1)));
    const circumstances: Circumstances = {
      id,
      actor,
      now,
      occurredAt,
      ...act.signed,
      newId: (kind) => deriveId(commandId, kind),
    };
    return this.nodes[node].execute({
      aggregate,
      id,
      commandId,
      commandHash: '0'.repeat(64),
      stamp: {
        origin: ORIGIN,
        actor: actor.accountId,
        ...(actor.agencyId !== undefined && { agency: actor.agencyId }),
        occurredAt,
        correlationId: commandId,
      },
      now,
      decide: async (state, look) => {
        // a decision without lookUp takes no facts
        const facts = (await decision.lookUp?.(body, look, state, circumstances)) as Facts;
        const events = decision.decide(body, state, circumstances, facts);
        await between();
        return events;
      },
    });
  }

  /** The first decides, the second decides and writes, the first writes. */
  async interleave<S1, E1 extends DomainEvent, B1, F1, S2, E2 extends DomainEvent, B2, F2>(
    first: Act<S1, E1, B1, F1>,
    second: Act<S2, E2, B2, F2>,
  ) {
    let happened = false;
    return this.run(first, async () => {
      if (happened) return;
      happened = true;
      await this.run(second, undefined, 1);
    });
  }

  /** Writes what is taken for granted. */
  async given<State, Event extends DomainEvent>(
    aggregate: Aggregate<State, Event>,
    id: string,
    ...events: readonly Event[]
  ) {
    const written: Decision<State, Event, object> = { decide: () => events };
    const actor = { accountId: ORIGIN, postIds: [], roles: [] };
    return this.run({ aggregate, id, decision: written, body: {}, actor, now: '2020-03-24T02:00:00.000Z' });
  }
}
