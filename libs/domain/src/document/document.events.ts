import { calendarDay, event, text, uuid, widened, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { citation, provenance } from '../record/record.js';
import { NUMBERED_KINDS } from '../number/number.events.js';
import { confidentiality, urgency } from '../record/marks.js';

/** What version 1 could say of a document. */
const registeredAtFirst = z.strictObject({
  agencyId: uuid(),
  direction: z.enum(['incoming', 'outgoing']),
  kind: z.enum(NUMBERED_KINDS),
  number: text(),
  issuerId: uuid().optional(),
  issuerName: text().optional(),
  issuedOn: calendarDay(),
  receivedOn: calendarDay().optional(),
  summary: text(),
  basis: z.array(citation),
  provenance: provenance.optional(),
});

/** Schema of a document as it was registered. */
export const documentRegistered = z.strictObject({
  ...registeredAtFirst.shape,
  /** Absent for a classified document only, which has no basis either. */
  summary: text().optional(),
  urgency: urgency.optional(),
  confidentiality: confidentiality.optional(),
});

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const documentEvents = {
  /** A numbered paper that assigns nothing: our own (outgoing), or another body's as it came in (Decree 30/2020, articles 21–22). */
  DocumentRegistered: event('DocumentRegistered', documentRegistered, [widened(3, registeredAtFirst)]),
};
export type DocumentEvent = EventsOf<typeof documentEvents>;
