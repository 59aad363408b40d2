import { event, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';

/** What kind of paper a number is given to. */
export const NUMBERED_KINDS = ['directive', 'plan', 'report', 'conclusion', 'letter', 'decision'] as const;
export type NumberedKind = (typeof NUMBERED_KINDS)[number];

const taken = { documentId: uuid(), kind: z.enum(NUMBERED_KINDS) };

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const numberEvents = {
  NumberTaken: event('NumberTaken', z.strictObject({ ...taken, number: text() }), [
    {
      // v1 called it `printed`: a word for how, where the events of the papers themselves say `number` (số, ký hiệu)
      format: 2,
      up: ({ printed, ...rest }: { printed: string }) => ({ ...rest, number: printed }),
      back: {
        down: ({ number, ...rest }: { number: string }) => ({ ...rest, printed: number }),
        schema: z.strictObject({ ...taken, printed: text() }),
      },
    },
  ]),
  NumberReleased: event('NumberReleased', z.strictObject({ documentId: uuid(), reason: text() })),
};
export type NumberEvent = EventsOf<typeof numberEvents>;
