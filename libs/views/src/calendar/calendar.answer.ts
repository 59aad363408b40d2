import { calendarAmendment } from '@dondoc/domain';
import { calendarDay, occurredAt } from '@dondoc/event-sourcing';
import { z } from 'zod';
import type { Shown } from '../shown.js';
import { sentence } from '../task/summary.answer.js';
import { answeredFrame } from '../time-frame.js';

export const dayList = z.strictObject({
  frame: answeredFrame,
  calendarVersion: z.string(),
  items: z.array(
    z.strictObject({
      day: calendarDay(),
      working: z.boolean(),
      why: sentence
        .optional()
        .describe('Why it is not worked, or why it is worked though it is of a weekend.'),
    }),
  ),
});
export type DayList = Shown<typeof dayList>;

const calendarVersionLine = z.strictObject({
  ...calendarAmendment.partial().shape,
  version: z.string(),
  firstDay: calendarDay(),
  lastDay: calendarDay(),
  publishedAt: occurredAt()
    .optional()
    .describe('Absent for the calendar of the installation as long as none is published.'),
  notice: calendarAmendment.shape.notice
    .optional()
    .describe('What made this version, with the days that it changed; absent for one published as a file.'),
  daysOff: z.int().describe('Days off from Monday to Friday.'),
  exchangedDays: z.int().describe('Days of weekends that are worked in exchange.'),
});
export type CalendarVersionLine = Shown<typeof calendarVersionLine>;

export const calendarVersionList = z.strictObject({
  frame: answeredFrame,
  items: z.array(calendarVersionLine).describe('The oldest first; the last is in force.'),
});
export type CalendarVersionList = Shown<typeof calendarVersionList>;
