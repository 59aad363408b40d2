import type { CalendarDay } from '@dondoc/event-sourcing';
import { nameOn } from '../../agency/agency-on-day.js';
import { agencyUnknown, issuerNotCompetent } from '../../agency/agency.refusals.js';
import { activeAgency } from '../../agency/standing.js';
import type { AssignmentFacts, Named } from './assignment-facts.js';

/** What an agency is called on the day. */
export const nameOf = ({ id, agency }: Named, on: CalendarDay): string => (agency ? nameOn(agency, on) : id);

/** @throws `agency-unknown`, `agency-dissolved`, `agency-not-active` (registered for a later day) */
export const checkActive = (agencies: readonly Named[], on: CalendarDay): void => {
  for (const { id, agency } of agencies) activeAgency(agency, id, on);
};

/** Who may see a task needs only to be there. @throws `agency-unknown` */
export const checkKnown = (agencies: readonly Named[]): void => {
  const unknown = agencies.find(({ agency }) => !agency);
  if (unknown) throw agencyUnknown({ agencyId: unknown.id });
};

/** @throws `issuer-not-competent` unless the issuer leads the lead on the day, or the parent's lead delegated to it. */
export const checkCompetence = (facts: AssignmentFacts, on: CalendarDay): void => {
  if (facts.competence === 'leads' || facts.parent?.delegated) return;
  throw issuerNotCompetent({
    issuerId: facts.issuer.id,
    leadId: facts.lead.id,
    issuer: nameOf(facts.issuer, on),
    lead: nameOf(facts.lead, on),
    superior: facts.superior && nameOn(facts.superior, on),
    competence: facts.competence,
  });
};
