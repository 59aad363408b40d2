import { calendarDay, event, personal, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { provenance } from '../record/record.js';

const person = z.strictObject({ name: personal(text()), title: text(), agencyId: uuid().optional() });

/** Schema of a session as it was decided. */
export const sessionEstablished = z.strictObject({
  supervisingBodyId: uuid(),
  supervisedAgencyIds: z.array(uuid()).min(1),
  subject: text(),
  theme: text().optional(),
  decisionDocumentId: uuid(),
  members: z.array(person).min(1),
  provenance: provenance.optional(),
});

/** Schema of what was said and seen at a session. */
export const sessionConducted = z.strictObject({
  attendance: z.array(person).min(1),
  findings: z.array(text()),
  acknowledgedResults: text().optional(),
  endorsedDirection: text().optional(),
});

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const sessionEvents = {
  SessionEstablished: event('SessionEstablished', sessionEstablished),
  SessionAnnounced: event(
    'SessionAnnounced',
    z.strictObject({ outline: text(), scheduledOn: calendarDay() }),
  ),
  SupervisionReportReceived: event(
    'SupervisionReportReceived',
    z.strictObject({ agencyId: uuid(), documentId: uuid() }),
  ),
  SessionConducted: event('SessionConducted', sessionConducted),
  ProvisionalConclusionGiven: event('ProvisionalConclusionGiven', z.strictObject({ content: text() })),
  FormalConclusionIssued: event(
    'FormalConclusionIssued',
    z.strictObject({ documentId: uuid(), content: text().optional() }),
  ),
};
export type SessionEvent = EventsOf<typeof sessionEvents>;
