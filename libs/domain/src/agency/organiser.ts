import type { CalendarDay, Look } from '@dondoc/event-sourcing';
import { parentOn } from './agency-on-day.js';
import type { Agency } from './agency.state.js';
import { leads } from './competence-over.js';

/**
 * Whether an agency may hand over what another leaves: one that leads it or, where nothing stands above it, one of its own
 * successors.
 */
export const organises = async (
  look: Look,
  organiserId: string | undefined,
  of: Agency | undefined,
  day: CalendarDay,
): Promise<boolean> => {
  if (organiserId === undefined || !of) return false;
  if (await leads(look, organiserId, of.id, day)) return true;
  return parentOn(of, day) === undefined && of.successors.some(({ agencyId }) => agencyId === organiserId);
};
