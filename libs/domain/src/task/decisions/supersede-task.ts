import { dayOf, type CalendarDay, type Decision } from '@dondoc/event-sourcing';
import { directiveStatusFor } from '../../directive/directive-status.js';
import { directive, type Directive } from '../../directive/directive.state.js';
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
  /** The same paper where it is one that binds. */
  readonly binding: Directive | undefined;
}

/** @throws `document-not-in-force` */
const checkInForce = ({ issuedOn }: Paper, binding: Directive | undefined, on: CalendarDay): void => {
  if (issuedOn > on) throw documentNotInForce({ issuedOn });
  const status = binding ? directiveStatusFor(binding, on) : 'InForce';
  if (status !== 'InForce') throw documentNotInForce({ issuedOn, status });
};

/** The successor is under way before this one ends, so that the work is nowhere without a task. */
export const supersedeTask: Decision<Task | undefined, TaskEvent, SupersedeTask, Facts> = {
  lookUp: async ({ successorTaskId, documentId }, look) => ({
    successor: await look(task, successorTaskId),
    paper: await lookUpPaper(look, documentId),
    binding: await look(directive, documentId),
  }),
  decide: ({ successorTaskId, documentId, reason }, state, circumstances, { successor, paper, binding }) => {
    permitted('SupersedeTask', state, circumstances);
    const { id, occurredAt } = circumstances;
    if (!successor) throw successorUnknown({ successorTaskId });
    if (successorTaskId === id || !isOpen(successor.lifecycle)) throw successorNotOpen({});
    if (!paper) throw documentUnknown({ documentId });
    checkInForce(paper, binding, dayOf(occurredAt));
    return [{ type: 'TaskSuperseded', data: present({ successorTaskId, documentId, reason }) }];
  },
};
