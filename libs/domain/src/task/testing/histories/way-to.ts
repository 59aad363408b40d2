import type { Lifecycle } from '../../../timeliness/lifecycle.js';
import type { HistoryAct } from './step.js';

const EARLY: readonly Lifecycle[] = ['Draft', 'Assigned', 'Disputed'];

/** The next act on the way from one state to another; `chance` decides where there are two. */
export const wayTo = (
  goal: Lifecycle,
  from: Lifecycle | undefined,
  chance: number,
): HistoryAct | undefined => {
  if (from === undefined) return goal === 'Draft' || chance % 4 === 0 ? 'DraftTask' : 'AssignTask';
  // a story that is to end this way may do so at any point
  if (goal === 'Withdrawn' && chance % 3 === 0) return 'WithdrawTask';
  if (goal === 'Superseded' && chance % 3 === 0) return 'SupersedeTask';
  if (from === goal) return undefined;
  switch (from) {
    case 'Draft':
      return 'AssignDraftedTask';
    case 'Assigned':
      return goal === 'Disputed' ? 'DisputeAssignment' : 'AcknowledgeTask';
    case 'Disputed':
      return goal === 'Assigned' ? 'ReassignLead' : 'UpholdAssignment';
    case 'Acknowledged':
      if (EARLY.includes(goal)) return goal === 'Disputed' ? 'DisputeAssignment' : 'ReassignLead';
      if (goal === 'Suspended') return 'SuspendTask';
      return chance % 2 === 0 ? 'StartWork' : 'SubmitCompletion';
    case 'InProgress':
      if (EARLY.includes(goal) || goal === 'Acknowledged') return 'ReassignLead';
      return goal === 'Suspended' ? 'SuspendTask' : 'SubmitCompletion';
    case 'Suspended':
      return goal === 'Assigned' ? 'ReassignLead' : 'ResumeTask';
    case 'AwaitingAcceptance':
      return goal === 'Completed' || goal === 'Closed' ? 'AcceptCompletion' : 'ReturnCompletion';
    case 'Completed':
      return goal === 'Closed' ? 'CloseTask' : 'ReopenTask';
    case 'Closed':
      return 'ReopenTask';
    case 'Withdrawn':
    case 'Superseded':
      return undefined;
  }
};
