import type { Decision } from '@dondoc/event-sourcing';
import type { WithdrawTask } from '../commands/withdraw-task.js';
import { permitted } from '../guards/permitted.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

/** What was delegated stays open until its own issuer decides on it: docs/guide/invariants.md. */
export const withdrawTask: Decision<Task | undefined, TaskEvent, WithdrawTask> = {
  decide: ({ reason }, state, circumstances) => {
    permitted('WithdrawTask', state, circumstances);
    return [{ type: 'TaskWithdrawn', data: { reason } }];
  },
};
