import { domainEvents } from '@dondoc/domain';
import { definitionOf, type LoggedEvent } from '@dondoc/event-sourcing';
import type { LogReader } from './log-follower.js';

/** Reads the log before all others, so that a node which is too old for it does nothing with it at all. */
export class KnownEvents implements LogReader {
  /** @throws UnknownEventType, NewerEventVersion */
  take(event: LoggedEvent): void {
    definitionOf(domainEvents, event);
  }
}
