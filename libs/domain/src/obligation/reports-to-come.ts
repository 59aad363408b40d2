import { dayOf, type Circumstances, type Look } from '@dondoc/event-sourcing';
import { lookOnce } from '../agency/lies-under.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { present } from '../record/present.js';
import { assignmentOf } from '../task/assignment-of.js';
import { lookUpAssignment, type AssignmentFacts } from '../task/guards/assignment-facts.js';
import { checkAssignment } from '../task/guards/check-assignment.js';
import type { Assignment } from '../task/task.events.js';
import type { Obligation } from './obligation.state.js';

/** The task of one reporter as it will be assigned in each period, and what its assignment will look up. */
export interface ReportToCome {
  readonly assignment: Assignment;
  readonly facts: AssignmentFacts;
}

type Asked = Pick<Obligation, 'asked' | 'reporterIds' | 'recurrence'>;

export const lookUpReports = async (
  { asked, reporterIds, recurrence }: Asked,
  look: Look,
  { occurredAt }: Pick<Circumstances, 'occurredAt'>,
): Promise<readonly ReportToCome[]> => {
  const once = lookOnce(look);
  const { directiveId, clauseId, documentId, ...common } = asked;
  const source = {
    ...(directiveId !== undefined && { directiveId }),
    ...(clauseId !== undefined && { clauseId }),
    ...(documentId !== undefined && { documentId }),
  };
  // the last day of the first period is not known yet, and no rule asked here looks at it
  const deadline = { kind: 'none', reviewEvery: recurrence.every } as const;
  const reports: ReportToCome[] = [];
  for (const leadId of reporterIds) {
    const assignment = assignmentOf(present({ ...common, leadId, source, deadline }));
    reports.push({ assignment, facts: await lookUpAssignment(assignment, once, dayOf(occurredAt)) });
  }
  return reports;
};

/** What the assignment in each period would refuse is refused here, to the person who demands the reports. */
export const checkReports = (
  reports: readonly ReportToCome[],
  circumstances: Pick<Circumstances, 'occurredAt'>,
  calendar: WorkingCalendar,
): void => {
  for (const { assignment, facts } of reports) checkAssignment(assignment, facts, circumstances, calendar);
};
