import type { Circumstances, Look } from '@dondoc/event-sourcing';
import { lookUpInspectionParty } from '../inspection/inspection-guard.js';
import { inspection } from '../inspection/inspection.state.js';
import { lookUpSupervising } from '../supervision/session-guard.js';
import { session } from '../supervision/session.state.js';
import { task } from '../task/task.state.js';
import type { Finding } from './finding.state.js';

/** Whether the actor answers for the subject of the finding. */
export interface FindingOwner {
  readonly owning: boolean;
}

type Who = Pick<Circumstances, 'actor' | 'occurredAt'>;

const isOwner = async (look: Look, { type, id }: Finding['subject'], who: Who): Promise<boolean> => {
  switch (type) {
    case 'task': {
      const { agencyId } = who.actor;
      return agencyId !== undefined && (await look(task, id))?.assignment.issuerId === agencyId;
    }
    case 'session':
      return (await lookUpSupervising({}, look, await look(session, id), who)).supervising;
    case 'inspection': {
      const party = await lookUpInspectionParty({}, look, await look(inspection, id), who);
      return party.inspecting || party.directing;
    }
    default:
      return type satisfies never;
  }
};

/** Looked up for every act on a finding: the issuer of the task, the supervising body, or who carries the inspection on. */
export const lookUpFindingOwner = async (
  look: Look,
  finding: Finding | undefined,
  who: Who,
): Promise<FindingOwner> => ({ owning: !!finding && (await isOwner(look, finding.subject, who)) });
