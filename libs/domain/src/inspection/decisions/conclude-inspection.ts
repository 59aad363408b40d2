import type { Decision } from '@dondoc/event-sourcing';
import { checkSigning } from '../../agency/signing.js';
import { checkPaperExists } from '../../document/paper.js';
import type { ConcludeInspection } from '../commands/conclude-inspection.js';
import type { InspectionParty } from '../inspection.acts.js';
import { lookUpInspectionParty, openInspection } from '../inspection-guard.js';
import type { InspectionEvent } from '../inspection.events.js';
import type { Inspection } from '../inspection.state.js';

export const concludeInspection: Decision<
  Inspection | undefined,
  InspectionEvent,
  ConcludeInspection,
  InspectionParty
> = {
  lookUp: async (body, look, state, circumstances) => {
    const party = await lookUpInspectionParty(body, look, state, circumstances);
    if (!party.inspecting) return party;
    await checkSigning(circumstances, look, state?.inspectingBodyId);
    await checkPaperExists(look, body.documentId);
    return party;
  },
  decide: ({ documentId, proposal }, state, _, party) => {
    openInspection('ConcludeInspection', state, party);
    return [{ type: 'InspectionConcluded', data: { documentId, proposal } }];
  },
};
