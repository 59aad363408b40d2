import type { Decision, Look } from '@dondoc/event-sourcing';
import { readEvidence } from '../../document/evidence.js';
import { present } from '../../record/present.js';
import type { Lifecycle } from '../../timeliness/lifecycle.js';
import type { SubmitCompletion } from '../commands/submit-completion.js';
import { permitted } from '../guards/permitted.js';
import type { TaskEvent } from '../task.events.js';
import { childrenUnsettled, evidenceRequired } from '../task.refusals.js';
import { task, type Task } from '../task.state.js';

const SETTLED: readonly (Lifecycle | undefined)[] = ['Completed', 'Closed', 'Withdrawn', 'Superseded'];

/** The delegated tasks that still need work; one that was not assigned yet is among them. */
const unsettled = async (state: Task | undefined, look: Look): Promise<string[]> => {
  const ids = (state?.children ?? []).map(({ childId }) => childId);
  const states = await Promise.all(ids.map((id) => look(task, id)));
  return ids.filter((_, place) => !SETTLED.includes(states[place]?.lifecycle));
};

export const submitCompletion: Decision<Task | undefined, TaskEvent, SubmitCompletion, string[]> = {
  lookUp: (_, look, state) => unsettled(state, look),
  decide: ({ result, unsettledChildrenReason: reason, ...body }, state, circumstances, taskIds) => {
    permitted('SubmitCompletion', state, circumstances);
    const evidence = readEvidence(body.evidence);
    if (evidence.length === 0) throw evidenceRequired({});
    if (taskIds.length > 0 && reason === undefined) throw childrenUnsettled({ taskIds });
    const unsettledChildren = taskIds.length > 0 && reason !== undefined ? { taskIds, reason } : undefined;
    return [{ type: 'CompletionSubmitted', data: present({ result, evidence, unsettledChildren }) }];
  },
};
