import type { CalendarDay, Look } from '@dondoc/event-sourcing';
import type { DelegateSubtask } from '../commands/delegate-subtask.js';
import type { Assignment } from '../task.events.js';
import type { Task } from '../task.state.js';
import { lookUpAssignment, type AssignmentFacts } from './assignment-facts.js';
import { depthUnder } from './parent-facts.js';

/** The child as it will be assigned, and what its assignment will look up. */
export interface DelegationFacts {
  readonly child: Assignment;
  readonly assignment: AssignmentFacts;
}

const childOf = (body: DelegateSubtask, { assignment }: Task): Assignment => ({
  issuerId: assignment.leadId,
  leadId: body.leadId,
  coordinatorIds: body.coordinatorIds ?? [],
  content: body.content,
  expectedProduct: body.expectedProduct,
  deadline: body.deadline,
  source: { recommendationIds: [] },
  visibility: body.visibility ?? assignment.visibility,
  ...(body.trackingPostId !== undefined && { trackingPostId: body.trackingPostId }),
});

export const delegationFacts = async (
  body: DelegateSubtask,
  look: Look,
  parent: Task,
  on: CalendarDay,
): Promise<DelegationFacts> => {
  const child = childOf(body, parent);
  const assignment = await lookUpAssignment(child, look, on);
  const delegated = assignment.competence === 'leads';
  const depth = await depthUnder(parent, look);
  const above = { task: parent, delegated, depth, leadUnderParentLead: delegated };
  return { child, assignment: { ...assignment, parent: above } };
};
