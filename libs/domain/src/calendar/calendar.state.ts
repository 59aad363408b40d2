import type { Aggregate, OccurredAt, Recorded } from '@dondoc/event-sourcing';
import { amendedFile } from './amended-file.js';
import { calendarEvents, type CalendarAmendment, type CalendarEvent } from './calendar.events.js';
import type { WorkingCalendarFile } from './calendar-file.js';

/** A log has one calendar, and this is the id of its stream in every log. */
export const CALENDAR_ID = '6d2f1c0e-7a44-5b5e-9d1b-2f6a8c3e0001';

/** One version of the calendar, whole. */
export interface CalendarVersion {
  readonly version: string;
  readonly file: WorkingCalendarFile;
  /** What made it out of the version before; absent for one that was published as a file. */
  readonly amendment?: CalendarAmendment;
  readonly at: OccurredAt;
}

/** Every version that the calendar of a log ever had, the one in force last; there is always one. */
export interface PublishedCalendar {
  readonly versions: readonly CalendarVersion[];
}

const evolve = (
  state: PublishedCalendar | undefined,
  event: Recorded<CalendarEvent>,
): PublishedCalendar | undefined => {
  const at = event.meta.occurredAt;
  switch (event.type) {
    case 'CalendarPublished': {
      const file = event.data;
      return { versions: [...(state?.versions ?? []), { version: file.version, file, at }] };
    }
    case 'CalendarAmended': {
      const amendment = event.data;
      const { version } = amendment;
      const last = state?.versions.at(-1);
      // whoever amends first publishes first: without that there would be a hole in the stream, which no store leaves
      if (!state || !last) return state;
      const file = amendedFile(last.file, amendment);
      return { versions: [...state.versions, { version, file, amendment, at }] };
    }
    default:
      return event satisfies never;
  }
};

/** The calendar's own stream; undefined until it is published, and so long the file of the installation is in force. */
export const publishedCalendar: Aggregate<PublishedCalendar | undefined, CalendarEvent> = {
  category: 'calendar',
  events: calendarEvents,
  initial: undefined,
  evolve,
};
