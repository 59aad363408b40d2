import type { ReminderStep } from '@dondoc/jobs';
import type { Journal } from '../journal/journal.js';
import type { Metrics } from './metrics.js';

/** Counts every step with a reminder and writes a line of it. */
export const reminderWatch =
  ({ work }: Pick<Metrics, 'work'>, journal: Journal) =>
  (taken: ReminderStep): void => {
    const { reminder, task, rung } = taken;
    const line = { reminder, task, rung };
    switch (taken.step) {
      case 'issued':
        work.remindersIssued.inc();
        return journal.info(line, 'reminder issued');
      case 'sent':
        return journal.info(line, 'reminder sent');
      case 'delivered':
        return work.reminderDelivered(taken.lateBySeconds);
      case 'failed':
        work.remindersFailed.inc({ code: taken.code });
        return journal.warn({ ...line, code: taken.code }, 'reminder failed');
      default:
        return taken satisfies never;
    }
  };
