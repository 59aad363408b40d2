import type { Look } from '@dondoc/event-sourcing';
import { CALENDAR_ID, publishedCalendar, type PublishedCalendar } from './calendar.state.js';
import { workingCalendar, type WorkingCalendar } from './working-calendar.js';

/** The calendar in force. */
export const calendarInForce = (
  state: PublishedCalendar | undefined,
  base: WorkingCalendar,
): WorkingCalendar => {
  const last = state?.versions.at(-1);
  return last ? workingCalendar(last.file) : base;
};

/** The calendar by the version that a deadline cites; the one in force where the log never had that version. */
const calendarCited = (
  state: PublishedCalendar | undefined,
  base: WorkingCalendar,
  version: string,
): WorkingCalendar => {
  const found = state?.versions.find((each) => each.version === version);
  if (found) return workingCalendar(found.file);
  return version === base.version ? base : calendarInForce(state, base);
};

/** The calendars of a log at a moment. */
export interface KnownCalendars {
  readonly inForce: WorkingCalendar;
  /** By the version that a deadline cites; the one in force where the log never had that version. */
  readonly cited: (version: string) => WorkingCalendar;
}

/** The calendars of a log as its own stream tells now. */
export type Calendars = () => Promise<KnownCalendars>;

/** @param base the calendar of the installation, in force until one is published */
export const calendarsOf =
  (look: Look, base: WorkingCalendar): Calendars =>
  async () => {
    const state = await look(publishedCalendar, CALENDAR_ID);
    return {
      inForce: calendarInForce(state, base),
      cited: (version) => calendarCited(state, base, version),
    };
  };
