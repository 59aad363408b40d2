import type { Decision } from '@dondoc/event-sourcing';
import { present } from '../../record/present.js';
import { nameOn } from '../agency-on-day.js';
import type { AgencyEvent } from '../agency.events.js';
import { agencyRegisteredAlready } from '../agency.refusals.js';
import { agency, type Agency } from '../agency.state.js';
import type { RegisterAgency } from '../commands/register-agency.js';
import { activeAgency } from '../standing.js';

export const registerAgency: Decision<
  Agency | undefined,
  AgencyEvent,
  RegisterAgency,
  { parent: Agency | undefined }
> = {
  lookUp: async ({ parentId }, look) => ({
    parent: parentId === undefined ? undefined : await look(agency, parentId),
  }),
  decide: (body, state, _, { parent }) => {
    const { name, nameEn, shortName, nationalCode, kind, level, effectiveOn, parentId, provenance } = body;
    if (state) throw agencyRegisteredAlready({ name: nameOn(state, effectiveOn) });
    const data = present({ name, nameEn, shortName, nationalCode, kind, level, effectiveOn, provenance });
    if (parentId === undefined) return [{ type: 'AgencyRegistered', data }];
    activeAgency(parent, parentId, effectiveOn);
    return [
      { type: 'AgencyRegistered', data },
      { type: 'AgencyPlaced', data: { parentId, effectiveOn } },
    ];
  },
};
