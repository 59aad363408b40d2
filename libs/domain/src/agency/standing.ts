import type { CalendarDay } from '@dondoc/event-sourcing';
import { isActive, nameOn } from './agency-on-day.js';
import { agencyDissolved, agencyNotActive, agencyUnknown, dayBeforeBeginning } from './agency.refusals.js';
import type { Agency } from './agency.state.js';

/** The agency as one that was registered and not dissolved, with the day not before its beginning. */
export const standing = (agency: Agency | undefined, day: CalendarDay): Agency => {
  if (!agency) throw agencyUnknown({});
  const { registeredFrom, dissolvedOn } = agency;
  if (dissolvedOn !== undefined) throw agencyDissolved({ name: nameOn(agency, day), dissolvedOn });
  if (day < registeredFrom) throw dayBeforeBeginning({ from: registeredFrom, day });
  return agency;
};

/**
 * The looked-up agency as one that exists on the day.
 * @throws `agency-unknown`, `agency-dissolved`, `agency-not-active` (registered for a later day)
 */
export const activeAgency = (agency: Agency | undefined, agencyId: string, day: CalendarDay): Agency => {
  if (!agency) throw agencyUnknown({ agencyId });
  const { dissolvedOn } = agency;
  const name = nameOn(agency, day);
  if (dissolvedOn !== undefined && dissolvedOn <= day) throw agencyDissolved({ name, dissolvedOn });
  if (!isActive(agency, day)) throw agencyNotActive({ agencyId, name, day });
  return agency;
};
