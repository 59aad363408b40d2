import { nextRungInstant, remindersDue, type ReminderLadder, type WorkingCalendar } from '@dondoc/domain';
import { dayOf, uuid, type Instant } from '@dondoc/event-sourcing';
import type { TaskToRemind } from '@dondoc/views';
import { z } from 'zod';
import { count, day, read, type ReadRoute } from '../http/read-route.js';
import { comingReminders, dayList, type ComingReminder } from './calendar-answers.js';

const MS_A_DAY = 86_400_000;
const LONGEST_CALENDAR = 400;

const daysFrom = (from: string, to: string): readonly string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to) && days.length < LONGEST_CALENDAR; at += MS_A_DAY)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

/** The rungs of one task that come after an instant and by another, if nothing else happens. */
const comingOf = (
  task: TaskToRemind,
  ladder: ReminderLadder,
  calendar: WorkingCalendar,
  after: Instant,
  until: Instant,
): readonly ComingReminder[] => {
  const items: ComingReminder[] = [];
  let at = nextRungInstant(task, ladder, calendar, after);
  for (; at !== undefined && at <= until; at = nextRungInstant(task, ladder, calendar, at))
    for (const { rung, dueOn, audience } of remindersDue(task, ladder, calendar, at))
      items.push({
        ...{ taskId: task.taskId, content: task.content, leadId: task.leadId },
        ...(task.reference !== undefined && { reference: task.reference }),
        ...{ rung, at, day: dayOf(at), dueOn, audience },
      });
  return items;
};

export const calendarReads: readonly ReadRoute[] = [
  read({
    path: '/calendar',
    name: 'listDays',
    answers: dayList,
    read: 'tasks',
    summary: {
      vi: 'Ngày làm việc, ngày nghỉ và lý do; tối đa 400 ngày',
      en: 'Which days are worked, and why others are not; at most 400 days',
    },
    query: z.strictObject({ from: day(), to: day() }),
    answer: async ({ installation: { calendar } }, { from, to }) => {
      const whys = new Map(calendar.skippedDays(from, to).map((skipped) => [skipped.day, skipped.why]));
      return {
        calendarVersion: calendar.version,
        items: daysFrom(from, to).map((each) => {
          const why = whys.get(each);
          return { day: each, working: why === undefined, ...(why && { why }) };
        }),
      };
    },
  }),
  read({
    path: '/reminders/coming',
    name: 'listComingReminders',
    answers: comingReminders,
    read: 'reminders',
    summary: { vi: 'Nhắc việc sắp gửi', en: 'Reminders that come in the next days if nothing else happens' },
    query: z.strictObject({
      days: count(1, 60).optional(),
      limit: count(1, 5000).optional(),
      taskId: uuid().optional(),
      agencyId: uuid().optional(),
    }),
    answer: async ({ installation, today, visibleTo }, { days = 7, limit = 100, taskId, agencyId }) => {
      const { views, ladder, calendar, clock } = installation;
      const from = await clock.now();
      const until = new Date(Date.parse(from) + days * MS_A_DAY).toISOString();
      const tasks = await views.query('remindableTasks', { today, visibleTo });
      const items = tasks
        .filter(
          (task) => (taskId ?? task.taskId) === task.taskId && (agencyId ?? task.leadId) === task.leadId,
        )
        .flatMap((task) => comingOf(task, ladder, calendar, from, until))
        .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)) || (a.taskId < b.taskId ? -1 : 1));
      const byDay = Map.groupBy(items, (item) => item.day);
      return {
        from,
        items: items.slice(0, limit),
        total: items.length,
        byDay: Object.fromEntries([...byDay].map(([each, list]) => [each, list.length])),
      };
    },
  }),
];
