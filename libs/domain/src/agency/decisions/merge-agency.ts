import type { Decision } from '@dondoc/event-sourcing';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import { nameOn } from '../agency-on-day.js';
import type { AgencyEvent } from '../agency.events.js';
import { agency, type Agency } from '../agency.state.js';
import type { MergeAgency } from '../commands/merge-agency.js';
import { successorIsItself } from '../succession.refusals.js';
import { activeAgency, standing } from '../standing.js';

export const mergeAgency: Decision<
  Agency | undefined,
  AgencyEvent,
  MergeAgency,
  { successor: Agency | undefined }
> = {
  lookUp: async ({ successorId, basis }, look) => {
    await checkCitations(look, [basis]);
    return { successor: await look(agency, successorId) };
  },
  decide: ({ successorId, effectiveOn, basis }, state, _, { successor }) => {
    const ending = standing(state, effectiveOn);
    if (successorId === ending.id) throw successorIsItself({ name: nameOn(ending, effectiveOn) });
    activeAgency(successor, successorId, effectiveOn);
    return [{ type: 'AgencyMerged', data: present({ successorId, effectiveOn, basis }) }];
  },
};
