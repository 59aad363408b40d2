import { calendarDay, event, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { citation } from '../record/record.js';

/** A theme of one year (chủ đề năm), or a programme or campaign over years (chương trình, cuộc vận động). */
export const THEME_KINDS = ['annual', 'programme'] as const;

/** Schema of a theme: dated, and set by a document. */
export const themeDeclared = z.strictObject({
  kind: z.enum(THEME_KINDS),
  name: text(),
  /** Whose theme it is in this installation: the agency that keeps it. */
  agencyId: uuid(),
  from: calendarDay(),
  /** The last day; a programme may run without one. */
  to: calendarDay().optional(),
  document: citation,
});

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const themeEvents = {
  ThemeDeclared: event('ThemeDeclared', themeDeclared, [], 3),
};
export type ThemeEvent = EventsOf<typeof themeEvents>;
