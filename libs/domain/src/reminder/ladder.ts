import { z } from 'zod';
import { instantOf, text, type CalendarDay, type Instant } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../calendar/working-calendar.js';

/** Schema of whom a rung speaks to, as a part that somebody plays for the task, never a person. */
export const audience = () => z.enum(['lead-contact', 'lead-head', 'tracking-officer']);
export type Audience = z.infer<ReturnType<typeof audience>>;

const rungId = (workingDays: number) =>
  workingDays === 0 ? 'T0' : `T${workingDays > 0 ? '+' : ''}${workingDays}`;

const rung = z
  .strictObject({
    id: z.string(),
    /** Working days after the last day, before it when negative. */
    workingDays: z.int().min(-60).max(60),
    audience: z.array(audience()).min(1),
  })
  .refine(({ id, workingDays }) => id === rungId(workingDays), 'a rung is named for its days: T-7, T0, T+3');

/** Schema of a reminder ladder as data. Its time is a wall-clock time in Vietnam; its rungs climb. */
export const reminderLadder = z.strictObject({
  version: z.string().regex(/^[a-z-]+-\d{4}\.\d+$/),
  name: z.strictObject({ vi: text(), en: text() }),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  rungs: z
    .array(rung)
    .min(1)
    .refine(
      (rungs) => rungs.every((each, i) => i === 0 || (rungs[i - 1]?.workingDays ?? 0) < each.workingDays),
      'rungs must climb, each on its own day',
    ),
});

/** When an office is reminded of a deadline, and who. */
export type ReminderLadder = z.infer<typeof reminderLadder>;
export type Rung = ReminderLadder['rungs'][number];

/** A rung and the moment at which it comes for one deadline. */
export interface RungInstant {
  readonly rung: Rung;
  readonly at: Instant;
}

/** All rungs of a deadline in order of time, without those that fall outside the calendar. */
export const ladderInstants = (
  ladder: ReminderLadder,
  dueOn: CalendarDay,
  calendar: WorkingCalendar,
): readonly RungInstant[] => {
  if (dueOn < calendar.firstDay || dueOn > calendar.lastDay) return [];
  // a deadline that may not move can end on a day off: nobody is written to on it, so count back from the working day before
  const lastWorked = calendar.isWorkingDay(dueOn) ? dueOn : calendar.findWorkingDay(dueOn, -1);
  return ladder.rungs.flatMap((each) => {
    const from = each.workingDays > 0 ? dueOn : lastWorked;
    const day = from === undefined ? undefined : calendar.findWorkingDay(from, each.workingDays);
    return day === undefined ? [] : [{ rung: each, at: instantOf(day, ladder.at) }];
  });
};
