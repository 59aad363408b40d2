import type { CrossingRule } from './crossing.js';
import { childEndsAfterParent } from './crossings/child-ends-after-parent.js';
import { childOfEndedTask } from './crossings/child-of-ended-task.js';
import { recommendationOfClosedSession } from './crossings/recommendation-of-closed-session.js';
import { taskOfEndedDirective } from './crossings/task-of-ended-directive.js';
import { taskOfEndedInspection } from './crossings/task-of-ended-inspection.js';
import type { FindingRule } from './finding.events.js';

/** The watched rules that are looked at again; docs/guide/invariants.md says which raise no finding, and why. */
export const crossingRules: Readonly<Record<FindingRule, CrossingRule>> = {
  'child-of-ended-task': childOfEndedTask,
  'child-ends-after-parent': childEndsAfterParent,
  'task-of-ended-directive': taskOfEndedDirective,
  'recommendation-of-closed-session': recommendationOfClosedSession,
  'task-of-ended-inspection': taskOfEndedInspection,
};
