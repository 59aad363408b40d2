import type { Circumstances, Decision, Look } from '@dondoc/event-sourcing';
import { checkSigning } from '../../agency/signing.js';
import { present } from '../../record/present.js';
import { successorNotOpen } from '../../task/assignment.refusals.js';
import {
  checkSupersedingPaper,
  lookUpSupersedingPaper,
  type SupersedingPaper,
} from '../../task/guards/superseding-paper.js';
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
  /** That directive, or the document signed where the successor comes from none: the task is superseded on its ground. */
  readonly superseding: SupersedingPaper | undefined;
}

const lookUpTask = (look: Look, id: string | undefined) =>
  id === undefined ? Promise.resolve(undefined) : look(task, id);

const checkSuccessor = (
  body: DecideOrphan,
  { successor, superseding }: Facts,
  { occurredAt }: Circumstances,
): void => {
  const { taskId, decision, successorTaskId } = body;
  if (decision !== 'supersede') {
    if (successorTaskId !== undefined) throw successorNotWanted({ decision });
    return;
  }
  if (successorTaskId === undefined) throw successorRequired({});
  if (successorTaskId === taskId || !successor || !isOpen(successor.lifecycle)) throw successorNotOpen({});
  // superseding happens afterwards and by itself: whatever would refuse it there is refused here
  if (superseding) checkSupersedingPaper(superseding, occurredAt);
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
    const paperId = successor && (documentId ?? circumstances.authority?.documentId);
    const superseding = paperId === undefined ? undefined : await lookUpSupersedingPaper(look, paperId);
    return { orphan, directiveId, successor, documentId, superseding };
  },
  decide: (body, state, circumstances, facts) => {
    const { orphan, directiveId, documentId } = facts;
    const { taskId, decision, reason, successorTaskId } = body;
    if (!orphan) throw taskUnknown({});
    if (orphan.assignment.issuerId !== circumstances.actor.agencyId) throw orphanIssuerOnly({});
    const { id, orphans } = openDirective('DecideOrphan', state, circumstances);
    const listed = orphans.find((each) => each.taskId === taskId);
    if (!listed && directiveId !== id) throw orphanOfOtherDirective({});
    if (listed?.decision) throw orphanDecidedAlready({ decision: listed.decision });
    if (!isOpen(orphan.lifecycle)) throw orphanSettled({});
    checkNotBeforeAssignment(orphan, circumstances);
    checkSuccessor(body, facts, circumstances);
    const data = present({ taskId, decision, reason, successorTaskId, documentId });
    return [{ type: 'OrphanDecided', data }];
  },
};
