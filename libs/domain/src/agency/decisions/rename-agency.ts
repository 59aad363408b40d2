import type { Decision } from '@dondoc/event-sourcing';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import { namesOn } from '../agency-on-day.js';
import type { AgencyEvent } from '../agency.events.js';
import { agencyUnchanged } from '../agency.refusals.js';
import type { Agency } from '../agency.state.js';
import type { RenameAgency } from '../commands/rename-agency.js';
import { standing } from '../standing.js';

export const renameAgency: Decision<Agency | undefined, AgencyEvent, RenameAgency> = {
  lookUp: ({ basis }, look) => checkCitations(look, basis ? [basis] : []),
  decide: (body, state) => {
    const { name, nameEn, shortName, effectiveOn, basis } = body;
    const current = namesOn(standing(state, effectiveOn), effectiveOn);
    if (current?.name === name && current.nameEn === nameEn && current.shortName === shortName)
      throw agencyUnchanged({ name });
    return [{ type: 'AgencyRenamed', data: present({ name, nameEn, shortName, effectiveOn, basis }) }];
  },
};
