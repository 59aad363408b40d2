import type { Aggregate } from '@dondoc/event-sourcing';
import { operationEvents, type OperationEvent } from './operation.events.js';

/** One act of an administrator on the engine itself; undefined until it is recorded. */
export const operation: Aggregate<OperationEvent | undefined, OperationEvent> = {
  category: 'operation',
  events: operationEvents,
  initial: undefined,
  evolve: (_, event) => event,
};
