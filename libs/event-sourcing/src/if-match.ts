import type { StoredEvent } from './event.js';

/** What of an aggregate tells which events are no news to whoever decided without them. */
interface Referring {
  readonly crossReferences?: readonly string[];
}

/** Thrown when the stream has moved on from the revision in `If-Match`. */
export class RevisionStale extends Error {
  override readonly name = 'RevisionStale';
  constructor(
    readonly stream: string,
    readonly seen: number,
    /** The last event that is news, so that the caller can be told who changed what. */
    readonly last: StoredEvent | undefined,
  ) {
    super(`${stream} has changed since revision ${seen}`);
  }
}

/**
 * The events after a revision that its reader should see before deciding. A cross-reference that a policy recorded is none,
 * and neither is what a policy made of an event that the reader has seen: nobody has decided anything (decision 0044).
 */
const newsAfter = (
  { crossReferences = [] }: Referring,
  stored: readonly StoredEvent[],
  revision: number,
): readonly StoredEvent[] => {
  const known = new Set(stored.slice(0, revision + 1).map(({ id }) => id));
  return stored.slice(revision + 1).filter(({ id, type, meta: { causationId } }) => {
    const isByPolicy = causationId !== undefined;
    const isNews = !isByPolicy || !(crossReferences.includes(type) || known.has(causationId));
    if (!isNews) known.add(id);
    return isNews;
  });
};

/** @throws RevisionStale when there is news after the revision that the caller has seen, or no such revision */
export const checkIfMatch = (
  aggregate: Referring,
  stream: string,
  stored: readonly StoredEvent[],
  ifMatch: number | undefined,
): void => {
  if (ifMatch === undefined) return;
  if (ifMatch >= stored.length) throw new RevisionStale(stream, ifMatch, stored.at(-1));
  const last = newsAfter(aggregate, stored, ifMatch).at(-1);
  if (last) throw new RevisionStale(stream, ifMatch, last);
};
