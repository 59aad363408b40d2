import { z } from 'zod';

/** A day of the calendar in Vietnam, `YYYY-MM-DD`. */
export type CalendarDay = string;

/** A moment, UTC, always with three decimals and `Z`: leaves hash text, so there is one textual form. */
export type Instant = string;

/** When something happened: a moment, or a day that stands for the whole of that day in Vietnam. */
export type OccurredAt = Instant | CalendarDay;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const ANY_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Vietnam has kept UTC+7 without daylight saving since 1975; the engine starts in 2020. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Whether the text is a day that exists (2020-02-30 does not). */
export const isCalendarDay = (text: string): boolean => {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
};

/** Whether the text is an instant in the one stored form. */
export const isInstant = (text: string): boolean =>
  INSTANT.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

/**
 * Brings an instant with any offset to the stored form.
 * @returns undefined for a text without offset, a date that does not exist, a moment outside the years 0 to 9999 in UTC or
 *   anything else.
 */
export const parseInstant = (text: string): Instant | undefined => {
  if (!ANY_INSTANT.test(text) || !isCalendarDay(text.slice(0, 10))) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return undefined;
  const stored = new Date(time).toISOString();
  return isInstant(stored) ? stored : undefined;
};

/** The day in Vietnam on which it happened. */
export const dayOf = (at: OccurredAt): CalendarDay =>
  at.length === 10 ? at : new Date(Date.parse(at) + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);

/** The wall-clock time in Vietnam, to the minute: `08:00`. */
export const clockOf = (at: Instant): string =>
  new Date(Date.parse(at) + VIETNAM_OFFSET_MS).toISOString().slice(11, 16);

/** The day of the week, from 1 for Monday to 7 for Sunday. */
export const isoWeekday = (day: CalendarDay): number => ((new Date(day).getUTCDay() + 6) % 7) + 1;

/** The instant of a wall-clock time in Vietnam: `instantOf('2020-09-14', '08:00')`. */
export const instantOf = (day: CalendarDay, time: string): Instant =>
  new Date(Date.parse(`${day}T${time}:00.000Z`) - VIETNAM_OFFSET_MS).toISOString();

/** The first instant at which it was over or done: an instant itself, the first instant of a whole day. */
export const startOf = (at: OccurredAt): Instant => (at.length === 10 ? instantOf(at, '00:00') : at);

/** The last instant of a day in Vietnam. */
export const endOf = (day: CalendarDay): Instant =>
  new Date(Date.parse(instantOf(day, '00:00')) + 86_399_999).toISOString();

/** Schema of a {@link CalendarDay}. */
export const calendarDay = () => z.stringFormat('date', isCalendarDay, 'not a day of the calendar');

/** Schema of an {@link Instant} in stored form. */
export const instant = () =>
  z.stringFormat('date-time', isInstant, 'not an instant in UTC with three decimals');

/** Schema of {@link OccurredAt}. */
export const occurredAt = () =>
  z
    .string()
    .refine((text) => isCalendarDay(text) || isInstant(text), 'neither a day nor an instant')
    .meta({
      anyOf: [
        { type: 'string', format: 'date' },
        { type: 'string', format: 'date-time' },
      ],
    });

const DAY_MS = 86_400_000;

/** The days from one to another, both included, in order. In UTC, which knows no shifted hours: as many as a calendar has in milliseconds. */
export const daysFrom = function* (first: CalendarDay, last: CalendarDay): Generator<CalendarDay> {
  for (let time = Date.parse(first); time <= Date.parse(last); time += DAY_MS)
    yield new Date(time).toISOString().slice(0, 10);
};
