import type { ExpectedRevision, NewEvent } from '@dondoc/event-sourcing';
import type { Outgoing } from './outgoing.js';

/** So much is kept of appends whose outcome is unknown; beyond it the oldest are forgotten. */
const LIMIT = { appends: 1_000, bytes: 16 * 1024 * 1024 };

type Append = readonly [stream: string, expected: ExpectedRevision, events: readonly NewEvent[]];

/**
 * Appends of unknown outcome, so that they can be sent again with the very same bytes. One that was forgotten is serialised
 * anew: it is written once all the same, at most with a later `recordedAt`.
 */
export class Unresolved {
  private readonly kept = new Map<string, Outgoing>();
  private bytes = 0;

  /** The same append as it was sent before. */
  find(...append: Append): Outgoing | undefined {
    return this.kept.size === 0 ? undefined : this.kept.get(keyOf(...append));
  }

  keep(outgoing: Outgoing, ...append: Append): void {
    this.forget(...append);
    this.kept.set(keyOf(...append), outgoing);
    this.bytes += outgoing.bytes;
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= LIMIT.appends && this.bytes <= LIMIT.bytes) return;
      this.drop(oldest);
    }
  }

  forget(...append: Append): void {
    if (this.kept.size > 0) this.drop(keyOf(...append));
  }

  private drop(key: string): void {
    this.bytes -= this.kept.get(key)?.bytes ?? 0;
    this.kept.delete(key);
  }
}

const keyOf = (...[stream, expected, events]: Append): string =>
  JSON.stringify([stream, expected, events.map(({ id }) => id)]);
