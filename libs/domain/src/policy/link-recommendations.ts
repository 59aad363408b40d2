import { idOf, type Policy } from '@dondoc/event-sourcing';
import { taskEvents, type TaskEvent } from '../task/task.events.js';
import { onBehalfOf } from './on-behalf-of.js';

/**
 * A recommendation learns of the first task that it led to. The assignment itself names the recommendations that had none
 * before, so a second task asks for nothing; of two at the same moment the later one is refused, and that is recorded.
 */
export const linkRecommendations: Policy<TaskEvent> = {
  name: 'link-recommendations',
  events: taskEvents,
  on: {
    TaskAssigned: ({ stream, data, meta }) =>
      (data.firstTaskOf ?? []).map((recommendationId) => ({
        command: 'RecordTasksCreated',
        target: recommendationId,
        body: { taskId: idOf(stream) },
        occurredAt: meta.occurredAt,
        onBehalf: onBehalfOf(meta),
      })),
  },
};
