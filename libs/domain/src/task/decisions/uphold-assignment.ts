import { dayOf, type Decision } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import type { UpholdAssignment } from '../commands/uphold-assignment.js';
import { firstByReceipt } from '../guards/new-deadline.js';
import { permitted } from '../guards/permitted.js';
import { checkNotBefore } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

/** Who disputes has received: a deadline that counts from receipt counts from then. */
export const upholdAssignment = (
  calendar: WorkingCalendar,
): Decision<Task | undefined, TaskEvent, UpholdAssignment> => ({
  decide: ({ reason }, state, circumstances) => {
    const task = permitted('UpholdAssignment', state, circumstances);
    const disputedAt = task.dispute?.disputedAt ?? circumstances.occurredAt;
    checkNotBefore(circumstances.occurredAt, disputedAt, 'dispute');
    const first = firstByReceipt(task, dayOf(task.receivedAt ?? disputedAt), calendar);
    return [{ type: 'AssignmentUpheld', data: { reason, ...first } }];
  },
});
