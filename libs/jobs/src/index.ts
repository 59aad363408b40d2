export * from './queue/in-process-job-queue.js';
export * from './queue/job-queue.js';
export * from './reminders/reminder-job.js';
export * from './reminders/reminder-planner.js';
export * from './reminders/reminder-processor.js';
export * from './reminders/reminders-source.js';
export * from './reminders/views-reminders-source.js';
export type { ReminderDesk } from './reminders/write-reminder.js';
