import type { Projected, Projection } from '@dondoc/event-sourcing';
import {
  publishedCalendar,
  type CalendarEvent,
  type CalendarVersion,
  type PublishedCalendar,
  type WorkingCalendarFile,
} from '@dondoc/domain';
import { view } from '../store/view.js';

/** The files lie apart, so that what a notice changed is told without the whole of them. */
export interface CalendarRow {
  readonly versions: readonly Omit<CalendarVersion, 'file'>[];
  readonly files: Readonly<Record<string, WorkingCalendarFile>>;
}

const rowOf = ({ versions }: PublishedCalendar): CalendarRow => ({
  versions: versions.map(({ file: _, ...version }) => version),
  files: Object.fromEntries(versions.map(({ version, file }) => [version, file])),
});

/** Every version of the calendar that a row knows. */
export const publishedIn = ({ versions, files }: CalendarRow): PublishedCalendar => ({
  versions: versions.flatMap((version) => {
    const file = files[version.version];
    return file ? [{ ...version, file }] : [];
  }),
});

const evolve = (row: CalendarRow | undefined, event: Projected<CalendarEvent>): CalendarRow | undefined => {
  const after = publishedCalendar.evolve(row && publishedIn(row), event);
  return after && rowOf(after);
};

const calendarProjection: Projection<CalendarRow, CalendarEvent> = {
  name: 'calendars',
  version: 1,
  on: { CalendarPublished: evolve, CalendarAmended: evolve },
};

/** The one calendar of the log with every version that it had: at an event of the log, those known by then. */
export const calendarView = view({ projection: calendarProjection, apart: ['files'] });
