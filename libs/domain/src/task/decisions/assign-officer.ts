import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { postsHeldBy } from '../../agency/agency-on-day.js';
import { agency, type Agency } from '../../agency/agency.state.js';
import { present } from '../../record/present.js';
import type { AssignOfficer } from '../commands/assign-officer.js';
import { internalDeadlineAfterApproved, newDeadlinePassed } from '../deadline.refusals.js';
import { permitted } from '../guards/permitted.js';
import type { TaskEvent } from '../task.events.js';
import { officerNotOfLead } from '../task.refusals.js';
import { approvedDeadline, type Task } from '../task.state.js';

export const assignOfficer: Decision<Task | undefined, TaskEvent, AssignOfficer, Agency | undefined> = {
  lookUp: async (_, look, state) => state && look(agency, state.assignment.leadId),
  decide: ({ officerId, internalDueOn }, state, circumstances, lead) => {
    const task = permitted('AssignOfficer', state, circumstances);
    const on = dayOf(circumstances.occurredAt);
    const dueOn = approvedDeadline(task)?.dueOn;
    if (postsHeldBy(lead, officerId, on).length === 0) throw officerNotOfLead({ officerId });
    if (internalDueOn !== undefined && internalDueOn < on) throw newDeadlinePassed({ dueOn: internalDueOn });
    if (internalDueOn !== undefined && dueOn !== undefined && internalDueOn > dueOn)
      throw internalDeadlineAfterApproved({ dueOn });
    return [{ type: 'OfficerAssigned', data: present({ officerId, internalDueOn }) }];
  },
};
