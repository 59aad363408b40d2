import type { Decision } from '@dondoc/event-sourcing';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import { nameOn, parentOn } from '../agency-on-day.js';
import type { AgencyEvent } from '../agency.events.js';
import { agencyUnchanged, placementCircular } from '../agency.refusals.js';
import type { Agency } from '../agency.state.js';
import type { PlaceAgency } from '../commands/place-agency.js';
import { agencyAndSuperiors } from '../lies-under.js';
import { activeAgency, standing } from '../standing.js';

export const placeAgency: Decision<
  Agency | undefined,
  AgencyEvent,
  PlaceAgency,
  { superiors: readonly Agency[] }
> = {
  lookUp: async ({ parentId, effectiveOn, basis }, look) => {
    await checkCitations(look, basis ? [basis] : []);
    return { superiors: await agencyAndSuperiors(look, parentId, effectiveOn) };
  },
  decide: ({ parentId, effectiveOn, basis }, state, _, { superiors }) => {
    const placed = standing(state, effectiveOn);
    const name = nameOn(placed, effectiveOn);
    if (parentOn(placed, effectiveOn) === parentId) throw agencyUnchanged({ name });
    const parent = activeAgency(superiors[0], parentId, effectiveOn);
    if (superiors.some(({ id }) => id === placed.id))
      throw placementCircular({ name, parent: nameOn(parent, effectiveOn) });
    return [{ type: 'AgencyPlaced', data: present({ parentId, effectiveOn, basis }) }];
  },
};
