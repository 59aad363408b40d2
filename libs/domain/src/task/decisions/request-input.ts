import { dayOf, type Decision } from '@dondoc/event-sourcing';
import type { RequestInput } from '../commands/request-input.js';
import { answerByPassed, inputAskedAlready, notACoordinator } from '../coordination.refusals.js';
import { permitted } from '../guards/permitted.js';
import type { TaskEvent } from '../task.events.js';
import { missingInputs, type Task } from '../task.state.js';

/** Who let the day pass may be asked again; the silence before stays silence. */
export const requestInput: Decision<Task | undefined, TaskEvent, RequestInput> = {
  decide: ({ coordinatorId, question, answerBy }, state, circumstances) => {
    const task = permitted('RequestInput', state, circumstances);
    const on = dayOf(circumstances.occurredAt);
    if (!task.assignment.coordinatorIds.includes(coordinatorId)) throw notACoordinator({ coordinatorId });
    if (answerBy < on) throw answerByPassed({ answerBy });
    const asked = missingInputs(task).find(
      (each) => each.coordinatorId === coordinatorId && each.answerBy >= on,
    );
    if (asked) throw inputAskedAlready({ answerBy: asked.answerBy });
    return [{ type: 'InputRequested', data: { coordinatorId, question, answerBy } }];
  },
};
