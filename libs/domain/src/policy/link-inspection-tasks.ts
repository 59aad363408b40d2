import { idOf, type Policy } from '@dondoc/event-sourcing';
import { taskEvents, type TaskEvent } from '../task/task.events.js';
import { onBehalfOf } from './on-behalf-of.js';

/** An inspection learns of every task that names it as its source, as soon as the task is drawn up. */
export const linkInspectionTasks: Policy<TaskEvent> = {
  name: 'link-inspection-tasks',
  events: taskEvents,
  on: {
    TaskDrafted: ({ stream, data, meta }) =>
      data.source.inspectionId === undefined
        ? []
        : [
            {
              command: 'RecordInspectionTask',
              target: data.source.inspectionId,
              body: { taskId: idOf(stream) },
              occurredAt: meta.occurredAt,
              onBehalf: onBehalfOf(meta),
            },
          ],
  },
};
