import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { calendarDay, isCalendarDay, text } from '@dondoc/event-sourcing';

const sentence = () => z.strictObject({ vi: text(), en: text() });

const row = {
  day: calendarDay(),
  why: sentence(),
  /** The document that says so. */
  source: text(),
  /** False where the notice itself was not read, only reports of it. */
  certain: z.boolean(),
  /** False for a row that waits for its notice: it is kept and shown, and changes nothing. */
  applies: z.boolean(),
};

const weekday = (day: string) => Temporal.PlainDate.from(day).dayOfWeek;

/**
 * Schema of a working calendar as data: every day off from Monday to Friday and every Saturday worked in exchange, each
 * with its source. Saturdays and Sundays are off without a row (Labour Code 2019, article 111, for civil servants).
 */
export const workingCalendarFile = z
  .strictObject({
    version: z.string().regex(/^[a-z]{2}-\d{4}\.\d+$/),
    name: sentence(),
    firstDay: calendarDay(),
    lastDay: calendarDay(),
    daysOff: z.array(z.strictObject(row)),
    workedDays: z.array(z.strictObject({ ...row, insteadOf: calendarDay() })),
  })
  .superRefine((file, context) => {
    const fault = (message: string) => context.addIssue({ code: 'custom', message });
    const seen = new Set<string>();
    for (const { day } of [...file.daysOff, ...file.workedDays]) {
      if (day < file.firstDay || day > file.lastDay)
        fault(`${day} lies outside ${file.firstDay} to ${file.lastDay}`);
      if (seen.has(day)) fault(`${day} has two rows`);
      seen.add(day);
    }
    // zod goes on to this check although a day was found not to exist
    const exists = ({ day }: { day: string }) => isCalendarDay(day);
    for (const { day } of file.daysOff.filter(exists))
      if (weekday(day) >= 6) fault(`${day} is off anyway: a weekend day has no row`);
    for (const { day, insteadOf, applies } of file.workedDays.filter(exists)) {
      if (weekday(day) < 6) fault(`${day} is worked anyway: only a weekend day can be worked in exchange`);
      const exchanged = file.daysOff.find((off) => off.day === insteadOf);
      if (exchanged?.applies !== applies)
        fault(`${day} is worked instead of ${insteadOf}, which is not off with it`);
    }
    if (file.firstDay > file.lastDay) fault('the calendar ends before it begins');
  });

/** A working calendar as read from its file; the caller reads the file, the domain only checks it. */
export type WorkingCalendarFile = z.infer<typeof workingCalendarFile>;
