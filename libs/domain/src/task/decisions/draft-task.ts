import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { assignmentOf } from '../assignment-of.js';
import type { DraftTask } from '../commands/draft-task.js';
import { lookUpAssignment, type AssignmentFacts } from '../guards/assignment-facts.js';
import { checkNamed } from '../guards/check-assignment.js';
import { checkNotInFuture } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import { issuerOnly, taskExists } from '../task.refusals.js';
import type { Task } from '../task.state.js';

export const draftTask: Decision<Task | undefined, TaskEvent, DraftTask, AssignmentFacts> = {
  lookUp: (body, look, _, { id, occurredAt }) =>
    lookUpAssignment({ ...assignmentOf(body), id }, look, dayOf(occurredAt)),
  decide: (body, state, circumstances, facts) => {
    if (circumstances.actor.agencyId !== body.issuerId) throw issuerOnly({ act: 'DraftTask' });
    if (state) throw taskExists({});
    checkNotInFuture(circumstances);
    const assignment = assignmentOf(body);
    checkNamed(assignment, facts, dayOf(circumstances.occurredAt));
    return [{ type: 'TaskDrafted', data: assignment }];
  },
};
