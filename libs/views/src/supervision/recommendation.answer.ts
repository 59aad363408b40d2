import { evidence, FOLLOW_UPS, RECOMMENDATION_STATES, recommendationIssued } from '@dondoc/domain';
import { instant, occurredAt, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';
import { taskLine } from '../task/task.answer.js';

export const recommendationState = z.enum(RECOMMENDATION_STATES);

const recommendationRow = z.strictObject({
  ...recommendationIssued.shape,
  id: uuid(),
  states: z.array(z.strictObject({ from: instant(), state: recommendationState })),
  taskIds: z
    .array(uuid())
    .describe('The tasks that the policy recorded for it; a task names its recommendations too.'),
  response: text().optional(),
  contestReason: text().optional(),
  reports: z.array(z.strictObject({ at: occurredAt(), report: text(), evidence: z.array(evidence) })),
  assessment: text().optional(),
  followUp: z.enum(FOLLOW_UPS).optional(),
  closingReason: text().optional(),
  revision: z.int(),
});
export type RecommendationRow = Shown<typeof recommendationRow>;

export const recommendationLine = z.strictObject({
  ...recommendationRow.shape,
  state: recommendationState,
  tasks: z.array(taskLine).describe('Tasks that name this recommendation.'),
});
export type RecommendationLine = Shown<typeof recommendationLine>;
