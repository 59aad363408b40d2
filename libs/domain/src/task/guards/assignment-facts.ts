import type { CalendarDay, Look } from '@dondoc/event-sourcing';
import { parentOn } from '../../agency/agency-on-day.js';
import { agency, type Agency } from '../../agency/agency.state.js';
import type { CompetenceKind } from '../../agency/agency.events.js';
import { competenceOver } from '../../agency/competence-over.js';
import type { Assignment } from '../task.events.js';
import { lookUpParent, type ParentFacts } from './parent-facts.js';
import { lookUpSource, type SourceFacts } from './source-facts.js';

/** An agency that a command names, and what its own stream says of it. */
export interface Named {
  readonly id: string;
  readonly agency: Agency | undefined;
}

/** What an assignment says of other streams, each asked for what it says itself. */
export interface AssignmentFacts {
  readonly issuer: Named;
  readonly lead: Named;
  /** Coordinators and consolidator. */
  readonly others: readonly Named[];
  /** Who may see it besides. */
  readonly readers: readonly Named[];
  /** The lead's direct superior on the day, who could assign it. */
  readonly superior: Agency | undefined;
  /** What the issuer may do to the lead on the day, by placement or by grant. */
  readonly competence: CompetenceKind | undefined;
  readonly source: SourceFacts;
  /** Absent for a task without a parent. */
  readonly parent: ParentFacts | undefined;
}

/** What of an assignment the look-up needs. */
export type Asked = Pick<
  Assignment,
  'issuerId' | 'leadId' | 'coordinatorIds' | 'consolidatorId' | 'source' | 'parentTaskId' | 'visibility'
> & {
  /** The task's own id; absent for one that is only planned. */
  readonly id?: string | undefined;
};

export const lookUpAssignment = async (
  asked: Asked,
  look: Look,
  on: CalendarDay,
): Promise<AssignmentFacts> => {
  const named = async (id: string): Promise<Named> => ({ id, agency: await look(agency, id) });
  const { issuerId, leadId, coordinatorIds, consolidatorId, source, parentTaskId, visibility } = asked;
  const lead = await named(leadId);
  const superiorId = parentOn(lead.agency, on);
  return {
    issuer: await named(issuerId),
    lead,
    others: await Promise.all([...coordinatorIds, ...(consolidatorId ? [consolidatorId] : [])].map(named)),
    readers: await Promise.all(visibility.agencyIds.map(named)),
    superior: superiorId === undefined ? undefined : await look(agency, superiorId),
    competence: leadId === issuerId ? undefined : await competenceOver(look, issuerId, leadId, on),
    source: await lookUpSource(source, look),
    parent: parentTaskId === undefined ? undefined : await lookUpParent(parentTaskId, asked, look, on),
  };
};
