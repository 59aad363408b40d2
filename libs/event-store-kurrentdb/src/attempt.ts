import type { ExpectedRevision, StoredEvent } from '@dondoc/event-sourcing';
import type { Outgoing } from './outgoing.js';

/** An append as it is sent: the same bytes every time. */
export interface Attempt {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly outgoing: Outgoing;
}

/** The revision of its first event. */
export const firstOf = ({ expected }: Attempt): number => (expected === 'no-stream' ? 0 : expected + 1);

/** Whether these are its events. Ids only: in all else what is stored may differ from what was sent. */
export const isOf = ({ outgoing: { events } }: Attempt, stored: readonly StoredEvent[]): boolean =>
  events.every(({ envelope }, place) => stored[place]?.id === envelope.id);
