import { text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { inspectionState } from '../inspection/inspection.answer.js';
import type { Shown } from '../shown.js';
import { recommendationState } from './recommendation.answer.js';
import { sessionState } from './session.row.js';

export const supervisionBehind = z
  .strictObject({
    recommendations: z.array(
      z.strictObject({
        id: uuid(),
        reference: text(),
        content: text(),
        state: recommendationState,
        sessionId: uuid(),
        subject: text().optional().describe('Of the session.'),
        sessionState: sessionState.optional(),
        supervisingBodyId: uuid(),
      }),
    ),
    inspections: z.array(
      z.strictObject({
        id: uuid(),
        subject: text(),
        state: inspectionState,
        inspectingBodyId: uuid(),
      }),
    ),
  })
  .describe('What a task or a paper answers to: the recommendations and inspections behind it.');
export type SupervisionBehind = Shown<typeof supervisionBehind>;
