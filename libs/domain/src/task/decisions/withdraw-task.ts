import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import type { WithdrawTask } from '../commands/withdraw-task.js';
import { unsettledChildren, type UnsettledChild } from '../guards/children.js';
import { permitted } from '../guards/permitted.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

/** The delegated tasks that a withdrawal leaves without a task above them; the policy ends them. */
export const openChildIds = (children: readonly UnsettledChild[]): string[] | undefined =>
  children.length === 0 ? undefined : children.map(({ childId }) => childId);

/** What was delegated and is open is named: the policy withdraws it on the same authority. */
export const withdrawTask: Decision<Task | undefined, TaskEvent, WithdrawTask, UnsettledChild[]> = {
  lookUp: (_, look, state) => unsettledChildren(state, look),
  decide: ({ reason }, state, circumstances, children) => {
    permitted('WithdrawTask', state, circumstances);
    return [{ type: 'TaskWithdrawn', data: present({ reason, openChildIds: openChildIds(children) }) }];
  },
};
