import { calendarDay, instant, type CalendarDay, type Instant } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from './shown.js';

/** From which day, and with what knowledge, a question is asked. */
export interface TimeFrame {
  /** The day of business time: what `asOf` is when it is left out. */
  readonly today: CalendarDay;
  /** What was true at the end of this day, by when things happened. */
  readonly asOf?: CalendarDay | undefined;
  /** Out of what had been recorded by then: an instant, or a day for its end. Everything when left out. */
  readonly knownAt?: Instant | CalendarDay | undefined;
}

export const answeredFrame = z
  .strictObject({
    asOf: calendarDay(),
    knownAt: instant().optional(),
    index: z.int().describe('The last event that the answer takes into account; -1 in front of the first.'),
  })
  .describe('The frame of an answer as it was taken: the stamp that stands under every figure.');
/** The frame of an answer as it was taken: the stamp that stands under every figure. */
export type AnsweredFrame = Shown<typeof answeredFrame>;

/** A page of a longer list. The cursor keeps the pages of one answer together, whatever is recorded meanwhile. */
export interface Page {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** `total` counts the whole filtered list; no `next` on its last page. */
export const paged = <Item extends z.ZodType>(item: Item) => ({
  items: z.array(item),
  total: z.int().describe('Of the whole filtered list.'),
  next: z.string().optional().describe('The `cursor` of the next page; absent on the last one.'),
});

/** `total` counts the whole filtered list; no `next` on its last page. */
export interface Paged<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly next?: string;
}
