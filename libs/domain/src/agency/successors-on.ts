import type { CalendarDay, Look } from '@dondoc/event-sourcing';
import { agency, type Agency } from './agency.state.js';

/** The successors of an agency on a day, those of its successors among them; the ended ones too. */
export const successorsOn = async (
  look: Look,
  ended: Agency,
  day: CalendarDay,
): Promise<ReadonlyMap<string, Agency>> => {
  const found = new Map<string, Agency>();
  const next = [ended];
  for (let each = next.pop(); each; each = next.pop())
    for (const { agencyId, effectiveOn } of each.successors) {
      if (effectiveOn > day || agencyId === ended.id || found.has(agencyId)) continue;
      const state = await look(agency, agencyId);
      if (!state) continue;
      found.set(agencyId, state);
      next.push(state);
    }
  return found;
};
