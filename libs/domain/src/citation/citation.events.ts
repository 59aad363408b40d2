import { event, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const citationEvents = {
  /** Somebody says which paper is meant by words that a paper or a task cites; a later one takes the place of this one. */
  CitationResolved: event(
    'CitationResolved',
    z.strictObject({
      /** As they stand in the citing record: the same words there mean the same paper. */
      words: text(),
      documentId: uuid(),
      reason: text().optional(),
    }),
    [],
    3,
  ),
  /** It was said wrongly, and nobody knows yet what is right. */
  CitationReopened: event('CitationReopened', z.strictObject({ words: text(), reason: text() }), [], 3),
};
export type CitationEvent = EventsOf<typeof citationEvents>;
