import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { agency, type Agency } from '../../agency/agency.state.js';
import { activeAgency } from '../../agency/standing.js';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { present } from '../../record/present.js';
import type { DisputeAssignment } from '../commands/dispute-assignment.js';
import { disputeDecided, disputeTooLate, leadAlready } from '../dispute.refusals.js';
import { permitted } from '../guards/permitted.js';
import { DISPUTE_WORKING_DAYS } from '../policy-values.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

/** A lead that has received the task counts from there, any other from the assignment. */
const checkInTime = (
  { receivedAt, assignedAt }: Task,
  occurredAt: string,
  calendar: WorkingCalendar,
): void => {
  const since = receivedAt ?? assignedAt;
  if (since === undefined) return;
  const lastOn = calendar.addWorkingDays(dayOf(since), DISPUTE_WORKING_DAYS);
  if (dayOf(occurredAt) > lastOn) throw disputeTooLate({ lastOn, workingDays: DISPUTE_WORKING_DAYS });
};

export const disputeAssignment = (
  calendar: WorkingCalendar,
): Decision<Task | undefined, TaskEvent, DisputeAssignment, Agency | undefined> => ({
  lookUp: async ({ proposedAgencyId }, look) =>
    proposedAgencyId === undefined ? undefined : look(agency, proposedAgencyId),
  decide: ({ reason, proposedAgencyId }, state, circumstances, proposed) => {
    const task = permitted('DisputeAssignment', state, circumstances);
    const { occurredAt } = circumstances;
    if (task.upheld) throw disputeDecided({});
    if (proposedAgencyId === task.assignment.leadId) throw leadAlready({});
    if (proposedAgencyId !== undefined) activeAgency(proposed, proposedAgencyId, dayOf(occurredAt));
    checkInTime(task, occurredAt, calendar);
    return [{ type: 'AssignmentDisputed', data: present({ reason, proposedAgencyId }) }];
  },
});
