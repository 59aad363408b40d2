import { dayOf, type Decision } from '@dondoc/event-sourcing';
import type { SuspendTask } from '../commands/suspend-task.js';
import { reviewPassed } from '../deadline.refusals.js';
import { permitted } from '../guards/permitted.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

export const suspendTask: Decision<Task | undefined, TaskEvent, SuspendTask> = {
  decide: ({ reason, reviewOn, clock }, state, circumstances) => {
    permitted('SuspendTask', state, circumstances);
    if (reviewOn < dayOf(circumstances.occurredAt)) throw reviewPassed({ reviewOn });
    return [{ type: 'TaskSuspended', data: { reason, reviewOn, clock } }];
  },
};
