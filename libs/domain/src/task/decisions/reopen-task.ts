import type { Decision, Look } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { present } from '../../record/present.js';
import { recommendationUnknown } from '../../supervision/recommendation.refusals.js';
import { recommendation } from '../../supervision/recommendation.state.js';
import { isOpen } from '../../timeliness/lifecycle.js';
import { parentNotOpen } from '../assignment.refusals.js';
import type { ReopenTask } from '../commands/reopen-task.js';
import { checkChildDeadline } from '../guards/check-parent.js';
import { checkChildrenEndWith } from '../guards/children.js';
import { lookUpFamily, type Family } from '../guards/family.js';
import { newDeadline } from '../guards/new-deadline.js';
import { permitted } from '../guards/permitted.js';
import { checkNotBefore } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import { nextDeadlineVersion, type Task } from '../task.state.js';

const checkRecommendation = async (recommendationId: string | undefined, look: Look): Promise<void> => {
  if (recommendationId !== undefined && !(await look(recommendation, recommendationId)))
    throw recommendationUnknown({ recommendationId });
};

/** The work begins again under a new deadline; nothing is opened under a task that is over. */
export const reopenTask = (
  calendar: WorkingCalendar,
): Decision<Task | undefined, TaskEvent, ReopenTask, Family> => ({
  lookUp: async ({ recommendationId }, look, state) => {
    await checkRecommendation(recommendationId, look);
    return lookUpFamily(state, look);
  },
  decide: ({ reason, deadline: spec, recommendationId }, state, circumstances, { parent, children }) => {
    const task = permitted('ReopenTask', state, circumstances);
    if (task.completedOn !== undefined)
      checkNotBefore(circumstances.occurredAt, task.completedOn, 'completion');
    if (parent && !isOpen(parent.lifecycle)) throw parentNotOpen({});
    const deadline = newDeadline(spec, task, circumstances, calendar);
    checkChildDeadline(deadline, parent);
    checkChildrenEndWith(deadline, children);
    const deadlineVersion = nextDeadlineVersion(task);
    const data = present({ reason, deadline, deadlineVersion, recommendationId });
    return [{ type: 'TaskReopened', data }];
  },
});
