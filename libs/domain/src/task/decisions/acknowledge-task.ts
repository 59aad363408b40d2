import { dayOf, parseInstant, type Decision } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { resolveDeadline } from '../../deadline/resolve-deadline.js';
import type { AcknowledgeTask } from '../commands/acknowledge-task.js';
import { permitted } from '../guards/permitted.js';
import { checkNotBefore, checkNotInFuture } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

const FIRST_VERSION = 1;

/** A deadline that counts from receipt becomes known, as its first version. */
export const acknowledgeTask = (
  calendar: WorkingCalendar,
): Decision<Task | undefined, TaskEvent, AcknowledgeTask> => ({
  decide: (body, state, circumstances) => {
    const { now, occurredAt } = circumstances;
    const { assignment, assignedAt, deadlines } = permitted('AcknowledgeTask', state, circumstances);
    const receivedAt = (body.receivedAt && parseInstant(body.receivedAt)) ?? occurredAt;
    checkNotInFuture({ occurredAt: receivedAt, now });
    if (body.receivedAt && assignedAt) checkNotBefore(receivedAt, assignedAt, 'assignment');
    if (deadlines.length > 0) return [{ type: 'TaskAcknowledged', data: { receivedAt } }];
    const receivedOn = dayOf(receivedAt);
    const deadline = resolveDeadline(assignment.deadline, { issuedOn: receivedOn, receivedOn }, calendar);
    return [{ type: 'TaskAcknowledged', data: { receivedAt, deadline, deadlineVersion: FIRST_VERSION } }];
  },
});
