import type { CalendarDay } from '@dondoc/event-sourcing';
import type { CalendarAmendment } from './calendar.events.js';
import type { WorkingCalendarFile } from './calendar-file.js';

interface Dated {
  readonly day: CalendarDay;
}

/** The rows without those withdrawn; a row added takes the place of one that only waited for its notice. */
const changed = <Row extends Dated>(
  rows: readonly Row[],
  added: readonly Row[],
  withdrawn: readonly CalendarDay[],
): Row[] => {
  const gone = new Set([...withdrawn, ...added.map(({ day }) => day)]);
  return [...rows.filter(({ day }) => !gone.has(day)), ...added].toSorted((a, b) => (a.day < b.day ? -1 : 1));
};

/** The calendar as a notice leaves it; pure, and it says nothing of whether the notice fits. */
export const amendedFile = (
  file: WorkingCalendarFile,
  { version, notice, ...days }: CalendarAmendment,
): WorkingCalendarFile => {
  const applying = <Row extends Dated & { readonly source?: string | undefined }>(row: Row) => ({
    ...row,
    source: row.source ?? notice.words,
    certain: true,
    applies: true,
  });
  return {
    ...file,
    version,
    daysOff: changed(file.daysOff, days.daysOffAdded.map(applying), days.daysOffWithdrawn),
    workedDays: changed(file.workedDays, days.workedDaysAdded.map(applying), days.workedDaysWithdrawn),
  };
};
