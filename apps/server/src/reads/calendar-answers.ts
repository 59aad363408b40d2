import { calendarDay, instant, uuid } from '@dondoc/event-sourcing';
import { calendarVersionList, type Shown } from '@dondoc/views';
import { z } from 'zod';
import { calendarOffer } from './offer-answers.js';

export const calendarDetail = z.strictObject({
  ...calendarVersionList.shape,
  id: uuid().describe('Where commands on the calendar are addressed.'),
  commands: z
    .array(calendarOffer)
    .describe('Every command on the calendar and, for this reader, whether it is open now.'),
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
