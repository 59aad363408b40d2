import type { Decision } from '@dondoc/event-sourcing';
import type { OperationEvent } from '../operation.events.js';
import { nothingParked, otherEventParked } from '../operation.refusals.js';
import type { ParkedFacts, ParkedPlace } from './retry-parked-key.js';

/** Has every node leave an event out of a row that it keeps from going on. It is named, so that two clicks skip one. */
export const skipParkedEvent: Decision<
  OperationEvent | undefined,
  OperationEvent,
  ParkedPlace & { readonly index: number },
  ParkedFacts
> = {
  decide: ({ view, key, index, reason }, _, __, parked) => {
    if (parked.index === undefined) throw nothingParked({ view, key });
    if (parked.index !== index) throw otherEventParked({ view, key, index: parked.index });
    const data = { view, key, index, ...(reason !== undefined && { reason }) };
    return [{ type: 'ParkedEventSkipped', data }];
  },
};
