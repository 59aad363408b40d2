import type { Decision } from '@dondoc/event-sourcing';
import type { CloseTask } from '../commands/close-task.js';
import { permitted } from '../guards/permitted.js';
import { checkNotBefore } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

export const closeTask: Decision<Task | undefined, TaskEvent, CloseTask> = {
  decide: ({ dossierCode }, state, circumstances) => {
    const { completedOn } = permitted('CloseTask', state, circumstances);
    if (completedOn !== undefined) checkNotBefore(circumstances.occurredAt, completedOn, 'completion');
    return [{ type: 'TaskClosed', data: { dossierCode } }];
  },
};
