import { calendarDay, event, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { citation, provenance } from '../record/record.js';
import { NUMBERED_KINDS } from '../number/number.events.js';

/** Schema of a document as it was registered. */
export const documentRegistered = z.strictObject({
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

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const documentEvents = {
  /** A numbered paper that assigns nothing: our own (outgoing), or another body's as it came in (Decree 30/2020, articles 21–22). */
  DocumentRegistered: event('DocumentRegistered', documentRegistered),
};
export type DocumentEvent = EventsOf<typeof documentEvents>;
