import type { Decision } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import type { AdjustDeadline } from '../commands/adjust-deadline.js';
import { deadlineUnchanged } from '../deadline.refusals.js';
import { checkChildDeadline } from '../guards/check-parent.js';
import { checkChildrenEndWith } from '../guards/children.js';
import { lookUpFamily, type Family } from '../guards/family.js';
import { newDeadline } from '../guards/new-deadline.js';
import { permitted } from '../guards/permitted.js';
import type { TaskEvent } from '../task.events.js';
import { approvedDeadline, nextDeadlineVersion, type Task } from '../task.state.js';

/** Earlier or later, by the authority that set the deadline; what was late before the change stays late. */
export const adjustDeadline = (
  calendar: WorkingCalendar,
): Decision<Task | undefined, TaskEvent, AdjustDeadline, Family> => ({
  lookUp: (_, look, state) => lookUpFamily(state, look),
  decide: ({ deadline: spec, reason }, state, circumstances, { parent, children }) => {
    const task = permitted('AdjustDeadline', state, circumstances);
    const deadline = newDeadline(spec, task, circumstances, calendar);
    const { dueOn, reviewOn } = approvedDeadline(task) ?? {};
    if (deadline.dueOn === dueOn && deadline.reviewOn === reviewOn) throw deadlineUnchanged({});
    checkChildDeadline(deadline, parent);
    checkChildrenEndWith(deadline, children);
    const deadlineVersion = nextDeadlineVersion(task);
    return [{ type: 'DeadlineAdjusted', data: { deadline, deadlineVersion, reason } }];
  },
});
