import { createHash } from 'node:crypto';
import { canonical, type EventStore, type LoggedEvent } from '@dondoc/event-sourcing';

/**
 * The whole log as JSON lines in canonical form (RFC 8785), in order, payloads and salts included. The store's own positions
 * are left out, so two stores with the same log give the same bytes.
 */
export async function* canonicalLines(store: EventStore): AsyncIterable<string> {
  for await (const page of store.readAll()) yield linesOf(page);
}

/** Events of the log as lines of its canonical form. */
export const linesOf = (page: readonly LoggedEvent[]) =>
  page.map(({ position: _, ...event }) => `${canonical(event)}\n`).join('');

/** What identifies a log: how many events, and the SHA-256 of its canonical lines. */
export interface Fingerprint {
  readonly count: number;
  readonly sha256: string;
}

export const fingerprintOf = async (store: EventStore): Promise<Fingerprint> => {
  const hash = createHash('sha256');
  let count = 0;
  for await (const page of store.readAll()) {
    hash.update(linesOf(page));
    count += page.length;
  }
  return { count, sha256: hash.digest('hex') };
};
