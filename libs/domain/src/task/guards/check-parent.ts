import { isOpen } from '../../timeliness/lifecycle.js';
import type { ResolvedDeadline } from '../../deadline/deadline-spec.js';
import {
  delegateInstead,
  delegationTooDeep,
  leadOutsideParent,
  parentNotOpen,
  parentTaskUnknown,
} from '../assignment.refusals.js';
import { childDeadlineAfterParent, childDeadlineOpen } from '../deadline.refusals.js';
import type { Assignment } from '../task.events.js';
import { approvedDeadline, type Task } from '../task.state.js';
import { DELEGATION_DEPTH, type ParentFacts } from './parent-facts.js';

/**
 * A task stands under another because that one's lead delegated it, or because that one's issuer placed it there: then its
 * lead lies under the parent's lead, or the parent's lead consolidates (cơ quan tổng hợp) and gives no orders.
 */
export const checkParent = (
  { issuerId, leadId, consolidatorId, parentTaskId }: Assignment,
  facts: ParentFacts | undefined,
): void => {
  if (!facts) return;
  const { task: parent, delegated, leadUnderParentLead, depth } = facts;
  if (!parent) throw parentTaskUnknown({ parentTaskId });
  if (!isOpen(parent.lifecycle)) throw parentNotOpen({});
  if (depth >= DELEGATION_DEPTH) throw delegationTooDeep({ limit: DELEGATION_DEPTH });
  if (delegated) return;
  const above = parent.assignment;
  if (above.issuerId !== issuerId) throw delegateInstead({});
  const consolidates = [above.consolidatorId, consolidatorId].includes(above.leadId);
  if (!consolidates && !leadUnderParentLead) throw leadOutsideParent({ leadId, parentLeadId: above.leadId });
};

/**
 * A child ends with its parent at the latest. Under a parent with a deadline it needs a last day that is known now: without
 * one it could hold the parent up for ever, and nobody would have broken a rule.
 */
export const checkChildDeadline = (
  deadline: ResolvedDeadline | undefined,
  parent: Task | undefined,
): void => {
  const parentDueOn = parent && approvedDeadline(parent)?.dueOn;
  if (parentDueOn === undefined) return;
  if (deadline?.dueOn === undefined) throw childDeadlineOpen({ parentDueOn });
  if (deadline.dueOn > parentDueOn) throw childDeadlineAfterParent({ parentDueOn });
};
