import { explainReminder } from '@dondoc/domain';
import { uuid } from '@dondoc/event-sourcing';
import { REMINDER_OUTCOMES, reminderSummary } from '@dondoc/views';
import { z } from 'zod';
import { count, day, dayOrMoment, page, read, timeFrame, type ReadRoute } from '../http/read-route.js';
import { reminderDetail, reminderList } from './register-answers.js';

const reminderFilter = {
  taskId: uuid().optional(),
  rung: z.string().max(10).optional(),
  deadlineVersion: count(1, 1000).optional(),
  state: z.enum(REMINDER_OUTCOMES).optional(),
  code: z.string().max(60).optional(),
  agencyId: uuid().optional(),
  dayFrom: day().optional(),
  dayTo: day().optional(),
  failedFrom: dayOrMoment().optional(),
  failedTo: dayOrMoment().optional(),
};

export const reminderReads: readonly ReadRoute[] = [
  read({
    path: '/reminders',
    name: 'listReminders',
    answers: reminderList,
    read: 'reminders',
    summary: { vi: 'Nhắc việc', en: 'Reminders' },
    query: z.strictObject({ ...timeFrame, ...page, ...reminderFilter }),
    answer: ({ installation, today, visibleTo }, { state: outcome, ...query }) =>
      installation.views.query('reminders', { today, visibleTo, outcome, ...query }),
  }),
  read({
    path: '/reminders/summary',
    name: 'getReminderSummary',
    answers: reminderSummary,
    read: 'reminders',
    summary: { vi: 'Số lượng nhắc việc', en: 'Reminders counted' },
    query: z.strictObject({ ...timeFrame, ...reminderFilter }),
    answer: ({ installation, today, visibleTo }, { state: outcome, ...query }) =>
      installation.views.query('reminderSummary', { today, visibleTo, outcome, ...query }),
  }),
  read({
    path: '/reminders/{id}',
    name: 'getReminder',
    answers: reminderDetail,
    read: 'reminders',
    summary: { vi: 'Một thư nhắc và vì sao gửi', en: 'One reminder, and why it was sent' },
    query: z.strictObject(timeFrame),
    answer: async ({ installation, today, visibleTo }, query, id) => {
      const { views, ladder, calendars } = installation;
      const { items } = await views.query('reminders', { today, visibleTo, ...query, id });
      const found = items[0];
      if (!found) return undefined;
      const task = await views.query('task', { today, visibleTo, ...query, id: found.taskId });
      const deadline = task?.deadlines.find(({ version }) => version === found.deadlineVersion);
      const { inForce, cited } = await calendars();
      const calendar = deadline ? cited(deadline.calendarVersion) : inForce;
      return { ...found, why: [...explainReminder(found, deadline, ladder, calendar)] };
    },
  }),
];
