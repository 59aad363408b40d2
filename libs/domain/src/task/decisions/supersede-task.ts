import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { documentUnknown } from '../../document/document.refusals.js';
import { lookUpPaper, type Paper } from '../../document/paper.js';
import { present } from '../../record/present.js';
import { isOpen } from '../../timeliness/lifecycle.js';
import { documentNotInForce, successorNotOpen, successorUnknown } from '../assignment.refusals.js';
import type { SupersedeTask } from '../commands/supersede-task.js';
import { permitted } from '../guards/permitted.js';
import type { TaskEvent } from '../task.events.js';
import { task, type Task } from '../task.state.js';

interface Facts {
  readonly successor: Task | undefined;
  readonly paper: Paper | undefined;
}

/** The successor is under way before this one ends, so that the work is nowhere without a task. */
export const supersedeTask: Decision<Task | undefined, TaskEvent, SupersedeTask, Facts> = {
  lookUp: async ({ successorTaskId, documentId }, look) => ({
    successor: await look(task, successorTaskId),
    paper: await lookUpPaper(look, documentId),
  }),
  decide: ({ successorTaskId, documentId, reason }, state, circumstances, { successor, paper }) => {
    permitted('SupersedeTask', state, circumstances);
    const { id, occurredAt } = circumstances;
    if (!successor) throw successorUnknown({ successorTaskId });
    if (successorTaskId === id || !isOpen(successor.lifecycle)) throw successorNotOpen({});
    if (!paper) throw documentUnknown({ documentId });
    const { issuedOn } = paper;
    if (issuedOn > dayOf(occurredAt)) throw documentNotInForce({ issuedOn });
    return [{ type: 'TaskSuperseded', data: present({ successorTaskId, documentId, reason }) }];
  },
};
