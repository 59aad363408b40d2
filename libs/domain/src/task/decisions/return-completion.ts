import type { Decision } from '@dondoc/event-sourcing';
import type { ReturnCompletion } from '../commands/return-completion.js';
import { permitted } from '../guards/permitted.js';
import { checkAfterSubmission } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

export const returnCompletion: Decision<Task | undefined, TaskEvent, ReturnCompletion> = {
  decide: ({ reason }, state, circumstances) => {
    checkAfterSubmission(permitted('ReturnCompletion', state, circumstances), circumstances);
    return [{ type: 'CompletionReturned', data: { reason } }];
  },
};
