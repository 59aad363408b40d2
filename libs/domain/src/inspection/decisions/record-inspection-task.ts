import type { Decision } from '@dondoc/event-sourcing';
import { task, type Task } from '../../task/task.state.js';
import type { RecordInspectionTask } from '../commands/record-inspection-task.js';
import type { InspectionEvent } from '../inspection.events.js';
import {
  inspectionActDone,
  inspectionBySystemOnly,
  inspectionUnknown,
  taskOfAnotherSource,
} from '../inspection.refusals.js';
import type { Inspection } from '../inspection.state.js';

/** Only the policy comes here, when a task that names the inspection is drawn up, whatever state it is in; it holds no post. */
export const recordInspectionTask: Decision<
  Inspection | undefined,
  InspectionEvent,
  RecordInspectionTask,
  Task | undefined
> = {
  lookUp: ({ taskId }, look) => look(task, taskId),
  decide: ({ taskId }, state, { actor }, found) => {
    if (!state) throw inspectionUnknown({});
    if (actor.postIds.length > 0) throw inspectionBySystemOnly({});
    if (state.taskIds.includes(taskId)) throw inspectionActDone({});
    if (found?.assignment.source.inspectionId !== state.id) throw taskOfAnotherSource({ taskId });
    return [{ type: 'InspectionTaskRecorded', data: { taskId } }];
  },
};
