import { dayOf, type Decision } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { present } from '../../record/present.js';
import type { UpholdAssignment } from '../commands/uphold-assignment.js';
import { countsFromReceipt, deadlineFromReceipt } from '../guards/new-deadline.js';
import { permitted } from '../guards/permitted.js';
import { checkNotBefore } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import { nextDeadlineVersion, type Task } from '../task.state.js';

/** Who disputes has received: a deadline that counts from receipt counts from then. */
export const upholdAssignment = (
  calendar: WorkingCalendar,
): Decision<Task | undefined, TaskEvent, UpholdAssignment> => ({
  decide: ({ reason }, state, circumstances) => {
    const task = permitted('UpholdAssignment', state, circumstances);
    const disputedAt = task.dispute?.disputedAt ?? circumstances.occurredAt;
    checkNotBefore(circumstances.occurredAt, disputedAt, 'dispute');
    const { deadline: spec, legalLimit } = task.assignment;
    if (task.deadlines.length > 0 || !countsFromReceipt(spec))
      return [{ type: 'AssignmentUpheld', data: { reason } }];
    const receivedOn = dayOf(task.receivedAt ?? disputedAt);
    const deadline = deadlineFromReceipt(spec, legalLimit, receivedOn, calendar);
    const deadlineVersion = nextDeadlineVersion(task);
    return [{ type: 'AssignmentUpheld', data: present({ reason, deadline, deadlineVersion }) }];
  },
});
