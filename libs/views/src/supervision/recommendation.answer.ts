import {
  evidence,
  FOLLOW_UPS,
  followedUp,
  RECOMMENDATION_STATES,
  recommendationIssued,
  type Standing,
} from '@dondoc/domain';
import { instant, occurredAt, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';
import { taskLine } from '../task/task.answer.js';

export const recommendationState = z.enum(RECOMMENDATION_STATES);

const states = z.array(z.strictObject({ from: instant(), state: recommendationState }));
const { content, levels, concerns } = recommendationIssued.shape;
const at = occurredAt();

const recommendationSheet = z.strictObject({
  ...recommendationIssued.shape,
  id: uuid(),
  states: states.describe('Of the whole, out of where its addressees stood.'),
  addressees: z.array(z.strictObject({ agencyId: uuid(), states })),
  wordings: z.array(z.strictObject({ at, content, levels, concerns })).describe('As given, then as amended.'),
  taskIds: z
    .array(uuid())
    .describe('The tasks that the policy recorded for it; a task names its recommendations too.'),
  said: z
    .array(
      z.strictObject({
        at,
        what: z.enum([
          'accepted',
          'contested',
          'upheld',
          'amended',
          'withdrawn',
          'satisfied',
          'not-satisfied',
          'closed',
        ]),
        agencyIds: z.array(uuid()).describe('The addressees that it is of or about.'),
        words: text().optional(),
        followUp: z.enum(FOLLOW_UPS).optional(),
      }),
    )
    .describe('What addressees answered and the supervising body decided, in the order of recording.'),
  reports: z.array(
    z.strictObject({ at, agencyId: uuid().optional(), report: text(), evidence: z.array(evidence) }),
  ),
  followedUp: z
    .array(z.strictObject({ at, by: followedUp }))
    .describe('What became of it when it was not satisfied.'),
  revision: z.int(),
});

/** What is kept of a recommendation: its sheet, and what the next event works on. */
export interface RecommendationRow extends Shown<typeof recommendationSheet> {
  readonly standing: Standing;
}

export const recommendationLine = z.strictObject({
  ...recommendationSheet.shape,
  state: recommendationState,
  addressees: z.array(z.strictObject({ agencyId: uuid(), state: recommendationState, states })),
  tasks: z.array(taskLine).describe('Tasks that name this recommendation.'),
});
export type RecommendationLine = Shown<typeof recommendationLine>;
