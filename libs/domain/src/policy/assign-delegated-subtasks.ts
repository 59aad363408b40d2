import { idOf, type Policy } from '@dondoc/event-sourcing';
import { taskEvents, type TaskEvent } from '../task/task.events.js';
import { onBehalfOf } from './on-behalf-of.js';

/** What a lead delegates becomes a task of its own, issued by that lead under its own task. */
export const assignDelegatedSubtasks: Policy<TaskEvent> = {
  name: 'assign-delegated-subtasks',
  events: taskEvents,
  on: {
    SubtaskDelegated: ({ stream, data, meta }) => {
      const { childId, ...part } = data;
      return [
        {
          command: 'AssignTask',
          target: childId,
          // only the lead delegates, so the acting agency is the parent's lead; the source is the parent itself
          body: { issuerId: meta.agency, ...part, source: {}, parentTaskId: idOf(stream) },
          occurredAt: meta.occurredAt,
          onBehalf: onBehalfOf(meta),
        },
      ];
    },
  },
};
