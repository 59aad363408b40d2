import type { Decision } from '@dondoc/event-sourcing';
import { readEvidence } from '../../document/evidence.js';
import { present } from '../../record/present.js';
import type { SubmitCompletion } from '../commands/submit-completion.js';
import { unsettledChildren, type UnsettledChild } from '../guards/children.js';
import { permitted } from '../guards/permitted.js';
import { checkNotBefore } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import { childrenUnsettled, evidenceRequired } from '../task.refusals.js';
import { missingInputs, type Task } from '../task.state.js';

/** Coordination inputs that never came are listed: who accepts sees that silence was not taken for consent. */
const missing = (task: Task) => {
  const list = missingInputs(task).map(({ coordinatorId, answerBy }) => ({ coordinatorId, answerBy }));
  return list.length === 0 ? undefined : list;
};

export const submitCompletion: Decision<Task | undefined, TaskEvent, SubmitCompletion, UnsettledChild[]> = {
  lookUp: (_, look, state) => unsettledChildren(state, look),
  decide: ({ result, unsettledChildrenReason: reason, ...body }, state, circumstances, children) => {
    const task = permitted('SubmitCompletion', state, circumstances);
    if (task.workSince !== undefined) checkNotBefore(circumstances.occurredAt, task.workSince, 'resumption');
    const taskIds = children.map(({ childId }) => childId);
    const evidence = readEvidence(body.evidence);
    if (evidence.length === 0) throw evidenceRequired({});
    if (taskIds.length > 0 && reason === undefined) throw childrenUnsettled({ taskIds });
    const unsettled = taskIds.length > 0 && reason !== undefined ? { taskIds, reason } : undefined;
    const data = { result, evidence, unsettledChildren: unsettled, missingInputs: missing(task) };
    return [{ type: 'CompletionSubmitted', data: present(data) }];
  },
};
