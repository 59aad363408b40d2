import {
  canonical,
  leafOf,
  saltedHash,
  type EventMeta,
  type Instant,
  type LoggedEvent,
  type NewEvent,
} from '@dondoc/event-sourcing';
import type { ImportedEvent, WrittenEvent } from './writer-messages.js';

/** An event as text and hashed, in the caller's thread: the writer's time is worth more. @throws TypeError when it is not JSON. */
export const writtenEvent = (
  { id, type, v, data, meta }: NewEvent,
  stream: string,
  revision: number,
  recordedAt: Instant,
): WrittenEvent => {
  const text = canonical(data);
  const payload = saltedHash(meta.salt, text);
  const leaf = leafOf({ stream, revision, id, type, v, meta: { ...meta, recordedAt } }, payload);
  return { id, type, v, data: text, meta: canonical(withoutRecordedAt(meta)), leaf };
};

export const importedEvent = (event: LoggedEvent): ImportedEvent => {
  const { index, stream, revision, meta } = event;
  const { recordedAt } = meta;
  return { ...writtenEvent(event, stream, revision, recordedAt), index, stream, revision, recordedAt };
};

/** What counts against the limits of an append, in bytes. */
export const lengthOf = ({ data, meta }: WrittenEvent): number =>
  Buffer.byteLength(data) + Buffer.byteLength(meta);

// an imported event's meta has it, and a column of its own keeps it
const withoutRecordedAt = (meta: NewEvent['meta'] & Partial<EventMeta>) => ({
  ...meta,
  recordedAt: undefined,
});
