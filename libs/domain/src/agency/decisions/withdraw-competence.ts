import type { Decision } from '@dondoc/event-sourcing';
import { checkCitations } from '../../document/paper.js';
import { present } from '../../record/present.js';
import { nameOn } from '../agency-on-day.js';
import type { AgencyEvent } from '../agency.events.js';
import { agencyUnknown, dayBeforeBeginning } from '../agency.refusals.js';
import type { Agency } from '../agency.state.js';
import type { WithdrawCompetence } from '../commands/competence.js';
import { competenceUnknown } from '../succession.refusals.js';

export const withdrawCompetence: Decision<Agency | undefined, AgencyEvent, WithdrawCompetence> = {
  lookUp: ({ basis }, look) => checkCitations(look, basis ? [basis] : []),
  decide: ({ overId, kind, effectiveOn, basis }, state) => {
    if (!state) throw agencyUnknown({});
    const found = state.competences.find(
      (each) => each.overId === overId && each.kind === kind && each.to === undefined,
    );
    if (!found) throw competenceUnknown({ name: nameOn(state, effectiveOn) });
    if (effectiveOn < found.from) throw dayBeforeBeginning({ from: found.from, day: effectiveOn });
    return [{ type: 'AgencyCompetenceWithdrawn', data: present({ overId, kind, effectiveOn, basis }) }];
  },
};
