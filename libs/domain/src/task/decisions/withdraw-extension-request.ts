import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { WithdrawExtensionRequest } from '../commands/withdraw-extension-request.js';
import { permitted } from '../guards/permitted.js';
import { checkNotBefore } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

export const withdrawExtensionRequest: Decision<Task | undefined, TaskEvent, WithdrawExtensionRequest> = {
  decide: ({ reason }, state, circumstances) => {
    const { pendingExtension } = permitted('WithdrawExtensionRequest', state, circumstances);
    if (pendingExtension) checkNotBefore(circumstances.occurredAt, pendingExtension.requestedAt, 'request');
    return [{ type: 'ExtensionRequestWithdrawn', data: present({ reason }) }];
  },
};
