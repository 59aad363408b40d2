import { event, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';

/** What kind of paper a number is given to. */
export const NUMBERED_KINDS = ['directive', 'plan', 'report', 'conclusion', 'letter', 'decision'] as const;
export type NumberedKind = (typeof NUMBERED_KINDS)[number];

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const numberEvents = {
  NumberTaken: event(
    'NumberTaken',
    z.strictObject({ documentId: uuid(), kind: z.enum(NUMBERED_KINDS), printed: text() }),
  ),
  NumberReleased: event('NumberReleased', z.strictObject({ documentId: uuid(), reason: text() })),
};
export type NumberEvent = EventsOf<typeof numberEvents>;
