import { task, type Task, type TaskEvent } from '@dondoc/domain';
import type { Recorded } from '@dondoc/event-sourcing';

/** The event of a task that set a version of its deadline. */
export const deadlineSetBy = (
  history: Iterable<Recorded<TaskEvent>>,
  version: number,
): Recorded<TaskEvent> | undefined => {
  let state: Task | undefined;
  for (const event of history) {
    state = task.evolve(state, event);
    if (state?.deadlines.some((deadline) => deadline.version === version)) return event;
  }
  return undefined;
};
