import {
  CALENDAR_ID,
  calendarOffers,
  lookUpKeepsCalendar,
  nextRungInstant,
  publishedCalendar,
  remindersDue,
  type ReminderLadder,
  type WorkingCalendar,
} from '@dondoc/domain';
import { dayOf, lookInto, uuid, type Instant } from '@dondoc/event-sourcing';
import { dayList, type TaskToRemind } from '@dondoc/views';
import { z } from 'zod';
import { count, day, read, timeFrame, type ReadContext, type ReadRoute } from '../http/read-route.js';
import { calendarDetail, comingReminders, type ComingReminder } from './calendar-answers.js';
import { roleOffers } from './role-offers.js';

const MS_A_DAY = 86_400_000;
/** What may be done to the calendar, by this reader and now. */
const offers = async (context: ReadContext) => {
  const { installation, actor } = context;
  const look = lookInto(installation.store);
  const state = await look(publishedCalendar, CALENDAR_ID);
  const keepsCalendar = await lookUpKeepsCalendar(actor, look, context.today);
  return roleOffers(calendarOffers({ state, base: installation.calendar }, keepsCalendar), context);
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
    query: z.strictObject({ from: day(), to: day(), knownAt: timeFrame.knownAt }),
    answer: ({ installation, today }, query) => installation.views.query('calendarDays', { today, ...query }),
  }),
  read({
    path: '/calendar/versions',
    name: 'listCalendarVersions',
    answers: calendarDetail,
    read: 'tasks',
    summary: {
      vi: 'Các lần công bố lịch làm việc, thông báo và việc được làm',
      en: 'Versions of the calendar with their notices, and what may be done to it',
    },
    query: z.strictObject({ knownAt: timeFrame.knownAt }),
    answer: async (context, query) => {
      const { installation, today } = context;
      const found = await installation.views.query('calendarVersions', { today, ...query });
      return { ...found, id: CALENDAR_ID, commands: await offers(context) };
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
      const { views, ladder, calendars, clock } = installation;
      const { inForce: calendar } = await calendars();
      const from = await clock.now();
      const until = new Date(Date.parse(from) + days * MS_A_DAY).toISOString();
      const tasks = await views.query('remindableTasks', { today, visibleTo, id: taskId });
      const items = tasks
        .filter(({ leadId }) => (agencyId ?? leadId) === leadId)
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
