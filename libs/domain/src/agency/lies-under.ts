import {
  dayOf,
  type Aggregate,
  type CalendarDay,
  type Circumstances,
  type DomainEvent,
  type Look,
} from '@dondoc/event-sourcing';
import { parentOn } from './agency-on-day.js';
import { agency, type Agency } from './agency.state.js';
import { standingFor } from './standing-for.js';

/** An agency and all that stand above it on the day, from below upwards; a circle in old data ends the walk. */
export const agencyAndSuperiors = async (
  look: Look,
  agencyId: string,
  day: CalendarDay,
): Promise<readonly Agency[]> => {
  const found = new Map<string, Agency>();
  let next: string | undefined = agencyId;
  while (next !== undefined && !found.has(next)) {
    const state: Agency | undefined = await look(agency, next);
    if (!state) break;
    found.set(next, state);
    next = parentOn(state, day);
  }
  return [...found.values()];
};

/** Whether the agency stands somewhere under the other on the day; none stands under itself. */
export const liesUnder = async (
  look: Look,
  agencyId: string,
  ancestorId: string,
  day: CalendarDay,
): Promise<boolean> => {
  const [, ...superiors] = await agencyAndSuperiors(look, agencyId, day);
  return superiors.some(({ id }) => id === ancestorId);
};

/** Whether the actor works in the agency, in a unit under it, or in whoever stands in its place on the day. */
export const actsOnSideOf = async (
  { actor: { agencyId }, occurredAt }: Pick<Circumstances, 'actor' | 'occurredAt'>,
  look: Look,
  sideId: string,
): Promise<boolean> => {
  if (agencyId === undefined) return false;
  const day = dayOf(occurredAt);
  const placeId = await standingFor(look, sideId, day);
  return agencyId === placeId || liesUnder(look, agencyId, placeId, day);
};

/** Looks into each stream once: for decisions that ask for the same agencies again and again. */
export const lookOnce = (look: Look): Look => {
  const seen = new Map<string, Promise<unknown>>();
  return <State, Event extends DomainEvent>(aggregate: Aggregate<State, Event>, id: string) => {
    const key = `${aggregate.category}-${id}`;
    const state = seen.get(key) ?? look(aggregate, id);
    seen.set(key, state);
    // the same category and id always fold to the same state
    return state as Promise<State>;
  };
};
