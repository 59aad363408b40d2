import { command, type Command } from '../command/command.js';
import { RetryReminder } from './commands/retry-reminder.js';
import { retryReminder } from './decisions/retry-reminder.js';
import { reminder } from './reminder.state.js';

export const reminderCommands: readonly Command[] = [
  command({
    name: 'RetryReminder',
    summary: { vi: 'Gửi lại thư nhắc gửi lỗi', en: 'Send a failed reminder again' },
    aggregate: reminder,
    body: RetryReminder,
    route: { collection: 'reminders', act: 'retry' },
    authority: 'none',
    decision: retryReminder,
    example: { reason: 'Máy chủ thư đã hoạt động lại' },
  }),
];
