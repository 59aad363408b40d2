import type { Decision } from '@dondoc/event-sourcing';
import { checkSigning } from '../../agency/signing.js';
import { present } from '../../record/present.js';
import { task } from '../../task/task.state.js';
import { isOpen } from '../../timeliness/lifecycle.js';
import type { EndInspection } from '../commands/end-inspection.js';
import type { InspectionParty } from '../inspection.acts.js';
import { lookUpInspectionParty, openInspection } from '../inspection-guard.js';
import type { InspectionEvent } from '../inspection.events.js';
import { inspectionEndNeedsReason, inspectionTasksUnsettled } from '../inspection.refusals.js';
import type { Inspection } from '../inspection.state.js';

interface Facts extends InspectionParty {
  /** Tasks from the conclusion that somebody still has to do or accept; a draft was given to nobody. */
  readonly open: readonly string[];
}

/** Ended by who inspected or directed, never by the inspected, once every task is settled and the conclusion published and directed, or with the reason why not. */
export const endInspection: Decision<Inspection | undefined, InspectionEvent, EndInspection, Facts> = {
  lookUp: async (body, look, state, circumstances) => {
    const party = await lookUpInspectionParty(body, look, state, circumstances);
    const open: string[] = [];
    // whoever may not act is told so, and nothing else
    if (!party.inspecting && !party.directing) return { ...party, open };
    await checkSigning(circumstances, look, party.directing ? state?.superiorId : state?.inspectingBodyId);
    for (const id of state?.taskIds ?? []) {
      const found = await look(task, id);
      if (found && isOpen(found.lifecycle)) open.push(id);
    }
    return { ...party, open };
  },
  decide: ({ reason }, state, _, facts) => {
    const { isPublished, isDirected } = openInspection('EndInspection', state, facts);
    const taskIds = [...facts.open];
    if (taskIds.length === 0 && reason === undefined && !(isPublished && isDirected))
      throw inspectionEndNeedsReason({ isPublished, isDirected });
    if (taskIds.length === 0) return [{ type: 'InspectionEnded', data: present({ reason }) }];
    if (reason === undefined) throw inspectionTasksUnsettled({ taskIds });
    return [{ type: 'InspectionEnded', data: { unsettled: { taskIds, reason } } }];
  },
};
