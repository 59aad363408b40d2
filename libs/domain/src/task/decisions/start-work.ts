import { dayOf, type Decision } from '@dondoc/event-sourcing';
import { postsHeldBy } from '../../agency/agency-on-day.js';
import { agency, type Agency } from '../../agency/agency.state.js';
import { present } from '../../record/present.js';
import type { StartWork } from '../commands/start-work.js';
import { permitted } from '../guards/permitted.js';
import type { TaskEvent } from '../task.events.js';
import { officerNotOfLead } from '../task.refusals.js';
import type { Task } from '../task.state.js';

export const startWork: Decision<Task | undefined, TaskEvent, StartWork, Agency | undefined> = {
  lookUp: async (_, look, state) => state && look(agency, state.assignment.leadId),
  decide: ({ officerId }, state, circumstances, lead) => {
    permitted('StartWork', state, circumstances);
    const on = dayOf(circumstances.occurredAt);
    if (officerId !== undefined && postsHeldBy(lead, officerId, on).length === 0)
      throw officerNotOfLead({ officerId });
    return [{ type: 'WorkStarted', data: present({ officerId }) }];
  },
};
