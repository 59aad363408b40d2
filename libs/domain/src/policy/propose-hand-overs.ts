import { idOf, type EventMeta, type Policy, type Reaction } from '@dondoc/event-sourcing';
import { agencyEvents, type AgencyEvent } from '../agency/agency.events.js';
import type { Find } from './find.js';
import { onBehalfOf } from './on-behalf-of.js';

interface Ending {
  readonly stream: string;
  readonly meta: EventMeta;
  readonly data: { readonly effectiveOn: string };
}

const propose = async (
  { stream, meta, data }: Ending,
  toAgencyIds: readonly string[],
  find: Find,
): Promise<readonly Reaction[]> => {
  const fromAgencyId = idOf(stream);
  const tasks = await find.openTasks({ agencyId: fromAgencyId });
  return tasks.map(({ taskId }) => ({
    command: 'ProposeHandOver',
    target: taskId,
    body: { fromAgencyId, toAgencyIds, endedOn: data.effectiveOn },
    onBehalf: onBehalfOf(meta),
  }));
};

/**
 * An agency ends and its open tasks need another: each hears from whom and to whom. A proposal moves nothing; whoever
 * organises the hand-over confirms it and cites the minutes (decision 0031).
 */
export const proposeHandOvers: Policy<AgencyEvent, Find> = {
  name: 'propose-hand-overs',
  events: agencyEvents,
  on: {},
  seek: {
    AgencyMerged: (event, find) => propose(event, [event.data.successorId], find),
    AgencySplit: (event, find) =>
      propose(
        event,
        event.data.successors.map(({ agencyId }) => agencyId),
        find,
      ),
    AgencyDissolved: (event, find) => propose(event, [], find),
  },
};
