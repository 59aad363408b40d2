import type { Decision } from '@dondoc/event-sourcing';
import type { OperationEvent } from '../operation.events.js';
import { nothingParked } from '../operation.refusals.js';

/** A row of a view, by the view's name and the row's key. */
export interface ParkedPlace {
  readonly view: string;
  readonly key: string;
  readonly reason?: string | undefined;
}

/** What waits for it on the node that is asked. A projection is the same everywhere, and so is what it cannot bear. */
export interface ParkedFacts {
  /** Index of the first event that waits; undefined when none does. */
  readonly index: number | undefined;
}

/** Asks every node to apply again what waits for a row. */
export const retryParkedKey: Decision<OperationEvent | undefined, OperationEvent, ParkedPlace, ParkedFacts> =
  {
    decide: ({ view, key, reason }, _, __, { index }) => {
      if (index === undefined) throw nothingParked({ view, key });
      return [{ type: 'ParkedKeyRetried', data: { view, key, ...(reason !== undefined && { reason }) } }];
    },
  };
