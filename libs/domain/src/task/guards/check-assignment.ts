import { dayOf, type CalendarDay, type Circumstances } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import type { DeadlineSpec, ResolvedDeadline } from '../../deadline/deadline-spec.js';
import { countsAlready, resolveDeadline } from '../../deadline/resolve-deadline.js';
import { leadCoordinates } from '../../directive/directive.refusals.js';
import { trackingPostUnknown } from '../assignment.refusals.js';
import { deadlineInPast } from '../deadline.refusals.js';
import type { Assignment } from '../task.events.js';
import type { AssignmentFacts } from './assignment-facts.js';
import { checkActive, checkCompetence, checkKnown, nameOf } from './check-agencies.js';
import { checkChildDeadline, checkParent } from './check-parent.js';
import { checkLegalLimit } from './new-deadline.js';
import { checkSource } from './check-source.js';

/** What holds for a draft already: whoever and whatever it names is there. */
export const checkNamed = (assignment: Assignment, facts: AssignmentFacts, on: CalendarDay): void => {
  const { leadId, coordinatorIds, trackingPostId, source } = assignment;
  checkActive([facts.issuer, facts.lead, ...facts.others], on);
  checkKnown(facts.readers);
  if (coordinatorIds.includes(leadId)) throw leadCoordinates({ leadId, name: nameOf(facts.lead, on) });
  const posts = facts.issuer.agency?.posts ?? [];
  if (trackingPostId !== undefined && !posts.some(({ postId }) => postId === trackingPostId))
    throw trackingPostUnknown({ trackingPostId });
  checkSource(source, facts, on);
};

/** The deadline with its days; undefined while it counts from what has not happened. */
const resolvedNow = (spec: DeadlineSpec, issuedOn: CalendarDay, calendar: WorkingCalendar) =>
  countsAlready(spec, { issuedOn }) ? resolveDeadline(spec, { issuedOn }, calendar) : undefined;

/**
 * Every rule of domain.md 3.3 for C2 that lies outside the task's own stream.
 * @returns the day of issue (of its plan or directive, else of its assignment) and the deadline.
 */
export const checkAssignment = (
  assignment: Assignment,
  facts: AssignmentFacts,
  { occurredAt }: Pick<Circumstances, 'occurredAt'>,
  calendar: WorkingCalendar,
  lateReason?: string,
): { issuedOn: CalendarDay; deadline: ResolvedDeadline | undefined } => {
  const on = dayOf(occurredAt);
  checkActive([facts.issuer, facts.lead], on);
  checkCompetence(facts, on);
  checkNamed(assignment, facts, on);
  checkParent(assignment, facts.parent);
  const issuedOn = facts.source.plan?.issuedOn ?? facts.source.directive?.issuedOn ?? on;
  const deadline = resolvedNow(assignment.deadline, issuedOn, calendar);
  if (deadline?.dueOn !== undefined && deadline.dueOn < on && lateReason === undefined)
    throw deadlineInPast({ dueOn: deadline.dueOn });
  checkLegalLimit(assignment, deadline);
  checkChildDeadline(deadline, facts.parent?.task);
  return { issuedOn, deadline };
};
