import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { AcceptCompletion } from '../commands/accept-completion.js';
import { permitted } from '../guards/permitted.js';
import { checkAfterSubmission } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

/** The task is complete as of the submission: slow acceptance is the issuing office's debt, not the lead's. */
export const acceptCompletion: Decision<Task | undefined, TaskEvent, AcceptCompletion> = {
  decide: ({ rating }, state, circumstances) => {
    const task = permitted('AcceptCompletion', state, circumstances);
    const completedOn = dayOf(checkAfterSubmission(task, circumstances));
    return [{ type: 'CompletionAccepted', data: present({ completedOn, rating }) }];
  },
};
