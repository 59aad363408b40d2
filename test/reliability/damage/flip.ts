import { readFileSync, writeFileSync } from 'node:fs';
import type { LoggedEvent } from '@dondoc/event-sourcing';

/** Where the values of a row lie in the file: SQLite writes them one after the other, in the order of the columns. */
const placesOf = (
  bytes: Buffer,
  { id, stream, type, data, meta }: LoggedEvent,
  dataText: string,
  metaText: string,
) => {
  const at = bytes.indexOf(id);
  if (at === -1 || bytes.indexOf(id, at + 1) !== -1)
    throw new Error(`${id} does not lie in the file just once`);
  const typeAt = at + id.length;
  const recordedAt = typeAt + type.length;
  const dataAt = recordedAt + meta.recordedAt.length;
  const metaAt = dataAt + Buffer.byteLength(dataText);
  const leafAt = metaAt + Buffer.byteLength(metaText);
  if (bytes.toString('utf8', dataAt, metaAt) !== dataText)
    throw new Error(`${JSON.stringify(data)} is not where it should be`);
  return {
    stream: [at - stream.length, stream.length],
    id: [at, id.length],
    type: [typeAt, type.length],
    recordedAt: [recordedAt, meta.recordedAt.length],
    data: [dataAt, metaAt - dataAt],
    meta: [metaAt, leafAt - metaAt],
    leaf: [leafAt, 32],
    checks: [leafAt + 32, 32],
  } as const;
};

export const FIELDS = ['stream', 'id', 'type', 'recordedAt', 'data', 'meta', 'leaf', 'checks'] as const;
export type Field = (typeof FIELDS)[number];

export interface Flip {
  readonly event: LoggedEvent;
  readonly dataText: string;
  readonly metaText: string;
  readonly field: Field;
}

/** Flips one bit of one byte of one value of each row. @returns the meta field that was hit, where it was meta. */
export const flipBits = (
  file: string,
  flips: readonly Flip[],
  random: () => number,
): (string | undefined)[] => {
  const bytes = readFileSync(file);
  // all places first: a flip may make another row's id appear twice
  const places = flips.map(
    ({ event, dataText, metaText, field }) => placesOf(bytes, event, dataText, metaText)[field],
  );
  const hit = places.map(([start, length], n) => {
    const at = start + Math.floor(random() * length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return flips[n]?.field === 'meta' ? fieldAt(flips[n].metaText, at - start) : undefined;
  });
  writeFileSync(file, bytes);
  return hit;
};

/** Which field of the canonical meta text a place belongs to, worked out from the intact text. */
const fieldAt = (text: string, place: number): string => {
  const names = Object.keys(JSON.parse(text) as object).toSorted();
  let from = 1;
  for (const name of names) {
    const next = text.indexOf(`,"${names[names.indexOf(name) + 1] ?? ''}":`, from);
    const end = next === -1 ? text.length : next + 1;
    if (place < end) return name;
    from = end;
  }
  return '';
};
