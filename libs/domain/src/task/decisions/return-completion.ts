import type { Decision } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { authorityRequired } from '../../command/command.refusals.js';
import { present } from '../../record/present.js';
import type { ReturnCompletion } from '../commands/return-completion.js';
import { checkLater, lookUpOwnParent } from '../guards/check-extension.js';
import { permitted } from '../guards/permitted.js';
import { checkAfterSubmission } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import { nextDeadlineVersion, type Task } from '../task.state.js';

/** A day for the rework is a deadline, so it is signed; without one the clock runs on. */
export const returnCompletion = (
  calendar: WorkingCalendar,
): Decision<Task | undefined, TaskEvent, ReturnCompletion, Task | undefined> => ({
  lookUp: (_, look, state) => lookUpOwnParent(state, look),
  decide: ({ reason, reworkBy }, state, circumstances, parent) => {
    const task = permitted('ReturnCompletion', state, circumstances);
    checkAfterSubmission(task, circumstances);
    if (reworkBy === undefined) return [{ type: 'CompletionReturned', data: { reason } }];
    if (!circumstances.authority) throw authorityRequired({ command: 'ReturnCompletion' });
    const { extension: deadline } = checkLater(reworkBy, task, parent, calendar);
    const deadlineVersion = nextDeadlineVersion(task);
    return [{ type: 'CompletionReturned', data: present({ reason, deadline, deadlineVersion }) }];
  },
});
