import { readFileSync } from 'node:fs';
import { decode, type Instant, type StoredEvent } from '@dondoc/event-sourcing';
import { issueReminder } from '../../../reminder/decisions/issue-reminder.js';
import { reminderLadder } from '../../../reminder/ladder.js';
import { remindableTask } from '../../../reminder/remindable-task.js';
import { reminder, reminderId } from '../../../reminder/reminder.state.js';
import { remindersDue } from '../../../reminder/reminders-due.js';
import { task } from '../../task.state.js';
import { taskEvents } from '../../task.events.js';
import { calendar } from '../task.fixtures.js';
import type { HistoryOffice } from './office.js';

const json: unknown = JSON.parse(readFileSync('config/ladders/default.json', 'utf8'));
const ladder = reminderLadder.parse(json);

/** Issues what is due at an instant, each reminder to the lead's agency; what was issued already is refused. */
export const remind = async (office: HistoryOffice, now: Instant): Promise<readonly StoredEvent[]> => {
  const issued: StoredEvent[] = [];
  for (const taskId of office.taskIds()) {
    const history = (office.store.log.streams.get(`task-${taskId}`) ?? []).map((event) =>
      decode(taskEvents, event),
    );
    const agencyId = (await office.look(task, taskId))?.assignment.leadId ?? '';
    for (const due of remindersDue(remindableTask(taskId, history), ladder, calendar, now))
      for (const missing of due.audience) {
        const { rung, deadlineVersion, dueOn, at } = due;
        const id = reminderId({ taskId, rung, deadlineVersion, to: { agencyId, missing } });
        const data = {
          taskId,
          rung,
          deadlineVersion,
          dueOn,
          rungAt: at,
          recipient: { agencyId },
          channel: 'email' as const,
          subject: rung,
          body: rung,
          ladderVersion: ladder.version,
          calendarVersion: calendar.version,
        };
        const outcome = await office.write(reminder, id, issueReminder, data, now);
        if (outcome) issued.push(...outcome);
      }
  }
  return issued;
};
