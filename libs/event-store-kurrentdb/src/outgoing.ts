import {
  canonical,
  checkLengths,
  randomId,
  type EventMeta,
  type Instant,
  type NewEvent,
  type StoredEvent,
} from '@dondoc/event-sourcing';
import type { Envelope } from './envelope.js';

/** An event on its way: what it will be once it is stored, and the client's form of it. */
interface OutgoingEvent {
  readonly envelope: Envelope;
  readonly form: {
    readonly id: string;
    readonly type: string;
    readonly contentType: 'application/json';
    readonly data: Record<string, unknown>;
    /** The envelope as JSON: bytes spare the client two detours through base64. */
    readonly metadata: Uint8Array;
  };
}

/** The events of one append, and how many bytes they hold. */
export interface Outgoing {
  readonly events: readonly OutgoingEvent[];
  readonly bytes: number;
}

type Handed = NewEvent & { readonly meta: Partial<Pick<EventMeta, 'recordedAt'>> };

const encoder = new TextEncoder();

/**
 * Serialises an append and checks its size before the client sees a value: in the client, a value that is not JSON would
 * leave the append hanging for ever, and an unhandled rejection with it.
 * @param recordedAt for all events that do not bring their own
 * @throws TypeError, EventTooLarge
 */
export const outgoing = (stream: string, events: readonly Handed[], recordedAt: Instant): Outgoing => {
  const texts = events.map(({ data }) => canonical(data));
  const lengths = events.map(
    ({ meta }, place) => Buffer.byteLength(texts[place] ?? '') + countedLength(meta),
  );
  checkLengths(stream, lengths);
  return {
    bytes: lengths.reduce((sum, length) => sum + length, 0),
    events: events.map(({ id, type, v, meta }, place) => {
      const envelope = { ...meta, recordedAt: meta.recordedAt ?? recordedAt, id, v };
      const metadata = encoder.encode(JSON.stringify(envelope));
      const data = objectOf(texts[place]);
      return { envelope, form: { id: randomId(), type, contentType: 'application/json', data, metadata } };
    }),
  };
};

/** As it is counted on every adapter: without recordedAt and version, which the store adds. Its values are all strings. */
const countedLength = (meta: Handed['meta']): number =>
  Buffer.byteLength(JSON.stringify({ ...meta, recordedAt: undefined }));

const objectOf = (text = ''): Record<string, unknown> => {
  const value: unknown = JSON.parse(text);
  // bare text could not be told from an event whose JSON is broken
  if (typeof value !== 'object' || value === null) throw new TypeError('the data of an event is an object');
  return value as Record<string, unknown>;
};

/** An event that was written just as it was sent. */
export const asStored = (
  { form: { type, data }, envelope: { id, v, ...meta } }: OutgoingEvent,
  stream: string,
  revision: number,
  position: bigint,
): StoredEvent => ({ id, stream, revision, position: String(position), type, v, data, meta });
