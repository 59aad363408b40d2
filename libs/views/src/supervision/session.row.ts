import {
  questionPut,
  SESSION_STATES,
  sessionClosed,
  sessionConducted,
  sessionEstablished,
  sessionProgrammed,
} from '@dondoc/domain';
import { calendarDay, instant, occurredAt, text, uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';
import { recommendationCounts } from '../task/summary.answer.js';
import { termFields } from './term.answer.js';

export const sessionState = z.enum(SESSION_STATES);

const { decisionDocumentId, members, ...session } = sessionEstablished.shape;
const { programmeDocumentId, year, planned } = sessionProgrammed.shape;
const at = occurredAt();

export const sessionRow = z.strictObject({
  ...session,
  id: uuid(),
  states: z.array(z.strictObject({ from: instant(), state: sessionState })),
  programme: z
    .strictObject({ programmeDocumentId, year, planned })
    .optional()
    .describe('How it stands in the annual programme; absent for a session outside it.'),
  decisionDocumentId: decisionDocumentId.optional().describe('Absent while it is only programmed.'),
  members: z.array(members.element).describe('None while it is only programmed.'),
  announcement: z.strictObject({ outline: text(), scheduledOn: calendarDay() }).optional(),
  reports: z.array(z.strictObject({ agencyId: uuid(), documentId: uuid() })),
  extraReports: z.array(
    z.strictObject({
      requestId: uuid(),
      agencyId: uuid(),
      content: text(),
      requestedAt: at,
      receivedAt: at.optional(),
      documentId: uuid().optional(),
    }),
  ),
  sittings: z.array(z.strictObject({ at, ...sessionConducted.shape })).describe('In the order of recording.'),
  notes: z.array(z.strictObject({ at, member: members.element, content: text() })),
  draft: z.strictObject({ at, content: text(), documentId: uuid().optional() }).optional(),
  provisionalConclusion: text().optional().describe('The oral conclusion, *ý kiến tại buổi giám sát*.'),
  formalConclusion: z.strictObject({ documentId: uuid(), content: text().optional() }).optional(),
  publication: z.strictObject({ at, place: text() }).optional(),
  unpublishedReason: text().optional().describe('Why the conclusion is not published.'),
  questions: z
    .array(
      z.strictObject({
        ...questionPut.shape,
        putAt: at,
        answeredAt: at.optional(),
        answer: text().optional(),
        documentId: uuid().optional(),
      }),
    )
    .describe('Questions (chất vấn) put at sittings of the council.'),
  closing: sessionClosed.optional(),
  laterSessionId: uuid().optional().describe('The session that supervises the matter again.'),
  revision: z.int(),
});
export type SessionRow = Shown<typeof sessionRow>;

export const sessionTerm = z
  .strictObject({
    what: z.enum(['extra-report', 'member-notes', 'draft']),
    ...termFields,
    requestId: uuid().optional().describe('Of a further report.'),
    count: z.strictObject({ done: z.int(), of: z.int() }).optional().describe('Of members’ notes.'),
  })
  .describe('A term of the delegation, shown and never enforced.');

export const sessionLine = z.strictObject({
  ...sessionRow.shape,
  state: sessionState,
  terms: z.array(sessionTerm),
  recommendations: recommendationCounts.describe('How many of its recommendations stand where on the day.'),
});
export type SessionLine = Shown<typeof sessionLine>;
