import type { StoredEvent } from '@dondoc/event-sourcing';
import { isEnvelope, type Envelope } from './envelope.js';

/** What the client tells of an event; `data` is raw text where it was not JSON, `metadata` then bytes. */
export interface Recorded {
  readonly streamId: string;
  readonly type: string;
  readonly revision: bigint;
  readonly data: unknown;
  readonly metadata?: unknown;
  readonly position?: { readonly commit: bigint; readonly prepare: bigint } | undefined;
}

/** Thrown for an event that is not ours, or that would let the server delete some of ours; it names the event. */
export class NotOurs extends Error {
  override readonly name = 'NotOurs';
  constructor(
    readonly event: Pick<Recorded, 'streamId' | 'revision' | 'type'>,
    readonly finding: string,
  ) {
    super(`event ${event.revision} of ${event.streamId}, ${event.type}: ${finding}`);
  }
}

/** Events of the server itself, links among them: they have no index. */
export const isSystem = ({ type, streamId }: Recorded): boolean =>
  type.startsWith('$') || streamId.startsWith('$');

const DELETING = ['$maxAge', '$maxCount', '$tb'];

/** @throws NotOurs when it is a tombstone of a stream of ours, or metadata by which the server may delete events of ours. */
export const checkDeletion = (event: Recorded): void => {
  // it stands in the stream itself; the next scavenge takes the stream away, and every later index would move
  if (event.type === '$streamDeleted' && !event.streamId.startsWith('$'))
    throw new NotOurs(event, 'the stream was deleted');
  // $$$x is about a stream of the server's own
  if (!event.streamId.startsWith('$$') || event.streamId.startsWith('$$$')) return;
  const { data } = event;
  if (typeof data !== 'object' || data === null) return;
  const key = DELETING.find((name) => Object.hasOwn(data, name));
  if (key) throw new NotOurs(event, `${key} lets the server delete events`);
};

/** An event as the port gives it. @throws NotOurs */
export const storedEvent = (event: Recorded): StoredEvent => {
  const { streamId, type, revision, data, position } = event;
  if (typeof data === 'string' || data === undefined) throw new NotOurs(event, 'its data is not JSON');
  const { id, v, ...meta } = envelopeOf(event);
  if (!position || position.commit !== position.prepare)
    throw new NotOurs(event, 'it has no single position in the log');
  return {
    id,
    stream: streamId,
    revision: Number(revision),
    position: String(position.commit),
    type,
    v,
    data,
    meta,
  };
};

const envelopeOf = (event: Recorded): Envelope => {
  const { metadata } = event;
  if (!isEnvelope(metadata)) throw new NotOurs(event, 'dondoc did not write it');
  return metadata;
};
