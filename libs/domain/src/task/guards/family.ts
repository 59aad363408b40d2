import type { Look } from '@dondoc/event-sourcing';
import type { Task } from '../task.state.js';
import { lookUpOwnParent } from './check-extension.js';
import { unsettledChildren, type UnsettledChild } from './children.js';

/** What a new deadline lies between: the task above, and what is open of the tasks that were delegated. */
export interface Family {
  readonly parent: Task | undefined;
  readonly children: readonly UnsettledChild[];
}

export const lookUpFamily = async (state: Task | undefined, look: Look): Promise<Family> => ({
  parent: await lookUpOwnParent(state, look),
  children: await unsettledChildren(state, look),
});
