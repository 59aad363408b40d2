import type { CalendarDay, Look } from '@dondoc/event-sourcing';
import { liesUnder } from '../../agency/lies-under.js';
import { task, type Task } from '../task.state.js';
import type { Assignment } from '../task.events.js';

type Parties = Pick<Assignment, 'issuerId' | 'leadId'>;

/** How a task would stand under its parent. */
export interface ParentFacts {
  readonly task: Task | undefined;
  /** The parent's lead delegated a subtask to this lead that has not begun yet: this is it. */
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

const isDelegated = async (parent: Task, { leadId, issuerId }: Parties, look: Look): Promise<boolean> => {
  if (issuerId !== parent.assignment.leadId) return false;
  const toThisLead = parent.children.filter((child) => child.leadId === leadId);
  const begun = await Promise.all(toThisLead.map(({ childId }) => look(task, childId)));
  return begun.includes(undefined);
};

export const lookUpParent = async (
  parentId: string,
  asked: Parties,
  look: Look,
  on: CalendarDay,
): Promise<ParentFacts> => {
  const parent = await look(task, parentId);
  return {
    task: parent,
    delegated: parent !== undefined && (await isDelegated(parent, asked, look)),
    leadUnderParentLead:
      parent !== undefined && (await liesUnder(look, asked.leadId, parent.assignment.leadId, on)),
    depth: await depthUnder(parent, look),
  };
};
