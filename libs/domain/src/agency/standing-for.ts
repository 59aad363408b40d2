import type { CalendarDay, Look } from '@dondoc/event-sourcing';
import { hasEnded } from './agency-on-day.js';
import { agency, type Agency } from './agency.state.js';

/** Who has all that an agency left; undefined while it exists, after a split and after a mere dissolution. */
const heirOf = (state: Agency | undefined, day: CalendarDay): string | undefined => {
  if (!state || !hasEnded(state, day)) return undefined;
  const [heir, ...others] = state.successors;
  return others.length === 0 && heir?.allocation === undefined ? heir?.agencyId : undefined;
};

/**
 * The agency that acts in the place of another on the day, by as many mergers as there were; the other itself while it exists.
 * After a split nobody has the whole of its place: what it left is handed over piece by piece (decision 0031).
 */
export const standingFor = async (look: Look, agencyId: string, day: CalendarDay): Promise<string> => {
  const seen = new Set<string>();
  for (let id = agencyId; !seen.has(id);) {
    seen.add(id);
    const heir = heirOf(await look(agency, id), day);
    if (heir === undefined) return id;
    id = heir;
  }
  return agencyId;
};

/** The agencies in whose place this one stands on the day, as they were left; those that went into it themselves first. */
export const placesOf = async (
  look: Look,
  agencyId: string,
  day: CalendarDay,
): Promise<readonly Agency[]> => {
  const seen = new Map<string, Agency | undefined>([[agencyId, await look(agency, agencyId)]]);
  // a Map gives what is put into it while it is gone through
  for (const state of seen.values())
    for (const { predecessorId: id } of state?.predecessors ?? [])
      if (!seen.has(id)) seen.set(id, await look(agency, id));
  seen.delete(agencyId);
  const places: Agency[] = [];
  for (const [id, state] of seen)
    if (state && (await standingFor(look, id, day)) === agencyId) places.push(state);
  return places;
};
