import { canonical, checkLengths, type Instant, type NewEvent } from '@dondoc/event-sourcing';

/** An event in the client's form, made of plain JSON that has been written down and read again. */
export interface Outgoing {
  readonly id: string;
  readonly type: string;
  readonly contentType: 'application/json';
  readonly data: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
}

/**
 * Serialises an append and checks its size before the client sees a value: in the client, a value that is not JSON would
 * leave the append hanging for ever, and an unhandled rejection with it.
 * @param recordedAt for all events, or absent where they bring their own.
 * @throws TypeError, EventTooLarge
 */
export const outgoing = (stream: string, events: readonly NewEvent[], recordedAt?: Instant): Outgoing[] => {
  const texts = events.map(({ v, data, meta }) => ({
    data: canonical(data),
    // as it is counted on every adapter: without recordedAt and version, which the store adds
    counted: canonical({ ...meta, recordedAt: undefined }),
    meta: canonical({ ...meta, ...(recordedAt && { recordedAt }), v }),
  }));
  checkLengths(
    stream,
    texts.map(({ data, counted }) => Buffer.byteLength(data) + Buffer.byteLength(counted)),
  );
  return events.map(({ id, type }, place) => ({
    id,
    type,
    contentType: 'application/json',
    data: objectOf(texts[place]?.data),
    metadata: objectOf(texts[place]?.meta),
  }));
};

const objectOf = (text = ''): Record<string, unknown> => {
  const value: unknown = JSON.parse(text);
  // bare text could not be told from an event whose JSON is broken
  if (typeof value !== 'object' || value === null) throw new TypeError('the data of an event is an object');
  return value as Record<string, unknown>;
};
