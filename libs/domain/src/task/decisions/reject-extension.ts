import type { Decision } from '@dondoc/event-sourcing';
import type { RejectExtension } from '../commands/reject-extension.js';
import { permitted } from '../guards/permitted.js';
import { checkNotBefore } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

export const rejectExtension: Decision<Task | undefined, TaskEvent, RejectExtension> = {
  decide: ({ reason }, state, circumstances) => {
    const { pendingExtension } = permitted('RejectExtension', state, circumstances);
    if (pendingExtension) checkNotBefore(circumstances.occurredAt, pendingExtension.requestedAt, 'request');
    return [{ type: 'ExtensionRejected', data: { reason } }];
  },
};
