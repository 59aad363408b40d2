import type { Decision } from '@dondoc/event-sourcing';
import { checkCitations } from '../../document/paper.js';
import { firstTwice } from '../../record/labels.js';
import { present } from '../../record/present.js';
import { nameOn } from '../agency-on-day.js';
import type { AgencyEvent } from '../agency.events.js';
import { agency, type Agency } from '../agency.state.js';
import type { SplitAgency } from '../commands/split-agency.js';
import { postUnknown } from '../post.refusals.js';
import {
  allocatedTwice,
  allocationEmpty,
  postAllocatedTwice,
  successorIsItself,
  successorTwice,
} from '../succession.refusals.js';
import { activeAgency, standing } from '../standing.js';

type Parts = SplitAgency['successors'];

/** Each successor gets something, and no task or post goes to two. */
const checkAllocation = (parts: Parts, ending: Agency): void => {
  for (const { agencyId, allocation } of parts) {
    const { areas, fields, postIds = [], taskIds } = allocation;
    if (!areas && !fields && postIds.length === 0 && !taskIds) throw allocationEmpty({ agencyId });
    const unknown = postIds.find((id) => !ending.posts.some(({ postId }) => postId === id));
    if (unknown !== undefined) throw postUnknown({ postId: unknown });
  }
  if (firstTwice(parts.map(({ agencyId }) => agencyId)) !== undefined) throw successorTwice({});
  const taskId = firstTwice(parts.flatMap(({ allocation }) => allocation.taskIds ?? []));
  if (taskId !== undefined) throw allocatedTwice({ taskId });
  const postId = firstTwice(parts.flatMap(({ allocation }) => allocation.postIds ?? []));
  if (postId !== undefined) throw postAllocatedTwice({ postId });
};

export const splitAgency: Decision<
  Agency | undefined,
  AgencyEvent,
  SplitAgency,
  { found: readonly (Agency | undefined)[] }
> = {
  lookUp: async ({ successors, basis }, look) => {
    await checkCitations(look, [basis]);
    return { found: await Promise.all(successors.map(({ agencyId }) => look(agency, agencyId))) };
  },
  decide: ({ successors, effectiveOn, basis }, state, _, { found }) => {
    const ending = standing(state, effectiveOn);
    for (const [place, { agencyId }] of successors.entries()) {
      if (agencyId === ending.id) throw successorIsItself({ name: nameOn(ending, effectiveOn) });
      activeAgency(found[place], agencyId, effectiveOn);
    }
    checkAllocation(successors, ending);
    return [{ type: 'AgencySplit', data: present({ successors, effectiveOn, basis }) }];
  },
};
