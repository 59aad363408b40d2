import { dayOf, type Decision } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { present } from '../../record/present.js';
import type { ResumeTask } from '../commands/resume-task.js';
import { deadlineAfterStop } from '../guards/after-stop.js';
import { lookUpOwnParent } from '../guards/check-extension.js';
import { permitted } from '../guards/permitted.js';
import { checkNotBefore } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import { nextDeadlineVersion, type Task } from '../task.state.js';

export const resumeTask = (
  calendar: WorkingCalendar,
): Decision<Task | undefined, TaskEvent, ResumeTask, Task | undefined> => ({
  lookUp: (_, look, state) => lookUpOwnParent(state, look),
  decide: (_, state, circumstances, parent) => {
    const task = permitted('ResumeTask', state, circumstances);
    const { occurredAt } = circumstances;
    if (task.suspension) checkNotBefore(occurredAt, task.suspension.suspendedAt, 'suspension');
    const deadline = deadlineAfterStop(task, parent, dayOf(occurredAt), calendar);
    const deadlineVersion = deadline && nextDeadlineVersion(task);
    return [{ type: 'TaskResumed', data: present({ deadline, deadlineVersion }) }];
  },
});
