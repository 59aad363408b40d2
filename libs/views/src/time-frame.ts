import type { CalendarDay, Instant } from '@dondoc/event-sourcing';

/** From which day, and with what knowledge, a question is asked. */
export interface TimeFrame {
  /** The day of business time: what `asOf` is when it is left out. */
  readonly today: CalendarDay;
  /** What was true at the end of this day, by when things happened. */
  readonly asOf?: CalendarDay | undefined;
  /** Out of what had been recorded by then: an instant, or a day for its end. Everything when left out. */
  readonly knownAt?: Instant | CalendarDay | undefined;
}

/** The frame of an answer as it was taken: the stamp that stands under every figure. */
export interface AnsweredFrame {
  readonly asOf: CalendarDay;
  readonly knownAt?: Instant | undefined;
  /** The last event that the answer takes into account; -1 in front of the first. */
  readonly index: number;
}

/** A page of a longer list. The cursor keeps the pages of one answer together, whatever is recorded meanwhile. */
export interface Page {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** `total` counts the whole filtered list; no `next` on its last page. */
export interface Paged<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly next?: string;
}
