import type { CalendarVersion, WorkingCalendarFile } from '@dondoc/domain';
import { daysFrom } from '@dondoc/event-sourcing';
import type { ParamsOf } from '../queries.js';
import { answered, type Reader } from '../store/reader.js';
import type { CalendarVersionLine, CalendarVersionList, DayList } from './calendar.answer.js';

const LONGEST = 400;

/** Each day from one to another, at most 400, by the calendar as it was known. */
export const calendarDays = (reader: Reader, params: ParamsOf<'calendarDays'>): DayList => {
  const { from, to } = params;
  const frame = reader.frame(params);
  const calendar = reader.calendarAt(frame);
  const off = new Map(calendar.skippedDays(from, to).map(({ day, why }) => [day, why]));
  const exchanged = new Map(calendar.exchangedDays(from, to).map(({ day, why }) => [day, why]));
  return {
    frame: answered(frame),
    calendarVersion: calendar.version,
    items: [...daysFrom(from, to)].slice(0, LONGEST).map((day) => {
      const why = off.get(day) ?? exchanged.get(day);
      return { day, working: !off.has(day), ...(why && { why }) };
    }),
  };
};

const lineOf = (
  { version, firstDay, lastDay, daysOff, workedDays }: WorkingCalendarFile,
  known?: CalendarVersion,
): CalendarVersionLine => ({
  ...{ version, firstDay, lastDay },
  ...(known && { publishedAt: known.at }),
  ...known?.amendment,
  daysOff: daysOff.filter(({ applies }) => applies).length,
  exchangedDays: workedDays.filter(({ applies }) => applies).length,
});

/** Every version that the calendar had by then, with its notice. */
export const calendarVersions = (
  reader: Reader,
  params: ParamsOf<'calendarVersions'>,
): CalendarVersionList => {
  const frame = reader.frame(params);
  const published = reader.publishedAt(frame);
  return {
    frame: answered(frame),
    items: published?.versions.map((each) => lineOf(each.file, each)) ?? [lineOf(reader.base.file)],
  };
};
