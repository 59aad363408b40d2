import { dayOf, parseInstant, type Decision } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import type { AcknowledgeTask } from '../commands/acknowledge-task.js';
import { countsFromReceipt, firstByReceipt } from '../guards/new-deadline.js';
import { permitted } from '../guards/permitted.js';
import { checkNotBefore, checkNotInFuture } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

/** Whether acknowledging works a deadline out: nothing else about it asks for the calendar. */
export const acknowledgingReckons = (state: Task | undefined): boolean =>
  state !== undefined && state.deadlines.length === 0 && countsFromReceipt(state.assignment.deadline);

/** A deadline that counts from receipt becomes known, as its first version. */
export const acknowledgeTask = (
  calendar: WorkingCalendar,
): Decision<Task | undefined, TaskEvent, AcknowledgeTask> => ({
  decide: (body, state, circumstances) => {
    const { now, occurredAt } = circumstances;
    const task = permitted('AcknowledgeTask', state, circumstances);
    const receivedAt = (body.receivedAt && parseInstant(body.receivedAt)) ?? occurredAt;
    checkNotInFuture({ occurredAt: receivedAt, now });
    if (body.receivedAt && task.assignedAt) checkNotBefore(receivedAt, task.assignedAt, 'assignment');
    const first = firstByReceipt(task, dayOf(receivedAt), calendar);
    return [{ type: 'TaskAcknowledged', data: { receivedAt, ...first } }];
  },
});
