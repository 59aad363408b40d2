import type { Decision } from '@dondoc/event-sourcing';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import { nameOn } from '../agency-on-day.js';
import type { AgencyEvent } from '../agency.events.js';
import { agency, type Agency } from '../agency.state.js';
import type { GrantCompetence } from '../commands/competence.js';
import { competenceOverItself, competenceUnchanged } from '../succession.refusals.js';
import { activeAgency, standing } from '../standing.js';

export const grantCompetence: Decision<
  Agency | undefined,
  AgencyEvent,
  GrantCompetence,
  { over: Agency | undefined }
> = {
  lookUp: async ({ overId, basis }, look) => {
    await checkCitations(look, basis ? [basis] : []);
    return { over: await look(agency, overId) };
  },
  decide: ({ overId, kind, effectiveOn, basis }, state, _, { over }) => {
    const own = standing(state, effectiveOn);
    const name = nameOn(own, effectiveOn);
    if (overId === own.id) throw competenceOverItself({ name });
    activeAgency(over, overId, effectiveOn);
    // a competence has no end yet, so it would overlap every one that ends after its first day
    const open = own.competences.some(
      (each) =>
        each.overId === overId && each.kind === kind && (each.to === undefined || each.to > effectiveOn),
    );
    if (open) throw competenceUnchanged({ name });
    return [{ type: 'AgencyCompetenceGranted', data: present({ overId, kind, effectiveOn, basis }) }];
  },
};
