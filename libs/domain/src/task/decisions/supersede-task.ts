import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import { isOpen } from '../../timeliness/lifecycle.js';
import { successorNotOpen, successorUnknown } from '../assignment.refusals.js';
import type { SupersedeTask } from '../commands/supersede-task.js';
import { permitted } from '../guards/permitted.js';
import {
  checkSupersedingPaper,
  lookUpSupersedingPaper,
  type SupersedingPaper,
} from '../guards/superseding-paper.js';
import type { TaskEvent } from '../task.events.js';
import { task, type Task } from '../task.state.js';

interface Facts {
  readonly successor: Task | undefined;
  readonly superseding: SupersedingPaper;
}

/** The successor is under way before this one ends, so that the work is nowhere without a task. */
export const supersedeTask: Decision<Task | undefined, TaskEvent, SupersedeTask, Facts> = {
  lookUp: async ({ successorTaskId, documentId }, look) => ({
    successor: await look(task, successorTaskId),
    superseding: await lookUpSupersedingPaper(look, documentId),
  }),
  decide: ({ successorTaskId, documentId, reason }, state, circumstances, { successor, superseding }) => {
    permitted('SupersedeTask', state, circumstances);
    const { id, occurredAt } = circumstances;
    if (!successor) throw successorUnknown({ successorTaskId });
    if (successorTaskId === id || !isOpen(successor.lifecycle)) throw successorNotOpen({});
    checkSupersedingPaper(superseding, occurredAt);
    return [{ type: 'TaskSuperseded', data: present({ successorTaskId, documentId, reason }) }];
  },
};
