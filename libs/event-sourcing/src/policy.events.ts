import { z } from 'zod';
import { event, type EventsOf } from './catalogue.js';
import { uuid } from './text.js';
import type { Aggregate } from './decider.js';

const cursor = { index: z.int().nonnegative(), position: z.string() };

/** An act that the domain refused when a policy tried it; kept so that a person can see and mend it. */
const refusedAct = z.strictObject({ command: z.string(), target: z.string(), code: z.string() });

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const policyEvents = {
  PolicyStarted: event('PolicyStarted', z.strictObject({ after: z.strictObject(cursor).optional() })),
  PolicyActed: event(
    'PolicyActed',
    z.strictObject({ ...cursor, eventId: uuid(), refused: z.array(refusedAct) }),
  ),
};
export type PolicyEvent = EventsOf<typeof policyEvents>;

/** Where a policy stands in the log; undefined before its first event. */
export interface PolicyState {
  readonly started: boolean;
  readonly after?: { readonly index: number; readonly position: string };
  /** Which store gave the position: in a copied log it is another one's, and only the index still holds. */
  readonly origin?: string;
}

/** A policy's own stream holds its checkpoint at an exact revision. */
export const policyCheckpoint: Aggregate<PolicyState, PolicyEvent> = {
  category: 'policy',
  events: policyEvents,
  initial: { started: false },
  evolve: (_, event) => {
    const { origin } = event.meta;
    switch (event.type) {
      case 'PolicyStarted':
        return { started: true, origin, ...(event.data.after && { after: event.data.after }) };
      case 'PolicyActed':
        return { started: true, origin, after: { index: event.data.index, position: event.data.position } };
      default:
        return event satisfies never;
    }
  },
};
