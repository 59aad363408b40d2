import type { Decision } from '@dondoc/event-sourcing';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import type { AgencyEvent } from '../agency.events.js';
import type { Agency } from '../agency.state.js';
import type { DissolveAgency } from '../commands/dissolve-agency.js';
import { standing } from '../standing.js';

export const dissolveAgency: Decision<Agency | undefined, AgencyEvent, DissolveAgency> = {
  lookUp: ({ basis }, look) => checkCitations(look, basis ? [basis] : []),
  decide: ({ effectiveOn, basis }, state) => {
    standing(state, effectiveOn);
    return [{ type: 'AgencyDissolved', data: present({ effectiveOn, basis }) }];
  },
};
