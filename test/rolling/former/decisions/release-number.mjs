import { checkKeepsRegisterOf } from '../../agency/signing.js';
import { lookUpPaper } from '../../document/paper.js';
import { numberFree, numberInUse } from '../number.refusals.js';

export const releaseNumber = {
  lookUp: async ({ agencyId }, look, state, circumstances) => {
    await checkKeepsRegisterOf(circumstances, look, agencyId);
    return { paper: state && (await lookUpPaper(look, state.documentId)) };
  },
  decide: ({ reason }, state, _, { paper }) => {
    if (!state) throw numberFree({});
    if (paper) throw numberInUse({ printed: state.printed, documentId: state.documentId });
    return [{ type: 'NumberReleased', data: { documentId: state.documentId, reason } }];
  },
};
