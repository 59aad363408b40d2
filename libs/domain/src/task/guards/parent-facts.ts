import type { CalendarDay, Look } from '@dondoc/event-sourcing';
import { liesUnder } from '../../agency/lies-under.js';
import { task, type Task } from '../task.state.js';
import type { Assignment } from '../task.events.js';

type Parties = Pick<Assignment, 'issuerId' | 'leadId'>;

/** The task that would stand there, where it has an id already. */
type Child = Parties & { readonly id?: string | undefined };

/** How a task would stand under its parent. */
export interface ParentFacts {
  readonly task: Task | undefined;
  /** The parent's lead delegated this very task to this lead. */
  readonly delegated: boolean;
  readonly leadUnderParentLead: boolean;
  /** How many tasks stand above: 1 under a task without a parent. */
  readonly depth: number;
}

/** How deep delegation may go; a chain that is longer is not walked to its end. */
export const DELEGATION_DEPTH = 5;

/** How many tasks stand above a child of this one. */
export const depthUnder = async (parent: Task | undefined, look: Look): Promise<number> => {
  let depth = 1;
  let above = parent?.assignment.parentTaskId;
  while (above !== undefined && depth <= DELEGATION_DEPTH) {
    depth += 1;
    above = (await look(task, above))?.assignment.parentTaskId;
  }
  return depth;
};

const isDelegated = (parent: Task, { id, leadId, issuerId }: Child): boolean =>
  issuerId === parent.assignment.leadId &&
  parent.children.some((child) => child.childId === id && child.leadId === leadId);

export const lookUpParent = async (
  parentId: string,
  asked: Child,
  look: Look,
  on: CalendarDay,
): Promise<ParentFacts> => {
  const parent = await look(task, parentId);
  return {
    task: parent,
    delegated: parent !== undefined && isDelegated(parent, asked),
    leadUnderParentLead:
      parent !== undefined && (await liesUnder(look, asked.leadId, parent.assignment.leadId, on)),
    depth: await depthUnder(parent, look),
  };
};
