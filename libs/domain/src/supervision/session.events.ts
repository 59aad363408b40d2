import { calendarDay, event, personal, text, uuid, widened, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { provenance } from '../record/record.js';

const person = z.strictObject({ name: personal(text()), title: text(), agencyId: uuid().optional() });

/** Of a re-supervision (tái giám sát): the session before it, and its recommendations that were not satisfied. */
export const resupervision = z.strictObject({ sessionId: uuid(), recommendationIds: z.array(uuid()) });

const supervision = {
  supervisingBodyId: uuid(),
  supervisedAgencyIds: z.array(uuid()).min(1),
  subject: text(),
  theme: text().optional(),
};

/** Schema of a session that stands in the annual programme of its body, in a quarter or between two days. */
export const sessionProgrammed = z.strictObject({
  ...supervision,
  programmeDocumentId: uuid(),
  year: z.int().min(1945).max(9999),
  planned: z.strictObject({ from: calendarDay(), to: calendarDay() }).optional(),
  resupervises: resupervision.optional(),
  provenance: provenance.optional(),
});

const establishedV1 = z.strictObject({
  ...supervision,
  decisionDocumentId: uuid(),
  members: z.array(person).min(1),
  provenance: provenance.optional(),
});

/** Schema of a session as it was decided. */
export const sessionEstablished = z.strictObject({
  ...establishedV1.shape,
  planDocumentId: uuid().optional(),
  outline: text().optional(),
  resupervises: resupervision.optional(),
});

const conductedV1 = z.strictObject({
  attendance: z.array(person).min(1),
  findings: z.array(text()),
  acknowledgedResults: text().optional(),
  endorsedDirection: text().optional(),
});

/** Schema of what was said and seen at one sitting; with all supervised agencies unless some are named. */
export const sessionConducted = z.strictObject({
  ...conductedV1.shape,
  agencyIds: z.array(uuid()).min(1).optional(),
  place: text().optional(),
});

/** Schema of a question (chất vấn) put at a sitting of the council, with the recommendation that it follows up. */
export const questionPut = z.strictObject({
  questionId: uuid(),
  content: text(),
  agencyId: uuid(),
  respondent: person.optional(),
  sitting: text(),
  recommendationId: uuid().optional(),
});

/** Schema of the end of a session, with what was left open and why. */
export const sessionClosed = z.strictObject({
  reason: text().optional(),
  unsettled: z.strictObject({ recommendationIds: z.array(uuid()).min(1), reason: text() }).optional(),
});

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const sessionEvents = {
  SessionProgrammed: event('SessionProgrammed', sessionProgrammed, [], 3),
  SessionEstablished: event('SessionEstablished', sessionEstablished, [widened(3, establishedV1)]),
  SessionAnnounced: event(
    'SessionAnnounced',
    z.strictObject({ outline: text(), scheduledOn: calendarDay() }),
  ),
  SupervisionReportReceived: event(
    'SupervisionReportReceived',
    z.strictObject({ agencyId: uuid(), documentId: uuid() }),
  ),
  ExtraReportRequested: event(
    'ExtraReportRequested',
    z.strictObject({ requestId: uuid(), agencyId: uuid(), content: text() }),
    [],
    3,
  ),
  ExtraReportReceived: event(
    'ExtraReportReceived',
    z.strictObject({ requestId: uuid(), documentId: uuid() }),
    [],
    3,
  ),
  SessionConducted: event('SessionConducted', sessionConducted, [widened(3, conductedV1)]),
  MemberNoteSubmitted: event(
    'MemberNoteSubmitted',
    z.strictObject({ member: person, content: text() }),
    [],
    3,
  ),
  SupervisionConclusionDrafted: event(
    'SupervisionConclusionDrafted',
    z.strictObject({ content: text(), documentId: uuid().optional() }),
    [],
    3,
  ),
  ProvisionalConclusionGiven: event('ProvisionalConclusionGiven', z.strictObject({ content: text() })),
  FormalConclusionIssued: event(
    'FormalConclusionIssued',
    z.strictObject({ documentId: uuid(), content: text().optional() }),
  ),
  SupervisionConclusionPublished: event(
    'SupervisionConclusionPublished',
    z.strictObject({ place: text() }),
    [],
    3,
  ),
  /** Each recommendation of the session, told to it by the engine: the session is closed by what it knows. */
  SessionRecommendationRecorded: event(
    'SessionRecommendationRecorded',
    z.strictObject({ recommendationId: uuid() }),
    [],
    3,
  ),
  /** `recommendationIds` are those recorded until then; a conclusion that is not published says why. */
  SessionFollowUpBegun: event(
    'SessionFollowUpBegun',
    z.strictObject({ recommendationIds: z.array(uuid()), unpublishedReason: text().optional() }),
    [],
    3,
  ),
  QuestionPut: event('QuestionPut', questionPut, [], 3),
  QuestionAnswered: event(
    'QuestionAnswered',
    z.strictObject({ questionId: uuid(), answer: text(), documentId: uuid().optional() }),
    [],
    3,
  ),
  SessionClosed: event('SessionClosed', sessionClosed, [], 3),
  SessionReSupervised: event('SessionReSupervised', z.strictObject({ laterSessionId: uuid() }), [], 3),
};
export type SessionEvent = EventsOf<typeof sessionEvents>;
