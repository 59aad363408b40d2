import { calendarDay, event, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { workingCalendarFile } from './calendar-file.js';

const sentence = z.strictObject({ vi: text(), en: text() });

/** A day that a notice moves; the notice is its source unless it names another. */
const added = { day: calendarDay(), why: sentence, source: text().optional() };

/** What changed the days off: its words, the day on which it was issued, and the registered paper where there is one. */
export const calendarNotice = z.strictObject({
  words: text(),
  documentId: uuid().optional(),
  issuedOn: calendarDay(),
});
export type CalendarNotice = z.infer<typeof calendarNotice>;

/** Days by which one version differs from the one before; each list may be empty, and a day stands in one of them only. */
export const calendarAmendment = z.strictObject({
  version: z.string().min(1).max(40),
  notice: calendarNotice,
  daysOffAdded: z.array(z.strictObject(added)),
  daysOffWithdrawn: z.array(calendarDay()),
  workedDaysAdded: z.array(z.strictObject({ ...added, insteadOf: calendarDay() })),
  workedDaysWithdrawn: z.array(calendarDay()),
});
export type CalendarAmendment = z.infer<typeof calendarAmendment>;

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const calendarEvents = {
  /** The whole file: what a deadline was worked out with can be worked out again from the log alone. */
  CalendarPublished: event('CalendarPublished', workingCalendarFile, [], 3),
  CalendarAmended: event('CalendarAmended', calendarAmendment, [], 3),
};
export type CalendarEvent = EventsOf<typeof calendarEvents>;
