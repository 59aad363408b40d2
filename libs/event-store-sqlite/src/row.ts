import { crc32 } from 'node:zlib';
import type { EventMeta, LoggedEvent, StoredEvent } from '@dondoc/event-sourcing';

/** A row of the table `events`, without what is derived from it. */
export interface EventRow {
  readonly idx: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly v: number;
  readonly recordedAt: string;
  readonly data: string;
  readonly meta: string;
}

export const EVENT_COLUMNS = 'idx, stream, revision, id, type, v, recordedAt, data, meta';

/** The store's token for an event is its number in the log, as a decimal string. */
export const positionOf = (idx: number): string => String(idx);

export const storedEvent = ({
  idx,
  stream,
  revision,
  id,
  type,
  v,
  recordedAt,
  data,
  meta,
}: EventRow): StoredEvent => ({
  id,
  stream,
  revision,
  position: positionOf(idx),
  type,
  v,
  data: JSON.parse(data) as unknown,
  // checked against its schema before it was written
  meta: { ...(JSON.parse(meta) as Omit<EventMeta, 'recordedAt'>), recordedAt },
});

export const loggedEvent = (row: EventRow): LoggedEvent => ({ ...storedEvent(row), index: row.idx });

/** The columns that `checks` speaks of, in its order. */
export const CHECKED = ['stream', 'revision', 'id', 'type', 'v', 'recordedAt', 'data', 'meta'] as const;
export type CheckedColumn = (typeof CHECKED)[number];

/** The four bytes that `checks` keeps for a column. */
export const checkOf = (value: string | number | Buffer): number =>
  crc32(typeof value === 'number' ? String(value) : value);

/** Four bytes for each column: not proof, which is the leaf's part, but enough to say where damage lies. */
export const checksOf = (row: EventRow): Buffer => {
  const checks = Buffer.allocUnsafe(CHECKED.length * 4);
  for (const [place, column] of CHECKED.entries()) checks.writeUInt32BE(checkOf(row[column]), place * 4);
  return checks;
};
