import type { Decision } from '@dondoc/event-sourcing';
import { checkSigning } from '../../agency/signing.js';
import { present } from '../../record/present.js';
import type { FanOutTasks } from '../commands/fan-out-tasks.js';
import type { DirectiveEvent } from '../directive.events.js';
import { clauseUnknown, directiveUnknown } from '../directive.refusals.js';
import type { Directive } from '../directive.state.js';
import { fanOutChunks } from '../fan-out-chunks.js';
import { checkFanOut, lookUpFanOutAgencies, notTheIssuer, type FanOutAgencies } from '../fan-out-leads.js';

/** The common words once, one item for each lead; a policy assigns each task, which checks its own rules again. */
export const fanOutTasks: Decision<
  Directive | undefined,
  DirectiveEvent,
  FanOutTasks,
  FanOutAgencies | undefined
> = {
  lookUp: async (body, look, state, circumstances) => {
    if (!state) return undefined;
    await checkSigning(circumstances, look, state.issuerId);
    return lookUpFanOutAgencies(body, look, state.issuerId, circumstances);
  },
  decide: (body, state, { actor, newId }, agencies) => {
    if (!state || !agencies) throw directiveUnknown({});
    // each task is assigned by the acting agency, so it has to be the issuer itself
    if (actor.agencyId !== state.issuerId) throw notTheIssuer(state.issuerId, agencies);
    const { occurredAt: _, signing: _signing, items, clauseId, ...common } = body;
    const { recommendationIds = [], coordinatorIds = [], visibility = state.visibility } = body;
    if (clauseId !== undefined && !state.clauses.some((clause) => clause.clauseId === clauseId))
      throw clauseUnknown({ clauseId, number: state.number });
    checkFanOut(body, agencies, state.issuerId);
    const tasks = items.map((item, index) => ({ ...item, taskId: newId(`task-${index}`) }));
    const shared = { ...common, clauseId, recommendationIds, coordinatorIds, visibility };
    return fanOutChunks(tasks).map((chunk) => ({
      type: 'TasksFannedOut',
      data: present({ ...shared, items: [...chunk] }),
    }));
  },
};
