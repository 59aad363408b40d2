import { dayOf, type Decision } from '@dondoc/event-sourcing';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { present } from '../../record/present.js';
import type { DelegateSubtask } from '../commands/delegate-subtask.js';
import { delegationFacts, type DelegationFacts } from '../guards/delegation-facts.js';
import { checkAssignment } from '../guards/check-assignment.js';
import { permitted } from '../guards/permitted.js';
import type { TaskEvent } from '../task.events.js';
import type { Task } from '../task.state.js';

/** Everything is checked that the assignment of the child will check, so that what the policy carries out is not refused. */
export const delegateSubtask = (
  calendar: WorkingCalendar,
): Decision<Task | undefined, TaskEvent, DelegateSubtask, DelegationFacts | undefined> => ({
  lookUp: async (body, look, state, circumstances) =>
    state && delegationFacts(body, look, state, dayOf(circumstances.occurredAt)),
  decide: (body, state, circumstances, facts) => {
    const { assignment } = permitted('DelegateSubtask', state, circumstances);
    if (facts) checkAssignment(facts.child, facts.assignment, circumstances, calendar);
    const { occurredAt: _when, signing: _signed, coordinatorIds = [], ...part } = body;
    const visibility = body.visibility ?? assignment.visibility;
    const childId = circumstances.newId('child');
    return [{ type: 'SubtaskDelegated', data: present({ ...part, childId, coordinatorIds, visibility }) }];
  },
});
