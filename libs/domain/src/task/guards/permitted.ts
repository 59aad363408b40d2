import type { Circumstances } from '@dondoc/event-sourcing';
import type { TaskAct } from '../labels.js';
import { headMissing, refusalOf, type Standing } from '../task.acts.js';
import { taskUnknown } from '../task.refusals.js';
import type { Task } from '../task.state.js';
import { checkNotBeforeAssignment, checkNotInFuture } from './time-of-act.js';

/**
 * The task, when this actor may do this act to it now: authority, lifecycle, state, then the time of the act.
 * `fromBefore`: the act may lie before the assignment, as a report on earlier work does.
 */
export const permitted = (
  act: TaskAct,
  task: (Task & Pick<Standing, 'organiserIds'>) | undefined,
  circumstances: Circumstances,
  { fromBefore = false } = {},
): Task => {
  if (!task) throw taskUnknown({});
  const refused = refusalOf(act, task, circumstances.actor, headMissing(act, circumstances));
  if (refused) throw refused;
  checkNotInFuture(circumstances);
  if (!fromBefore) checkNotBeforeAssignment(task, circumstances);
  return task;
};
