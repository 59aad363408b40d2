import { event, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { provenance } from '../record/record.js';

/** There are two tiers of inspectorates, and each has its own terms: Law on Inspection 84/2025/QH15. */
export const INSPECTION_TIERS = ['government', 'province'] as const;
export type InspectionTier = (typeof INSPECTION_TIERS)[number];

/**
 * Schema of an inspection (thanh tra) from the day on which its draft conclusion lies before whoever signs it. `superiorId` is
 * the agency whose head directs that the conclusion be carried out.
 */
export const inspectionConclusionDrafted = z.strictObject({
  inspectingBodyId: uuid(),
  superiorId: uuid(),
  inspectedAgencyIds: z.array(uuid()).min(1),
  tier: z.enum(INSPECTION_TIERS),
  subject: text(),
  decisionDocumentId: uuid(),
  provenance: provenance.optional(),
});

/** Schema of the end of an inspection, with what was left open and why. */
export const inspectionEnded = z.strictObject({
  reason: text().optional(),
  unsettled: z.strictObject({ taskIds: z.array(uuid()).min(1), reason: text() }).optional(),
});

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const inspectionEvents = {
  InspectionConclusionDrafted: event('InspectionConclusionDrafted', inspectionConclusionDrafted, [], 3),
  /** Signed, and sent with a proposal of how it is to be carried out: article 52. */
  InspectionConcluded: event(
    'InspectionConcluded',
    z.strictObject({ documentId: uuid(), proposal: text() }),
    [],
    3,
  ),
  InspectionConclusionPublished: event(
    'InspectionConclusionPublished',
    z.strictObject({ place: text() }),
    [],
    3,
  ),
  /** The engine lays the proposal before the superior, as soon as the conclusion is signed. */
  ImplementingDirectiveProposed: event(
    'ImplementingDirectiveProposed',
    z.strictObject({ superiorId: uuid(), proposal: text() }),
    [],
    3,
  ),
  /** The superior's directive to carry the conclusion out: article 53. */
  ImplementationDirected: event('ImplementationDirected', z.strictObject({ documentId: uuid() }), [], 3),
  /** Each task that names the inspection as its source, told to it by the engine when it is drawn up. */
  InspectionTaskRecorded: event('InspectionTaskRecorded', z.strictObject({ taskId: uuid() }), [], 3),
  InspectionFollowedUp: event(
    'InspectionFollowedUp',
    z.strictObject({ result: text(), documentId: uuid().optional() }),
    [],
    3,
  ),
  InspectionEnded: event('InspectionEnded', inspectionEnded, [], 3),
};
export type InspectionEvent = EventsOf<typeof inspectionEvents>;
