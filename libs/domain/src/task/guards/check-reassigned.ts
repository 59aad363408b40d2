import { dayOf, type CalendarDay, type Circumstances, type Look } from '@dondoc/event-sourcing';
import type { Assignment } from '../task.events.js';
import type { Task } from '../task.state.js';
import { lookUpAssignment, type AssignmentFacts } from './assignment-facts.js';
import { checkActive, checkCompetence } from './check-agencies.js';
import { checkParent } from './check-parent.js';
import { unsettledChildren, type UnsettledChild } from './children.js';

/** The assignment as it would be with the new lead, and what other streams say of it. */
export interface ReassignmentFacts {
  readonly asked: Assignment;
  readonly assignment: AssignmentFacts;
  readonly children: readonly UnsettledChild[];
}

export const lookUpReassigned = async (
  leadId: string,
  look: Look,
  state: Task,
  { id, occurredAt }: Circumstances,
): Promise<ReassignmentFacts> => {
  const coordinatorIds = state.assignment.coordinatorIds.filter((each) => each !== leadId);
  const asked = { ...state.assignment, leadId, coordinatorIds };
  return {
    asked,
    assignment: await lookUpAssignment({ ...asked, id }, look, dayOf(occurredAt)),
    children: await unsettledChildren(state, look),
  };
};

/**
 * The new lead is there and stands under the issuer; under a parent of the same issuer it stands as one that is newly placed
 * there, and what a lead delegated stays its own to give to another of its units.
 */
export const checkReassigned = ({ asked, assignment }: ReassignmentFacts, on: CalendarDay): void => {
  checkActive([assignment.issuer, assignment.lead], on);
  checkCompetence(assignment, on);
  if (assignment.parent?.task?.assignment.issuerId === asked.issuerId) checkParent(asked, assignment.parent);
};
