import type { CalendarDay } from '@dondoc/event-sourcing';
import { isActive, nameOn } from '../../agency/agency-on-day.js';
import {
  agencyDissolved,
  agencyNotActive,
  agencyUnknown,
  issuerNotCompetent,
} from '../../agency/agency.refusals.js';
import type { AssignmentFacts, Named } from './assignment-facts.js';

/** What an agency is called on the day. */
export const nameOf = ({ id, agency }: Named, on: CalendarDay): string => (agency ? nameOn(agency, on) : id);

/** @throws `agency-unknown`, `agency-dissolved`, `agency-not-active` (registered for a later day) */
export const checkActive = (agencies: readonly Named[], on: CalendarDay): void => {
  for (const { id: agencyId, agency } of agencies) {
    if (!agency) throw agencyUnknown({ agencyId });
    const { dissolvedOn } = agency;
    const name = nameOn(agency, on);
    if (dissolvedOn !== undefined && dissolvedOn <= on) throw agencyDissolved({ name, dissolvedOn });
    if (!isActive(agency, on)) throw agencyNotActive({ agencyId, name, day: on });
  }
};

/** @throws `issuer-not-competent` unless the lead lies under the issuer on the day, or the parent's lead delegated to it. */
export const checkCompetence = (facts: AssignmentFacts, on: CalendarDay): void => {
  if (facts.leadUnderIssuer || facts.parent?.delegated) return;
  throw issuerNotCompetent({
    issuerId: facts.issuer.id,
    leadId: facts.lead.id,
    issuer: nameOf(facts.issuer, on),
    lead: nameOf(facts.lead, on),
    superior: facts.superior && nameOn(facts.superior, on),
  });
};
