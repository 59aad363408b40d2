import type { Sentence } from '@dondoc/event-sourcing';

/** What can be done to the calendar, as the buttons say it. */
export const calendarActLabels = {
  AmendCalendar: { vi: 'Cập nhật lịch làm việc theo thông báo', en: 'Amend the calendar by a notice' },
  PublishCalendar: { vi: 'Công bố lịch làm việc', en: 'Publish the calendar' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** The name of a command on the calendar. */
export type CalendarAct = keyof typeof calendarActLabels;
