import { dayOf, parseInstant, type Decision } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import type { AcknowledgeTask } from '../commands/acknowledge-task.js';
import { countsFromReceipt, deadlineFromReceipt } from '../guards/new-deadline.js';
import { permitted } from '../guards/permitted.js';
import { checkNotBefore, checkNotInFuture } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

const FIRST_VERSION = 1;

/** Whether acknowledging works a deadline out: nothing else about it asks for the calendar. */
export const acknowledgingReckons = (state: Task | undefined): boolean =>
  state !== undefined && state.deadlines.length === 0 && countsFromReceipt(state.assignment.deadline);

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
    const spec = assignment.deadline;
    if (!countsFromReceipt(spec) || deadlines.length > 0)
      return [{ type: 'TaskAcknowledged', data: { receivedAt } }];
    const receivedOn = dayOf(receivedAt);
    const deadline = deadlineFromReceipt(spec, assignment.legalLimit, receivedOn, calendar);
    return [{ type: 'TaskAcknowledged', data: { receivedAt, deadline, deadlineVersion: FIRST_VERSION } }];
  },
});
