import { calendarDay, instant, uuid } from '@dondoc/event-sourcing';
import { sentence, type Shown } from '@dondoc/views';
import { z } from 'zod';

export const dayList = z.strictObject({
  calendarVersion: z.string(),
  items: z.array(
    z.strictObject({
      day: calendarDay(),
      working: z.boolean(),
      why: sentence.optional().describe('Why it is not worked.'),
    }),
  ),
});

const comingReminder = z.strictObject({
  taskId: uuid(),
  reference: z.string().optional(),
  content: z.string(),
  leadId: uuid(),
  rung: z.string(),
  at: instant(),
  day: calendarDay(),
  dueOn: calendarDay(),
  audience: z
    .array(z.string())
    .describe('The parts that the rung speaks to; who plays them is found on the day.'),
});
export type ComingReminder = Shown<typeof comingReminder>;

export const comingReminders = z.strictObject({
  from: instant().describe('Business time at which it was asked.'),
  items: z.array(comingReminder).describe('The first of them, as many as `limit` allows.'),
  total: z.int(),
  byDay: z.record(calendarDay(), z.int()),
});
