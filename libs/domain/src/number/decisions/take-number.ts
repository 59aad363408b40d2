import type { Decision } from '@dondoc/event-sourcing';
import { checkKeepsRegisterOf } from '../../agency/signing.js';
import { readNumber, yearOfNumberId } from '../number-id.js';
import type { NumberedKind, NumberEvent } from '../number.events.js';
import { numberTaken } from '../number.refusals.js';
import type { TakenNumber } from '../number.state.js';

/**
 * Reserves a number for a document that is about to be issued; people reach it only through that document's own command.
 * Its names stay as they are: their hash lies in the log, where a request that comes again is known by it.
 */
export interface TakeNumber {
  readonly agencyId: string;
  readonly documentId: string;
  readonly kind: NumberedKind;
  readonly printed: string;
}

export const takeNumber: Decision<TakenNumber | undefined, NumberEvent, TakeNumber> = {
  lookUp: ({ agencyId }, look, _, circumstances) => checkKeepsRegisterOf(circumstances, look, agencyId),
  decide: ({ documentId, kind, printed }, state) => {
    if (state)
      throw numberTaken({
        printed: state.number,
        year: yearOfNumberId(state.id),
        takenOn: state.takenOn,
        documentId: state.documentId,
      });
    return [{ type: 'NumberTaken', data: { documentId, kind, number: readNumber(printed).printed } }];
  },
};
