import { isoWeekday, type CalendarDay } from '@dondoc/event-sourcing';
import { firstTwice } from '../record/labels.js';
import { amendedFile } from './amended-file.js';
import type { CalendarAmendment } from './calendar.events.js';
import {
  calendarAmendmentEmpty,
  dayNotThere,
  dayThereAlready,
  dayTwice,
  exchangeBroken,
  weekendOffAnyway,
  workedAnyway,
} from './calendar.refusals.js';
import type { WorkingCalendarFile } from './calendar-file.js';
import { outsideCalendar } from './working-calendar.js';

const daysOf = (rows: readonly { readonly day: CalendarDay }[]) => rows.map(({ day }) => day);

const checkNamed = (days: readonly CalendarDay[], file: WorkingCalendarFile): void => {
  if (days.length === 0) throw calendarAmendmentEmpty({});
  const twice = firstTwice(days);
  if (twice !== undefined) throw dayTwice({ day: twice });
  const { version, firstDay, lastDay } = file;
  const outside = days.find((day) => day < firstDay || day > lastDay);
  if (outside !== undefined) throw outsideCalendar({ day: outside, version, firstDay, lastDay });
};

const checkRows = (
  rows: WorkingCalendarFile['daysOff'],
  added: readonly CalendarDay[],
  withdrawn: readonly CalendarDay[],
): void => {
  const there = new Set(daysOf(rows.filter(({ applies }) => applies)));
  const already = added.find((day) => there.has(day));
  if (already !== undefined) throw dayThereAlready({ day: already });
  const missing = withdrawn.find((day) => !there.has(day));
  if (missing !== undefined) throw dayNotThere({ day: missing });
};

/**
 * A notice fits the calendar that it changes: every day is known and named once, what it adds was not there, what it withdraws
 * was, and each day worked in exchange has its day off. Days that have passed may be named.
 * @throws Rejected with the code of what does not fit
 */
export const checkAmendment = (file: WorkingCalendarFile, amendment: CalendarAmendment): void => {
  const offAdded = daysOf(amendment.daysOffAdded);
  const workedAdded = daysOf(amendment.workedDaysAdded);
  const { daysOffWithdrawn, workedDaysWithdrawn } = amendment;
  checkNamed([...offAdded, ...daysOffWithdrawn, ...workedAdded, ...workedDaysWithdrawn], file);
  const weekend = offAdded.find((day) => isoWeekday(day) >= 6);
  if (weekend !== undefined) throw weekendOffAnyway({ day: weekend });
  const weekday = workedAdded.find((day) => isoWeekday(day) < 6);
  if (weekday !== undefined) throw workedAnyway({ day: weekday });
  checkRows(file.daysOff, offAdded, daysOffWithdrawn);
  checkRows(file.workedDays, workedAdded, workedDaysWithdrawn);
  const { daysOff, workedDays } = amendedFile(file, amendment);
  const off = new Set(daysOf(daysOff.filter(({ applies }) => applies)));
  const broken = workedDays.find(({ insteadOf, applies }) => applies && !off.has(insteadOf));
  if (broken) throw exchangeBroken(broken);
};
