import type { Decision } from '@dondoc/event-sourcing';
import type { ProposeHandOver } from '../commands/propose-hand-over.js';
import { handOverProposed, notPartyToTask } from '../hand-over.refusals.js';
import { partyOf } from '../handing-over.js';
import type { TaskEvent } from '../task.events.js';
import { taskUnknown } from '../task.refusals.js';
import type { Task } from '../task.state.js';

/** What is proposed changes nobody's place; a hand-over that cites the minutes does. */
export const proposeHandOver: Decision<Task | undefined, TaskEvent, ProposeHandOver> = {
  decide: ({ fromAgencyId, toAgencyIds, endedOn }, state) => {
    if (!state) throw taskUnknown({});
    const party = partyOf(state.assignment, fromAgencyId);
    if (!party) throw notPartyToTask({ name: fromAgencyId });
    const waits = state.handOverProposals.some(
      (each) => each.fromAgencyId === fromAgencyId && each.party === party,
    );
    if (waits) throw handOverProposed({});
    const data = { party, fromAgencyId, toAgencyIds: [...toAgencyIds], endedOn };
    return [{ type: 'HandOverProposed', data }];
  },
};
