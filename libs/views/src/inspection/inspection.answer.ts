import { INSPECTION_STATES, inspectionConclusionDrafted, inspectionEnded } from '@dondoc/domain';
import { instant, occurredAt, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';
import { termFields } from '../supervision/term.answer.js';
import { taskLine } from '../task/task.answer.js';

export const inspectionState = z.enum(INSPECTION_STATES);

const at = occurredAt();

const inspectionRow = z.strictObject({
  ...inspectionConclusionDrafted.shape,
  id: uuid(),
  draftedAt: at.describe('When the draft conclusion lay before whoever signs it.'),
  states: z.array(z.strictObject({ from: instant(), state: inspectionState })),
  conclusion: z.strictObject({ at, documentId: uuid(), proposal: text() }).optional(),
  publication: z.strictObject({ at, place: text() }).optional(),
  proposedAt: at.optional().describe('When the proposal was laid before the superior.'),
  directive: z.strictObject({ at, documentId: uuid() }).optional(),
  taskIds: z.array(uuid()).describe('The tasks that the policy recorded for it.'),
  followUps: z.array(z.strictObject({ at, result: text(), documentId: uuid().optional() })),
  ending: z.strictObject({ at, ...inspectionEnded.shape }).optional(),
  revision: z.int(),
});
export type InspectionRow = Shown<typeof inspectionRow>;

export const inspectionTerm = z
  .strictObject({ what: z.enum(['conclude', 'publish', 'keep-published', 'direct']), ...termFields })
  .describe('A term that the law on inspection sets, shown and never enforced.');

export const inspectionLine = z.strictObject({
  ...inspectionRow.shape,
  state: inspectionState,
  terms: z.array(inspectionTerm),
  tasks: z.array(taskLine).describe('Tasks that name this inspection as their source.'),
});
export type InspectionLine = Shown<typeof inspectionLine>;
