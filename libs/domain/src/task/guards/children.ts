import type { Look } from '@dondoc/event-sourcing';
import type { ResolvedDeadline } from '../../deadline/deadline-spec.js';
import type { Lifecycle } from '../../timeliness/lifecycle.js';
import { childrenEndLater } from '../deadline.refusals.js';
import { approvedDeadline, task, type Task } from '../task.state.js';

const SETTLED: readonly (Lifecycle | undefined)[] = ['Completed', 'Closed', 'Withdrawn', 'Superseded'];

/** A delegated task that still needs work; `child` is undefined while it has not been assigned yet. */
export interface UnsettledChild {
  readonly childId: string;
  readonly child: Task | undefined;
}

/** What the task's own stream says was delegated, as far as it is not settled. */
export const unsettledChildren = async (state: Task | undefined, look: Look): Promise<UnsettledChild[]> => {
  const ids = (state?.children ?? []).map(({ childId }) => childId);
  const children = await Promise.all(
    ids.map(async (childId) => ({ childId, child: await look(task, childId) })),
  );
  return children.filter(({ child }) => !SETTLED.includes(child?.lifecycle));
};

/**
 * What was delegated ends with the whole. A part that is only being assigned is asked by its own assignment.
 * @throws `children-end-after-deadline`
 */
export const checkChildrenEndWith = (
  { dueOn }: ResolvedDeadline,
  children: readonly UnsettledChild[],
): void => {
  if (dueOn === undefined) return;
  const taskIds = children.flatMap(({ childId, child }) => {
    const childDueOn = child && approvedDeadline(child)?.dueOn;
    return child && (childDueOn === undefined || childDueOn > dueOn) ? [childId] : [];
  });
  if (taskIds.length > 0) throw childrenEndLater({ dueOn, taskIds });
};
