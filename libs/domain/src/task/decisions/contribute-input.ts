import type { Circumstances, Decision } from '@dondoc/event-sourcing';
import { readEvidence } from '../../document/evidence.js';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import type { ContributeInput } from '../commands/contribute-input.js';
import { inputOrReason, refusalTakesNoPaper, signedOpinionRequired } from '../coordination.refusals.js';
import { permitted } from '../guards/permitted.js';
import type { TaskEvent } from '../task.events.js';
import { missingInputs, type Task } from '../task.state.js';

const checkSigned = (
  task: Task,
  coordinatorId: string,
  body: ContributeInput,
  { authority }: Circumstances,
) => {
  const wasAsked = missingInputs(task).some((input) => input.coordinatorId === coordinatorId);
  if (wasAsked && !body.document && !authority) throw signedOpinionRequired({});
};

/** A coordinating agency speaks for itself: whose input it is follows from who acts. */
export const contributeInput: Decision<Task | undefined, TaskEvent, ContributeInput> = {
  lookUp: ({ document }, look) => checkCitations(look, document ? [document] : []),
  decide: (body, state, circumstances) => {
    const task = permitted('ContributeInput', state, circumstances);
    const { content, refusalReason: reason, document } = body;
    // only a coordinating agency gets here, so there is one
    const coordinatorId = circumstances.actor.agencyId ?? '';
    const evidence = readEvidence(body.evidence);
    if (reason !== undefined && content === undefined) {
      if (document || evidence.length > 0) throw refusalTakesNoPaper({});
      return [{ type: 'CoordinationInputRefused', data: { coordinatorId, reason } }];
    }
    if (content === undefined || reason !== undefined) throw inputOrReason({});
    checkSigned(task, coordinatorId, body, circumstances);
    const data = present({ coordinatorId, content, document, evidence });
    return [{ type: 'CoordinationInputSubmitted', data }];
  },
};
