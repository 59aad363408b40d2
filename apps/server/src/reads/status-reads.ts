import { uuid } from '@dondoc/event-sourcing';
import { z } from 'zod';
import { count, day, dayOrMoment, page, read, timeFrame, type ReadRoute } from '../http/read-route.js';
import { taskFilter } from './task-reads.js';
import {
  statusSummary,
  statusComparison,
  reminderSummary,
  REMINDER_OUTCOMES,
  summaryGroupings,
} from '@dondoc/views';
import { reminderList } from './register-answers.js';

const by = z.enum(summaryGroupings).optional();

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

export const statusReads: readonly ReadRoute[] = [
  read({
    path: '/status/summary',
    name: 'getStatusSummary',
    answers: statusSummary,
    read: 'status',
    summary: { vi: 'Tình hình thực hiện tại một ngày', en: 'The status on a day' },
    query: z.strictObject({ ...timeFrame, by, ...taskFilter }),
    answer: ({ installation, today, visibleTo }, { asOf, knownAt, by: grouping, ...filter }) =>
      installation.views.query('summary', {
        today,
        asOf,
        knownAt,
        by: grouping,
        filter: { visibleTo, ...filter },
      }),
  }),
  read({
    path: '/status/compare',
    name: 'compareStatus',
    answers: statusComparison,
    read: 'status',
    summary: { vi: 'Thay đổi giữa hai ngày', en: 'What changed between two days' },
    query: z.strictObject({ from: day(), to: day(), knownAt: timeFrame.knownAt, by, ...taskFilter }),
    answer: ({ installation, today, visibleTo }, { from, to, knownAt, by: grouping, ...filter }) =>
      installation.views.query('compare', {
        today,
        from,
        to,
        knownAt,
        by: grouping,
        filter: { visibleTo, ...filter },
      }),
  }),
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
];
