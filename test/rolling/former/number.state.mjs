import { dayOf, idOf } from '../../../event-sourcing/src/index.js';
import { numberEvents } from './number.events.js';

const evolve = (_, { type, data, stream, meta }) =>
  type === 'NumberTaken'
    ? {
        id: idOf(stream),
        documentId: data.documentId,
        printed: data.printed,
        takenOn: dayOf(meta.occurredAt),
      }
    : undefined;

export const numberRegister = { category: 'number', events: numberEvents, initial: undefined, evolve };

export const releasedReservations = {
  category: 'number',
  events: numberEvents,
  initial: [],
  evolve: (released, { type, data: { documentId } }) =>
    type === 'NumberReleased' ? [...released, documentId] : released.filter((id) => id !== documentId),
};
