import { present } from '../record/present.js';
import { OPEN_TO_ALL } from '../record/record.js';
import type { DraftTask } from './commands/draft-task.js';
import type { Assignment } from './task.events.js';

/** A body as the event keeps it: every list is there, and nothing is undefined. */
export const assignmentOf = (body: DraftTask): Assignment =>
  present({
    issuerId: body.issuerId,
    leadId: body.leadId,
    coordinatorIds: body.coordinatorIds ?? [],
    consolidatorId: body.consolidatorId,
    content: body.content,
    expectedProduct: body.expectedProduct,
    deadline: body.deadline,
    source: { ...body.source, recommendationIds: body.source.recommendationIds ?? [] },
    legalLimit: body.legalLimit,
    parentTaskId: body.parentTaskId,
    trackingPostId: body.trackingPostId,
    reference: body.reference,
    visibility: body.visibility ?? OPEN_TO_ALL,
    provenance: body.provenance,
  });
