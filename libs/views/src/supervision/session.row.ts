import { SESSION_STATES, sessionConducted, sessionEstablished } from '@dondoc/domain';
import { calendarDay, instant, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';
import { recommendationCounts } from '../task/summary.answer.js';

export const sessionState = z.enum(SESSION_STATES);

export const sessionRow = z.strictObject({
  ...sessionEstablished.shape,
  id: uuid(),
  states: z.array(z.strictObject({ from: instant(), state: sessionState })),
  announcement: z.strictObject({ outline: text(), scheduledOn: calendarDay() }).optional(),
  reports: z.array(z.strictObject({ agencyId: uuid(), documentId: uuid() })),
  conducted: sessionConducted.optional(),
  provisionalConclusion: text().optional().describe('The oral conclusion, *ý kiến tại buổi giám sát*.'),
  formalConclusion: z.strictObject({ documentId: uuid(), content: text().optional() }).optional(),
  revision: z.int(),
});
export type SessionRow = Shown<typeof sessionRow>;

export const sessionLine = z.strictObject({
  ...sessionRow.shape,
  state: sessionState,
  recommendations: recommendationCounts.describe('How many of its recommendations stand where on the day.'),
});
export type SessionLine = Shown<typeof sessionLine>;
