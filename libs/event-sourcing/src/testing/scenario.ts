import { expect } from '@jest/globals';
import type { Recorded } from '../catalogue.js';
import {
  fold,
  streamOf,
  type Actor,
  type Aggregate,
  type Circumstances,
  type Decision,
  type Look,
} from '../decider.js';
import { encode } from '../encode.js';
import type { Authority, Capacity, DomainEvent, EventMeta } from '../event.js';
import { deriveId } from '../ids.js';
import { Rejected } from '../rejected.js';
import { startOf, type OccurredAt } from '../time.js';
import { recordOutcome } from './outcome.js';

const COMMAND = '00000000-0000-5000-8000-000000000001';
const NOBODY = '00000000-0000-5000-8000-000000000002';

const defaultMeta = (occurredAt: OccurredAt): EventMeta => ({
  origin: '00000000-0000-5000-8000-000000000003',
  actor: NOBODY,
  occurredAt,
  recordedAt: startOf(occurredAt),
  commandId: '00000000-0000-5000-8000-000000000004',
  commandHash: '0'.repeat(64),
  correlationId: '00000000-0000-5000-8000-000000000005',
  salt: '0'.repeat(64),
});

interface Past<Event extends DomainEvent> {
  readonly event: Event;
  readonly meta: Partial<EventMeta>;
}

/** An event that happened at a time, or under an authority, other than the scenario's default. */
export const on = <Event extends DomainEvent>(
  occurredAt: OccurredAt,
  event: Event,
  meta: Partial<EventMeta> = {},
): Past<Event> => ({
  event,
  meta: { occurredAt, recordedAt: startOf(occurredAt), ...meta },
});

const record = <Event extends DomainEvent>(
  aggregate: Aggregate<unknown, Event>,
  id: string,
  happened: readonly (Event | Past<Event>)[],
  day: OccurredAt,
) =>
  happened.map((item, revision): Recorded<Event> => {
    const past = 'event' in item ? item : { event: item, meta: {} };
    encode(aggregate.events, past.event);
    return {
      ...past.event,
      meta: { ...defaultMeta(day), ...past.meta },
      id: deriveId(COMMAND, `${id}.${revision}`),
      stream: streamOf(aggregate, id),
      revision,
      position: String(revision),
    };
  });

interface Setting {
  readonly actor: Actor;
  readonly now: string;
  readonly occurredAt: OccurredAt;
  readonly capacity?: Capacity;
  readonly authority?: Authority;
  readonly command?: string;
  readonly carriesOut?: true;
}

/**
 * Given-when-then without a store: `scenario(task, id).given(assigned).by(clerk).when(acknowledgeTask, {}).then(acknowledged)`.
 * Every step returns a new scenario. `then` compares whole events and checks them against their schemas.
 */
export class Scenario<State, Event extends DomainEvent> {
  constructor(
    private readonly aggregate: Aggregate<State, Event>,
    private readonly id: string,
    private readonly happened: readonly (Event | Past<Event>)[],
    private readonly others: ReadonlyMap<string, unknown>,
    private readonly setting: Setting,
  ) {}

  /** What happened in this stream so far. */
  given(...happened: readonly (Event | Past<Event>)[]) {
    return new Scenario(this.aggregate, this.id, [...this.happened, ...happened], this.others, this.setting);
  }

  /** What happened in another stream that the decision looks into. */
  with<OtherState, OtherEvent extends DomainEvent>(
    other: Aggregate<OtherState, OtherEvent>,
    id: string,
    ...happened: readonly (OtherEvent | Past<OtherEvent>)[]
  ) {
    const state = fold(other, record(other as Aggregate<unknown, OtherEvent>, id, happened, '2020-01-02'));
    return new Scenario(
      this.aggregate,
      this.id,
      this.happened,
      new Map([...this.others, [streamOf(other, id), state]]),
      this.setting,
    );
  }

  /** Who acts. */
  by(actor: Actor) {
    return this.in({ actor });
  }

  /** When it is and when the act happens. */
  at(now: string, occurredAt: OccurredAt = now) {
    return this.in({ now, occurredAt });
  }

  /** What the signer signed, and how. */
  signing(capacity: Capacity, authority: Authority) {
    return this.in({ capacity, authority });
  }

  /** Which command it is, for rules that ask. */
  giving(command: string) {
    return this.in({ command });
  }

  /** A policy carries it out. */
  carriedOut() {
    return this.in({ carriesOut: true });
  }

  /** The state after what happened. */
  get state(): State {
    return this.stateAfter([]);
  }

  when<Body, Facts>(decision: Decision<State, Event, Body, Facts>, body: Body) {
    const decide = async () => {
      const circumstances: Circumstances = {
        ...this.setting,
        id: this.id,
        newId: (kind) => deriveId(COMMAND, kind),
      };
      const look: Look = async (other, id) =>
        (this.others.get(streamOf(other, id)) ?? other.initial) as typeof other.initial;
      const before = this.state;
      const { occurredAt } = this.setting;
      const about = {
        category: this.aggregate.category,
        decide: String(decision.decide),
        occurredAt,
        before,
      };
      try {
        // a decision without lookUp takes no facts
        const facts = (await decision.lookUp?.(body, look, before, circumstances)) as Facts;
        const events = decision.decide(body, before, circumstances, facts);
        recordOutcome(() => ({
          ...about,
          after: this.stateAfter(events.map((event) => on(occurredAt, event))),
          events,
        }));
        return events;
      } catch (error) {
        if (error instanceof Rejected) {
          const { code, kind } = error;
          recordOutcome(() => ({ ...about, after: before, events: [], refusal: { code, kind } }));
        }
        throw error;
      }
    };
    return {
      /** Exactly these events follow. */
      then: async (...events: readonly Event[]) => {
        const decided = await decide();
        for (const event of decided) encode(this.aggregate.events, event);
        expect(decided).toEqual(events);
      },
      /** The events follow and satisfy the check; for parts that the scenario does not spell out. */
      thenMatching: async (...events: readonly { type: Event['type']; data?: unknown }[]) => {
        const decided = await decide();
        for (const event of decided) encode(this.aggregate.events, event);
        expect(decided).toMatchObject(events);
      },
      /** It is refused with this code, in both languages, and nothing follows. */
      thenRejected: async (code: string) => {
        const refusal = await decide().then(
          (events) => events,
          (error: unknown) => error,
        );
        expect(refusal).toBeInstanceOf(Rejected);
        if (!(refusal instanceof Rejected)) return;
        expect(refusal.code).toBe(code);
        expect([refusal.sentence.vi.length > 0, refusal.sentence.en.length > 0]).toEqual([true, true]);
      },
    };
  }

  private stateAfter(more: readonly Past<Event>[]): State {
    const happened = [...this.happened, ...more];
    return fold(
      this.aggregate,
      record(this.aggregate as Aggregate<unknown, Event>, this.id, happened, '2020-01-02'),
    );
  }

  private in(change: Partial<Setting>) {
    return new Scenario(this.aggregate, this.id, this.happened, this.others, { ...this.setting, ...change });
  }
}

/** Starts a scenario on an empty stream, at 08:00 on 2 January 2020, acted by nobody in particular. */
export const scenario = <State, Event extends DomainEvent>(aggregate: Aggregate<State, Event>, id: string) =>
  new Scenario<State, Event>(aggregate, id, [], new Map(), {
    actor: { accountId: NOBODY, postIds: [], roles: [] },
    now: '2020-01-02T01:00:00.000Z',
    occurredAt: '2020-01-02T01:00:00.000Z',
  });
