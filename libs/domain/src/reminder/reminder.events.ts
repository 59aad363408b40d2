import { calendarDay, event, instant, text, uuid, type EventsOf } from '@dondoc/event-sourcing';
import { z } from 'zod';

/** Schema of one message to one recipient. */
export const reminderIssued = z.strictObject({
  taskId: uuid(),
  rung: z.string().regex(/^T(0|[+-]\d{1,3})$/),
  deadlineVersion: z.int().positive(),
  dueOn: calendarDay(),
  /** The instant of the rung, 08:00 in Vietnam. */
  rungAt: instant(),
  /** The post that it speaks to and who held it that day; absent where the agency has no such post, or nobody holds it. */
  recipient: z.strictObject({
    agencyId: uuid(),
    postId: uuid().optional(),
    accountId: uuid().optional(),
  }),
  channel: z.enum(['email']),
  subject: text(),
  body: text(),
  ladderVersion: z.string(),
  calendarVersion: z.string(),
});

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const reminderEvents = {
  /** Issued at most once per (recipient, task, rung, deadline version): the stream's name is that key. */
  ReminderIssued: event('ReminderIssued', reminderIssued),
  /** The mail server took it: *Đã gửi tới máy chủ thư*, which is not receipt. */
  ReminderDelivered: event('ReminderDelivered', z.strictObject({ response: text() })),
  ReminderFailed: event('ReminderFailed', z.strictObject({ code: z.string(), reason: text() })),
  /** An administrator, who is the event's actor, asks for another attempt: until that is settled there is no outcome. */
  ReminderRetryRequested: event(
    'ReminderRetryRequested',
    z.strictObject({
      /** Who held the post on the day of the request; this attempt goes there. */
      accountId: uuid(),
      reason: text().optional(),
    }),
    [],
    2,
  ),
};
export type ReminderEvent = EventsOf<typeof reminderEvents>;
