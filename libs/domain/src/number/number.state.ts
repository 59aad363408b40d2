import { dayOf, idOf, type Aggregate, type CalendarDay, type Recorded } from '@dondoc/event-sourcing';
import { numberEvents, type NumberEvent } from './number.events.js';

/** A number that is taken: by which document, and on which day it was entered. */
export interface TakenNumber {
  /** `<agencyId>.<year>.<series>.<n>` */
  readonly id: string;
  readonly documentId: string;
  /** As it is printed: `1043/QĐ-UBND`. */
  readonly number: string;
  readonly takenOn: CalendarDay;
}

const evolve = (_: TakenNumber | undefined, event: Recorded<NumberEvent>): TakenNumber | undefined => {
  switch (event.type) {
    case 'NumberTaken': {
      const { documentId, number } = event.data;
      return { id: idOf(event.stream), documentId, number, takenOn: dayOf(event.meta.occurredAt) };
    }
    case 'NumberReleased':
      return undefined;
    default:
      return event satisfies never;
  }
};

/** One number of one agency, year and series; undefined while it is free. */
export const numberRegister: Aggregate<TakenNumber | undefined, NumberEvent> = {
  category: 'number',
  events: numberEvents,
  initial: undefined,
  evolve,
};

/** The documents from which one number was taken back before they were issued. */
export const releasedReservations: Aggregate<readonly string[], NumberEvent> = {
  category: 'number',
  events: numberEvents,
  initial: [],
  evolve: (released, { type, data: { documentId } }) =>
    type === 'NumberReleased' ? [...released, documentId] : released.filter((id) => id !== documentId),
};
