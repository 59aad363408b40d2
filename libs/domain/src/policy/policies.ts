import type { DomainEvent, Policy } from '@dondoc/event-sourcing';
import { adjustDeadlines } from './adjust-deadlines.js';
import { assignDelegatedSubtasks } from './assign-delegated-subtasks.js';
import { carryOutHandOvers } from './carry-out-hand-overs.js';
import { assignReports } from './assign-reports.js';
import type { Find } from './find.js';
import { fanOutTasks } from './fan-out-tasks.js';
import { linkRecommendations } from './link-recommendations.js';
import { proposeHandOvers } from './propose-hand-overs.js';
import { recordPredecessors } from './record-predecessors.js';
import { carryOutOrphanDecisions } from './carry-out-orphan-decisions.js';
import { openOrphanReview } from './open-orphan-review.js';
import { withdrawChildren } from './withdraw-children.js';
import { linkInspectionTasks } from './link-inspection-tasks.js';
import { linkSupervision } from './link-supervision.js';
import { proposeImplementingDirective } from './propose-implementing-directive.js';

// a policy reads with its own catalogue, so it is handed no other event than its own
const widened = <Event extends DomainEvent>(policy: Policy<Event, Find>): Policy =>
  policy as Policy<never, never> as Policy;

/** The rules across streams, each run from its own checkpoint. */
export const policies: readonly Policy[] = [
  widened(fanOutTasks),
  widened(assignDelegatedSubtasks),
  widened(linkRecommendations),
  widened(recordPredecessors),
  widened(proposeHandOvers),
  widened(carryOutHandOvers),
  widened(adjustDeadlines),
  widened(openOrphanReview),
  widened(carryOutOrphanDecisions),
  widened(assignReports),
  widened(withdrawChildren),
  widened(linkSupervision),
  widened(linkInspectionTasks),
  widened(proposeImplementingDirective),
];
