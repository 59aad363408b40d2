import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { nameOn } from '../../agency/agency-on-day.js';
import { notActingForAgency } from '../../agency/agency.refusals.js';
import { agency, type Agency } from '../../agency/agency.state.js';
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

interface FanOutFacts {
  readonly issuer: Agency | undefined;
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
      issuer: await look(agency, state.issuerId),
      planned: await lookUpFanOutAssignments(body, look, state, circumstances),
    };
  },
  decide: (body, state, circumstances, facts) => {
    if (!state || !facts) throw directiveUnknown({});
    const { issuerId } = state;
    const { actor, occurredAt, newId } = circumstances;
    const { issuer, planned } = facts;
    // each task is assigned by the acting agency, so it has to be the issuer itself
    if (actor.agencyId !== issuerId)
      throw notActingForAgency({
        agencyId: issuerId,
        name: issuer ? nameOn(issuer, dayOf(occurredAt)) : issuerId,
      });
    const { occurredAt: _, signing: _signing, items, clauseId, ...common } = body;
    const { recommendationIds = [], coordinatorIds = [], visibility = state.visibility } = body;
    if (clauseId !== undefined && !state.clauses.some((clause) => clause.clauseId === clauseId))
      throw clauseUnknown({ clauseId, number: state.number });
    checkFanOutAssignments(planned, circumstances, calendar, body.lateReason);
    const tasks = items.map((item, index) => ({ ...item, taskId: newId(`task-${index}`) }));
    const shared = { ...common, clauseId, recommendationIds, coordinatorIds, visibility };
    return fanOutChunks(tasks).map((chunk) => ({
      type: 'TasksFannedOut',
      data: present({ ...shared, items: [...chunk] }),
    }));
  },
});
