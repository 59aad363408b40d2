import { checkKeepsRegisterOf } from '../../agency/signing.js';
import { readNumber, yearOfNumberId } from '../number-id.js';
import { numberTaken } from '../number.refusals.js';

export const takeNumber = {
  lookUp: ({ agencyId }, look, _, circumstances) => checkKeepsRegisterOf(circumstances, look, agencyId),
  decide: ({ documentId, kind, printed }, state) => {
    if (state)
      throw numberTaken({
        printed: state.printed,
        year: yearOfNumberId(state.id),
        takenOn: state.takenOn,
        documentId: state.documentId,
      });
    return [{ type: 'NumberTaken', data: { documentId, kind, printed: readNumber(printed).printed } }];
  },
};
