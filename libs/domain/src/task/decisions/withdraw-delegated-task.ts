import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import { parentNotWithdrawn } from '../assignment.refusals.js';
import type { WithdrawDelegatedTask } from '../commands/withdraw-delegated-task.js';
import { unsettledChildren, type UnsettledChild } from '../guards/children.js';
import { checkMayBeWithdrawn } from '../task.acts.js';
import type { TaskEvent } from '../task.events.js';
import { taskUnknown } from '../task.refusals.js';
import { task, type Task } from '../task.state.js';
import { openChildIds } from './withdraw-task.js';

interface Facts {
  readonly parent: Task | undefined;
  readonly children: UnsettledChild[];
}

/** Only the policy gives it, on the authority by which the task above was withdrawn: nobody is asked who may. */
export const withdrawDelegatedTask: Decision<Task | undefined, TaskEvent, WithdrawDelegatedTask, Facts> = {
  lookUp: async ({ parentTaskId }, look, state) => ({
    parent: await look(task, parentTaskId),
    children: await unsettledChildren(state, look),
  }),
  decide: ({ reason, parentTaskId }, state, { id }, { parent, children }) => {
    if (!state) throw taskUnknown({});
    const isDelegated = parent?.children.some(({ childId }) => childId === id) === true;
    if (!isDelegated || parent.lifecycle !== 'Withdrawn') throw parentNotWithdrawn({});
    checkMayBeWithdrawn(state);
    const data = present({ reason, openChildIds: openChildIds(children), parentTaskId });
    return [{ type: 'TaskWithdrawn', data }];
  },
};
