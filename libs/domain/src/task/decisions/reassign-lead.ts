import { dayOf, type Decision } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { present } from '../../record/present.js';
import type { ReassignLead } from '../commands/reassign-lead.js';
import { leadAlready } from '../dispute.refusals.js';
import { deadlineAfterStop } from '../guards/after-stop.js';
import { checkReassigned, lookUpReassigned, type ReassignmentFacts } from '../guards/check-reassigned.js';
import { checkChildDeadline } from '../guards/check-parent.js';
import { checkChildrenEndWith } from '../guards/children.js';
import { newDeadline } from '../guards/new-deadline.js';
import { permitted } from '../guards/permitted.js';
import type { TaskEvent } from '../task.events.js';
import { nextDeadlineVersion, type Task } from '../task.state.js';

/** The deadline is kept, also by a new lead, unless another is set; a suspension ends with what its days are worth. */
export const reassignLead = (
  calendar: WorkingCalendar,
): Decision<Task | undefined, TaskEvent, ReassignLead, ReassignmentFacts | undefined> => ({
  lookUp: async ({ leadId }, look, state, circumstances) =>
    state && lookUpReassigned(leadId, look, state, circumstances),
  decide: ({ leadId, reason, deadline: spec }, state, circumstances, facts) => {
    const task = permitted('ReassignLead', state, circumstances);
    const on = dayOf(circumstances.occurredAt);
    if (leadId === task.assignment.leadId) throw leadAlready({});
    if (facts) checkReassigned(facts, on);
    const parent = facts?.assignment.parent?.task;
    const unreceived = { ...task, receivedAt: undefined };
    const deadline = spec
      ? newDeadline(spec, unreceived, circumstances, calendar)
      : deadlineAfterStop(task, parent, on, calendar);
    if (spec) checkChildDeadline(deadline, parent);
    if (deadline) checkChildrenEndWith(deadline, facts?.children ?? []);
    const deadlineVersion = deadline && nextDeadlineVersion(task);
    return [{ type: 'LeadReassigned', data: present({ leadId, reason, deadline, deadlineVersion }) }];
  },
});
