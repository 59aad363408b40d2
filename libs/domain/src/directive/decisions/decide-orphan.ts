import type { Decision, Look } from '@dondoc/event-sourcing';
import { checkSigning } from '../../agency/signing.js';
import { present } from '../../record/present.js';
import { successorNotOpen } from '../../task/assignment.refusals.js';
import { checkNotBeforeAssignment } from '../../task/guards/time-of-act.js';
import { taskUnknown } from '../../task/task.refusals.js';
import { task, type Task } from '../../task/task.state.js';
import { isOpen } from '../../timeliness/lifecycle.js';
import type { DecideOrphan } from '../commands/decide-orphan.js';
import { openDirective } from '../directive-guard.js';
import { lookUpDirectiveOf } from '../directive-of-task.js';
import type { DirectiveEvent } from '../directive.events.js';
import type { Directive } from '../directive.state.js';
import {
  orphanDecidedAlready,
  orphanIssuerOnly,
  orphanOfOtherDirective,
  orphanSettled,
  successorNotWanted,
  successorRequired,
} from '../orphan.refusals.js';

interface Facts {
  readonly orphan: Task | undefined;
  readonly directiveId: string | undefined;
  readonly successor: Task | undefined;
  /** The directive that the successor comes from. */
  readonly documentId: string | undefined;
}

const lookUpTask = (look: Look, id: string | undefined) =>
  id === undefined ? Promise.resolve(undefined) : look(task, id);

const checkSuccessor = (body: DecideOrphan, successor: Task | undefined): void => {
  const { taskId, decision, successorTaskId } = body;
  if (decision !== 'supersede') {
    if (successorTaskId !== undefined) throw successorNotWanted({ decision });
    return;
  }
  if (successorTaskId === undefined) throw successorRequired({});
  if (successorTaskId === taskId || !successor || !isOpen(successor.lifecycle)) throw successorNotOpen({});
};

/**
 * Decided by whoever assigned the task, so that what the policy carries out is that agency's own act. A task that was being
 * assigned while the directive ended is in no list yet; it counts by where it comes from.
 */
export const decideOrphan: Decision<Directive | undefined, DirectiveEvent, DecideOrphan, Facts> = {
  lookUp: async ({ taskId, successorTaskId }, look, _, circumstances) => {
    await checkSigning(circumstances, look);
    const orphan = await look(task, taskId);
    const directiveId = orphan && (await lookUpDirectiveOf(look, orphan));
    const successor = await lookUpTask(look, successorTaskId);
    const documentId = successor && (await lookUpDirectiveOf(look, successor));
    return { orphan, directiveId, successor, documentId };
  },
  decide: (body, state, circumstances, { orphan, directiveId, successor, documentId }) => {
    const { taskId, decision, reason, successorTaskId } = body;
    if (!orphan) throw taskUnknown({});
    if (orphan.assignment.issuerId !== circumstances.actor.agencyId) throw orphanIssuerOnly({});
    const { id, orphans } = openDirective('DecideOrphan', state, circumstances);
    const listed = orphans.find((each) => each.taskId === taskId);
    if (!listed && directiveId !== id) throw orphanOfOtherDirective({});
    if (listed?.decision) throw orphanDecidedAlready({ decision: listed.decision });
    if (!isOpen(orphan.lifecycle)) throw orphanSettled({});
    checkNotBeforeAssignment(orphan, circumstances);
    checkSuccessor(body, successor);
    const data = present({ taskId, decision, reason, successorTaskId, documentId });
    return [{ type: 'OrphanDecided', data }];
  },
};
