import type { Term } from '@dondoc/domain';
import { calendarDay } from '@dondoc/event-sourcing';
import { z } from 'zod';

/** The fields of a term as an answer shows it. */
export const termFields = {
  startedOn: calendarDay(),
  dueOn: calendarDay().optional().describe('The last day; absent beyond the end of the working calendar.'),
  doneOn: calendarDay().optional().describe('The day of the act; absent while it waits.'),
  daysOver: z.int().describe('Calendar days by which the act came, or is still, too late.'),
};

export const term = z.strictObject(termFields) satisfies z.ZodType<Term>;
