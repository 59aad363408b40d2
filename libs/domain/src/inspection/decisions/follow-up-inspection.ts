import type { Decision } from '@dondoc/event-sourcing';
import { checkPaperExists } from '../../document/paper.js';
import { present } from '../../record/present.js';
import type { FollowUpInspection } from '../commands/follow-up-inspection.js';
import type { InspectionParty } from '../inspection.acts.js';
import { lookUpInspectionParty, openInspection } from '../inspection-guard.js';
import type { InspectionEvent } from '../inspection.events.js';
import type { Inspection } from '../inspection.state.js';

export const followUpInspection: Decision<
  Inspection | undefined,
  InspectionEvent,
  FollowUpInspection,
  InspectionParty
> = {
  lookUp: async (body, look, state, circumstances) => {
    const party = await lookUpInspectionParty(body, look, state, circumstances);
    if ((party.inspecting || party.directing) && body.documentId !== undefined)
      await checkPaperExists(look, body.documentId);
    return party;
  },
  decide: ({ result, documentId }, state, _, party) => {
    openInspection('FollowUpInspection', state, party);
    return [{ type: 'InspectionFollowedUp', data: present({ result, documentId }) }];
  },
};
