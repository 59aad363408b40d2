import type { Decision } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import type { ApproveExtension } from '../commands/approve-extension.js';
import { extensionBeyondRequest } from '../deadline.refusals.js';
import { checkExtension, lookUpOwnParent } from '../guards/check-extension.js';
import { permitted } from '../guards/permitted.js';
import { checkNotBefore } from '../guards/time-of-act.js';
import type { TaskEvent } from '../task.events.js';
import { noExtensionPending } from '../task.refusals.js';
import { nextDeadlineVersion, type Task } from '../task.state.js';

/** The parent's deadline is asked again: it may have moved since the request. */
export const approveExtension = (
  calendar: WorkingCalendar,
): Decision<Task | undefined, TaskEvent, ApproveExtension, Task | undefined> => ({
  lookUp: (_, look, state) => lookUpOwnParent(state, look),
  decide: (body, state, circumstances, parent) => {
    const task = permitted('ApproveExtension', state, circumstances);
    if (!task.pendingExtension) throw noExtensionPending({});
    const { newDueOn: asked, requestedAt } = task.pendingExtension;
    checkNotBefore(circumstances.occurredAt, requestedAt, 'request');
    const newDueOn = body.newDueOn ?? asked;
    if (newDueOn > asked) throw extensionBeyondRequest({ newDueOn: asked });
    const { extension } = checkExtension(newDueOn, task, parent, calendar);
    const deadlineVersion = nextDeadlineVersion(task);
    return [{ type: 'ExtensionApproved', data: { deadline: extension, deadlineVersion } }];
  },
});
