import type { Decision } from '@dondoc/event-sourcing';
import { checkSigning } from '../../agency/signing.js';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { present } from '../../record/present.js';
import type { FanOutTasks } from '../commands/fan-out-tasks.js';
import type { DirectiveEvent } from '../directive.events.js';
import { clauseUnknown, directiveUnknown } from '../directive.refusals.js';
import type { Directive } from '../directive.state.js';
import {
  checkFanOutAssignments,
  lookUpFanOutAssignments,
  type FanOutAssignment,
} from '../fan-out-assignments.js';
import { fanOutChunks } from '../fan-out-chunks.js';
import { checkFanOut, lookUpFanOutAgencies, notTheIssuer, type FanOutAgencies } from '../fan-out-leads.js';

interface FanOutFacts {
  readonly agencies: FanOutAgencies;
  readonly planned: readonly FanOutAssignment[];
}

/**
 * The common words once, one item for each lead; a policy assigns each task. Everything is checked that these assignments
 * will check, so that what the policy carries out is not refused.
 */
export const fanOutTasks = (
  calendar: WorkingCalendar,
): Decision<Directive | undefined, DirectiveEvent, FanOutTasks, FanOutFacts | undefined> => ({
  lookUp: async (body, look, state, circumstances) => {
    if (!state) return undefined;
    await checkSigning(circumstances, look, state.issuerId);
    return {
      agencies: await lookUpFanOutAgencies(body, look, state.issuerId, circumstances),
      planned: await lookUpFanOutAssignments(body, look, state, circumstances),
    };
  },
  decide: (body, state, circumstances, facts) => {
    if (!state || !facts) throw directiveUnknown({});
    const { agencies, planned } = facts;
    // each task is assigned by the acting agency, so it has to be the issuer itself
    if (circumstances.actor.agencyId !== state.issuerId) throw notTheIssuer(state.issuerId, agencies);
    const { occurredAt: _, signing: _signing, items, clauseId, ...common } = body;
    const { recommendationIds = [], coordinatorIds = [], visibility = state.visibility } = body;
    if (clauseId !== undefined && !state.clauses.some((clause) => clause.clauseId === clauseId))
      throw clauseUnknown({ clauseId, number: state.number });
    checkFanOut(body, agencies, state.issuerId);
    checkFanOutAssignments(planned, circumstances, calendar, body.lateReason);
    const tasks = items.map((item, index) => ({ ...item, taskId: circumstances.newId(`task-${index}`) }));
    const shared = { ...common, clauseId, recommendationIds, coordinatorIds, visibility };
    return fanOutChunks(tasks).map((chunk) => ({
      type: 'TasksFannedOut',
      data: present({ ...shared, items: [...chunk] }),
    }));
  },
});
