import { idOf, type Aggregate, type Recorded } from '@dondoc/event-sourcing';
import { inspectionEvents, type InspectionEvent, type InspectionTier } from './inspection.events.js';

/** Where an inspection stands, in the order of its life; publication and directive may come in either order. */
export const INSPECTION_STATES = [
  'DraftConclusion',
  'Concluded',
  'Published',
  'ImplementingDirective',
  'TasksCreated',
  'FollowedUp',
  'Ended',
] as const;
export type InspectionStatus = (typeof INSPECTION_STATES)[number];

const STATE_OF = {
  InspectionConclusionDrafted: 'DraftConclusion',
  InspectionConcluded: 'Concluded',
  InspectionConclusionPublished: 'Published',
  ImplementationDirected: 'ImplementingDirective',
  InspectionTaskRecorded: 'TasksCreated',
  InspectionFollowedUp: 'FollowedUp',
  InspectionEnded: 'Ended',
} as const satisfies Partial<Record<InspectionEvent['type'], InspectionStatus>>;

/** Where an event leaves an inspection that stood there: what comes late takes it back to no earlier state. */
export const inspectionStateAfter = (
  status: InspectionStatus,
  type: InspectionEvent['type'],
): InspectionStatus => {
  const reached = Object.hasOwn(STATE_OF, type) ? STATE_OF[type as keyof typeof STATE_OF] : status;
  return INSPECTION_STATES.indexOf(reached) > INSPECTION_STATES.indexOf(status) ? reached : status;
};

/** An inspection (thanh tra) from its draft conclusion to the end of its follow-up. */
export interface Inspection {
  readonly id: string;
  readonly status: InspectionStatus;
  readonly inspectingBodyId: string;
  readonly superiorId: string;
  readonly inspectedAgencyIds: readonly string[];
  readonly tier: InspectionTier;
  /** How it is to be carried out, as the conclusion proposes. */
  readonly proposal?: string;
  readonly isPublished: boolean;
  readonly isProposed: boolean;
  readonly isDirected: boolean;
  readonly taskIds: readonly string[];
}

const added = (inspection: Inspection, event: Recorded<InspectionEvent>): Inspection => {
  switch (event.type) {
    case 'InspectionConcluded':
      return { ...inspection, proposal: event.data.proposal };
    case 'InspectionConclusionPublished':
      return { ...inspection, isPublished: true };
    case 'ImplementingDirectiveProposed':
      return { ...inspection, isProposed: true };
    case 'ImplementationDirected':
      return { ...inspection, isDirected: true };
    case 'InspectionTaskRecorded':
      return { ...inspection, taskIds: [...inspection.taskIds, event.data.taskId] };
    case 'InspectionConclusionDrafted':
    case 'InspectionFollowedUp':
    case 'InspectionEnded':
      return inspection;
    default:
      return event satisfies never;
  }
};

const evolve = (
  inspection: Inspection | undefined,
  event: Recorded<InspectionEvent>,
): Inspection | undefined => {
  if (event.type === 'InspectionConclusionDrafted') {
    const { inspectingBodyId, superiorId, inspectedAgencyIds, tier } = event.data;
    const parties = { inspectingBodyId, superiorId, inspectedAgencyIds, tier };
    const undone = { isPublished: false, isProposed: false, isDirected: false, taskIds: [] };
    return { id: idOf(event.stream), status: 'DraftConclusion', ...parties, ...undone };
  }
  if (!inspection) return inspection;
  const after = added(inspection, event);
  return { ...after, status: inspectionStateAfter(after.status, event.type) };
};

/** An inspection; undefined until its draft conclusion is recorded. */
export const inspection: Aggregate<Inspection | undefined, InspectionEvent> = {
  category: 'inspection',
  events: inspectionEvents,
  initial: undefined,
  evolve,
};
