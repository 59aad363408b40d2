import type { Decision } from '@dondoc/event-sourcing';
import { checkKeepsRegisterOf, checkSigning } from '../../agency/signing.js';
import { lookUpPaper, type Paper } from '../../document/paper.js';
import type { ReleaseNumber } from '../commands/release-number.js';
import type { NumberEvent } from '../number.events.js';
import { numberFree, numberInUse } from '../number.refusals.js';
import type { TakenNumber } from '../number.state.js';

/** Frees a number that was reserved for a document which never came. */
export const releaseNumber: Decision<
  TakenNumber | undefined,
  NumberEvent,
  ReleaseNumber,
  { paper: Paper | undefined }
> = {
  lookUp: async ({ agencyId }, look, state, circumstances) => {
    await checkKeepsRegisterOf(circumstances, look, agencyId);
    await checkSigning(circumstances, look, agencyId);
    return { paper: state && (await lookUpPaper(look, state.documentId)) };
  },
  decide: ({ reason }, state, _, { paper }) => {
    if (!state) throw numberFree({});
    if (paper) throw numberInUse({ printed: state.number, documentId: state.documentId });
    return [{ type: 'NumberReleased', data: { documentId: state.documentId, reason } }];
  },
};
