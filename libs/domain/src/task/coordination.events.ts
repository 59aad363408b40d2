import { calendarDay, event, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { citation, evidence } from '../record/record.js';

/** Events between the lead and its coordinating agencies. */
export const coordinationEvents = {
  InputRequested: event(
    'InputRequested',
    z.strictObject({ coordinatorId: uuid(), question: text(), answerBy: calendarDay() }),
    [],
    3,
  ),
  /** `document` is the signed paper in which the coordinator answers. */
  CoordinationInputSubmitted: event(
    'CoordinationInputSubmitted',
    z.strictObject({
      coordinatorId: uuid(),
      content: text(),
      document: citation.optional(),
      evidence: z.array(evidence),
    }),
    [],
    3,
  ),
  CoordinationInputRefused: event(
    'CoordinationInputRefused',
    z.strictObject({ coordinatorId: uuid(), reason: text() }),
    [],
    3,
  ),
};
