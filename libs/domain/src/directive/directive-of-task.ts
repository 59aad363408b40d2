import type { Look } from '@dondoc/event-sourcing';
import { plan } from '../plan/plan.state.js';
import { task, type Task } from '../task/task.state.js';

/** The directive that a task comes from: its own source, the first of its plan, or that of its parent. */
export const lookUpDirectiveOf = async (look: Look, state: Task): Promise<string | undefined> => {
  const passed = new Set<string>();
  let at: Task | undefined = state;
  while (at) {
    const { source, parentTaskId }: Task['assignment'] = at.assignment;
    if (source.directiveId !== undefined) return source.directiveId;
    if (source.planId !== undefined) return (await look(plan, source.planId))?.directiveIds[0];
    if (parentTaskId === undefined || passed.has(parentTaskId)) return undefined;
    passed.add(parentTaskId);
    at = await look(task, parentTaskId);
  }
  return undefined;
};
