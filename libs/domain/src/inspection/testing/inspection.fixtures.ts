import { CITY, DEPARTMENT, idFor } from '../../testing/agencies.js';
import type { InspectionEvent } from '../inspection.events.js';

export const INSPECTION = idFor('inspection');
/** The inspectorate of the province, under its people's committee. */
export const INSPECTORATE = idFor('inspectorate');
export const PAPER = idFor('9921/KL-TTTP');
export const INSPECTION_TASK = idFor('K1');

export const drafting = {
  inspectingBodyId: INSPECTORATE,
  superiorId: CITY,
  inspectedAgencyIds: [DEPARTMENT],
  tier: 'province' as const,
  subject: 'Thực hiện quy định về văn hóa công vụ',
  decisionDocumentId: PAPER,
};
export const conclusionDrafted = {
  type: 'InspectionConclusionDrafted',
  data: drafting,
} satisfies InspectionEvent;
export const concluded = {
  type: 'InspectionConcluded',
  data: { documentId: PAPER, proposal: 'Khắc phục trong quý IV' },
} satisfies InspectionEvent;
export const published = {
  type: 'InspectionConclusionPublished',
  data: { place: 'Cổng thông tin' },
} satisfies InspectionEvent;
export const proposed = {
  type: 'ImplementingDirectiveProposed',
  data: { superiorId: CITY, proposal: 'Khắc phục trong quý IV' },
} satisfies InspectionEvent;
export const directed = {
  type: 'ImplementationDirected',
  data: { documentId: PAPER },
} satisfies InspectionEvent;
export const taskRecorded = {
  type: 'InspectionTaskRecorded',
  data: { taskId: INSPECTION_TASK },
} satisfies InspectionEvent;
export const followedUp = {
  type: 'InspectionFollowedUp',
  data: { result: 'Đã khắc phục 3/4' },
} satisfies InspectionEvent;
export const ended = { type: 'InspectionEnded', data: {} } satisfies InspectionEvent;
