import { dayOf, type Circumstances, type Look } from '@dondoc/event-sourcing';
import { lookOnce } from '../agency/lies-under.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { firstTwice } from '../record/labels.js';
import { assignmentOf } from '../task/assignment-of.js';
import { lookUpAssignment, type AssignmentFacts } from '../task/guards/assignment-facts.js';
import { nameOf } from '../task/guards/check-agencies.js';
import { checkAssignment } from '../task/guards/check-assignment.js';
import type { Assignment } from '../task/task.events.js';
import type { FanOutTasks } from './commands/fan-out-tasks.js';
import { leadTwice } from './directive.refusals.js';
import type { Directive } from './directive.state.js';

/** One item as it will be assigned, and what its assignment will look up. */
export interface FanOutAssignment {
  readonly assignment: Assignment;
  readonly facts: AssignmentFacts;
}

export const lookUpFanOutAssignments = async (
  body: FanOutTasks,
  look: Look,
  directive: Directive,
  { occurredAt }: Pick<Circumstances, 'occurredAt'>,
): Promise<readonly FanOutAssignment[]> => {
  const { id: directiveId, issuerId, visibility } = directive;
  const { items, clauseId, recommendationIds, ...common } = body;
  const source = {
    directiveId,
    ...(clauseId !== undefined && { clauseId }),
    ...(recommendationIds && { recommendationIds }),
  };
  const once = lookOnce(look);
  const planned: FanOutAssignment[] = [];
  for (const item of items) {
    const assignment = assignmentOf({ visibility, ...common, ...item, issuerId, source });
    const facts = await lookUpAssignment(assignment, once, dayOf(occurredAt));
    planned.push({ assignment, facts: { ...facts, source: { ...facts.source, directive } } });
  }
  return planned;
};

/** A task that its assignment would refuse is refused here, to the person who fans out, and not later to a policy. */
export const checkFanOutAssignments = (
  planned: readonly FanOutAssignment[],
  circumstances: Pick<Circumstances, 'occurredAt'>,
  calendar: WorkingCalendar,
  lateReason: string | undefined,
): void => {
  for (const { assignment, facts } of planned)
    checkAssignment(assignment, facts, circumstances, calendar, lateReason);
  const twice = firstTwice(planned.map(({ assignment }) => assignment.leadId));
  const named = planned.find(({ facts }) => facts.lead.id === twice);
  if (named)
    throw leadTwice({
      leadId: named.facts.lead.id,
      name: nameOf(named.facts.lead, dayOf(circumstances.occurredAt)),
    });
};
