import type { Look } from '@dondoc/event-sourcing';
import { numberIdOf, type NumberOfYear } from './number-id.js';
import { reservationReleased } from './number.refusals.js';
import { releasedReservations } from './number.state.js';

/**
 * The number that was reserved for the document was not released since. A number that the document never held is none of this
 * rule: the command is tried once before its number is reserved.
 * @throws Rejected `number-reservation-released`, or with the code of what is wrong with the number
 */
export const checkReservationKept = async (
  look: Look,
  wanted: NumberOfYear,
  documentId: string,
): Promise<void> => {
  const released = await look(releasedReservations, numberIdOf(wanted));
  if (released.includes(documentId)) throw reservationReleased({ printed: wanted.printed });
};
