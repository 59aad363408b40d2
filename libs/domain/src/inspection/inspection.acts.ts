import type { Rejected } from '@dondoc/event-sourcing';
import { offersOf, type OfferOf } from '../command/offer.js';
import { inspectionActLabels, type InspectionAct } from './inspection.labels.js';
import {
  inspectingBodyOnly,
  inspectionActDone,
  inspectionEndedByAuthorityOnly,
  inspectionFollowedUpByAuthorityOnly,
  inspectionNotDirected,
  inspectionNotReady,
  superiorOnly,
} from './inspection.refusals.js';
import type { Inspection, InspectionStatus } from './inspection.state.js';

/** For whom the actor acts; an inspected agency acts for neither. */
export interface InspectionParty {
  readonly inspecting: boolean;
  readonly directing: boolean;
}

interface Opening {
  readonly by: 'inspecting' | 'directing' | 'either';
  readonly from: readonly InspectionStatus[];
  /** What the inspection's own stream forbids beside where it stands. */
  readonly unless?: (inspection: Inspection) => Rejected | undefined;
  /** What the others hear who reach for it. */
  readonly others: () => Rejected;
}

const byInspector = { by: 'inspecting', others: () => inspectingBodyOnly({}) } as const;
const CONCLUDED = ['Concluded', 'Published', 'ImplementingDirective', 'TasksCreated', 'FollowedUp'] as const;

/** Who may do what, and where in its life: domain.md 3.4 as a table. */
export const inspectionOpenings: Readonly<Record<InspectionAct, Opening>> = {
  ConcludeInspection: { ...byInspector, from: ['DraftConclusion'] },
  PublishInspectionConclusion: {
    ...byInspector,
    from: CONCLUDED,
    unless: ({ isPublished }) => (isPublished ? inspectionActDone({}) : undefined),
  },
  DirectImplementation: {
    by: 'directing',
    from: CONCLUDED,
    unless: ({ isDirected }) => (isDirected ? inspectionActDone({}) : undefined),
    others: () => superiorOnly({}),
  },
  // follow-up begins with the directive, which may come after tasks, and is reported as often as there is something to report
  FollowUpInspection: {
    by: 'either',
    from: ['ImplementingDirective', 'TasksCreated', 'FollowedUp'],
    unless: ({ isDirected }) => (isDirected ? undefined : inspectionNotDirected({})),
    others: () => inspectionFollowedUpByAuthorityOnly({}),
  },
  EndInspection: {
    by: 'either',
    from: ['FollowedUp'],
    others: () => inspectionEndedByAuthorityOnly({}),
  },
};

/** Why an act on an inspection is not open now: authority, then where it stands. Undefined when it is open. */
export const refusalOnInspection = (
  act: InspectionAct,
  inspection: Inspection,
  party: InspectionParty,
): Rejected | undefined => {
  const { by, from, unless, others } = inspectionOpenings[act];
  const { status } = inspection;
  const isParty = by === 'either' ? party.inspecting || party.directing : party[by];
  if (!isParty) return others();
  if (!from.includes(status)) return inspectionNotReady({ status, expected: from });
  return unless?.(inspection);
};

/** Every command on an inspection, and whether it is open now. The role table may close more. */
export const inspectionOffers = (
  state: Inspection,
  party: InspectionParty,
): readonly OfferOf<InspectionAct>[] =>
  offersOf(inspectionActLabels, (act) => refusalOnInspection(act, state, party));
