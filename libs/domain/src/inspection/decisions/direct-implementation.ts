import type { Decision } from '@dondoc/event-sourcing';
import { checkSigning } from '../../agency/signing.js';
import { checkPaperExists } from '../../document/paper.js';
import type { DirectImplementation } from '../commands/direct-implementation.js';
import type { InspectionParty } from '../inspection.acts.js';
import { lookUpInspectionParty, openInspection } from '../inspection-guard.js';
import type { InspectionEvent } from '../inspection.events.js';
import type { Inspection } from '../inspection.state.js';

/** The head to whom the conclusion goes directs that it be carried out; the directive is a paper of its own. */
export const directImplementation: Decision<
  Inspection | undefined,
  InspectionEvent,
  DirectImplementation,
  InspectionParty
> = {
  lookUp: async (body, look, state, circumstances) => {
    const party = await lookUpInspectionParty(body, look, state, circumstances);
    if (!party.directing) return party;
    await checkSigning(circumstances, look, state?.superiorId);
    await checkPaperExists(look, body.documentId);
    return party;
  },
  decide: ({ documentId }, state, _, party) => {
    openInspection('DirectImplementation', state, party);
    return [{ type: 'ImplementationDirected', data: { documentId } }];
  },
};
