import { dayOf, type Circumstances, type Decision } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { present } from '../../record/present.js';
import { assignmentOf } from '../assignment-of.js';
import type { AssignDraftedTask } from '../commands/assign-drafted-task.js';
import type { AssignTask } from '../commands/assign-task.js';
import { lookUpAssignment, type AssignmentFacts } from '../guards/assignment-facts.js';
import { checkAssignment } from '../guards/check-assignment.js';
import { permitted } from '../guards/permitted.js';
import { checkNotInFuture } from '../guards/time-of-act.js';
import type { Assignment, TaskEvent } from '../task.events.js';
import { issuerOnly, taskExists } from '../task.refusals.js';
import type { Task } from '../task.state.js';

/** The recommendations that have no task yet, as far as their own streams tell now. */
const firstTaskOf = ({ source }: AssignmentFacts): string[] | undefined => {
  const without = source.recommendations.filter((named) => named.recommendation?.firstTaskId === undefined);
  return without.length > 0 ? without.map(({ id }) => id) : undefined;
};

const assigned = (
  assignment: Assignment,
  facts: AssignmentFacts,
  circumstances: Circumstances,
  calendar: WorkingCalendar,
  lateReason: string | undefined,
): TaskEvent => {
  const { issuedOn, deadline } = checkAssignment(assignment, facts, circumstances, calendar, lateReason);
  const data = { issuedOn, deadline, deadlineVersion: 1, lateReason, firstTaskOf: firstTaskOf(facts) };
  return { type: 'TaskAssigned', data: present(data) };
};

/** Checks everything first, then writes draft and assignment in one append. */
export const assignTask = (
  calendar: WorkingCalendar,
): Decision<Task | undefined, TaskEvent, AssignTask, AssignmentFacts> => ({
  lookUp: (body, look, _, { id, occurredAt }) =>
    lookUpAssignment({ ...assignmentOf(body), id }, look, dayOf(occurredAt)),
  decide: (body, state, circumstances, facts) => {
    if (circumstances.actor.agencyId !== body.issuerId) throw issuerOnly({ act: 'AssignTask' });
    if (state) throw taskExists({});
    checkNotInFuture(circumstances);
    const assignment = assignmentOf(body);
    return [
      { type: 'TaskDrafted', data: assignment },
      assigned(assignment, facts, circumstances, calendar, body.lateReason),
    ];
  },
});

/** A draft may be weeks old: everything is checked again as of the assignment. */
export const assignDraftedTask = (
  calendar: WorkingCalendar,
): Decision<Task | undefined, TaskEvent, AssignDraftedTask, AssignmentFacts | undefined> => ({
  lookUp: async (_, look, state, { id, occurredAt }) =>
    state && lookUpAssignment({ ...state.assignment, id }, look, dayOf(occurredAt)),
  decide: (body, state, circumstances, facts) => {
    const { assignment } = permitted('AssignDraftedTask', state, circumstances);
    // there is a task, so there was something to look up
    return facts ? [assigned(assignment, facts, circumstances, calendar, body.lateReason)] : [];
  },
});
