import { idOf, type Policy } from '@dondoc/event-sourcing';
import { taskEvents, type TaskEvent } from '../task/task.events.js';
import { onBehalfOf } from './on-behalf-of.js';

/**
 * What a lead delegated ends with its own task, level by level, on the authority of who withdrew it. Tasks that the issuer
 * itself placed under it stay: they do not stand in its stream.
 */
export const withdrawChildren: Policy<TaskEvent> = {
  name: 'withdraw-children',
  events: taskEvents,
  on: {
    TaskWithdrawn: ({ stream, data, meta }) =>
      (data.openChildIds ?? []).map((childId) => ({
        command: 'WithdrawDelegatedTask',
        target: childId,
        body: { reason: data.reason, parentTaskId: idOf(stream) },
        occurredAt: meta.occurredAt,
        onBehalf: onBehalfOf(meta),
      })),
  },
};
