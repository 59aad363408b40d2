import type { Frame, Reader } from './reader.js';

/** Acts on parked events change rows that are older than the last event. */
const OPERATED = `SELECT 1 FROM trail WHERE type IN ('ParkedKeyRetried', 'ParkedEventSkipped') AND idx > $last LIMIT 1`;

/** Whether rows may have changed that no event after this one changed: what is kept of them is read again. */
export const operatedSince = (reader: Reader, last: number): boolean =>
  reader.get(OPERATED, { last }) !== undefined;

/** What is kept of the rows of a view. */
interface Kind<Row, Kept> {
  readonly view: string;
  /** SQL of the rows that {@link pick} may keep, so that the first look reads no others. */
  readonly only?: string;
  /** What most answers need of a row; undefined for one that is not kept. */
  readonly pick: (row: Row) => Kept | undefined;
}

/** What most answers need of a view, decoded and in memory; of rows that events changed since it is read again. */
class KeptRows<Row extends { readonly id: string }, Kept> {
  private readonly rows = new Map<string, Kept>();
  private index = -1;

  constructor(
    private readonly reader: Reader,
    private readonly kind: Kind<Row, Kept>,
  ) {}

  /** By id, in no particular order. An earlier prefix of the log is read from the file. */
  at(frame: Frame): ReadonlyMap<string, Kept> {
    const { only } = this.kind;
    if (frame.isWhole) this.catchUp(frame);
    else return this.read(new Map(), frame, only && `WHERE ${only}`);
    return this.rows;
  }

  private catchUp(frame: Frame): void {
    if (frame.index === this.index) return;
    if (frame.index < this.index || operatedSince(this.reader, this.index)) {
      this.rows.clear();
      this.index = -1;
    }
    const { only } = this.kind;
    const where = this.index >= 0 ? 'WHERE from_idx > $last' : only && `WHERE ${only}`;
    this.read(this.rows, frame, where);
    this.index = frame.index;
  }

  private read(into: Map<string, Kept>, frame: Frame, where = ''): ReadonlyMap<string, Kept> {
    const { view, pick } = this.kind;
    for (const row of this.reader.rows<Row>(view, frame, where, { last: this.index })) {
      const kept = pick(row);
      if (kept === undefined) into.delete(row.id);
      else into.set(row.id, kept);
    }
    return into;
  }
}

/** The rows kept for each reader, of one kind. */
export const keptRows = <Row extends { readonly id: string }, Kept>(
  kind: Kind<Row, Kept>,
): ((reader: Reader, frame: Frame) => ReadonlyMap<string, Kept>) => {
  const byReader = new WeakMap<Reader, KeptRows<Row, Kept>>();
  return (reader, frame) => {
    const kept = byReader.get(reader) ?? new KeptRows(reader, kind);
    byReader.set(reader, kept);
    return kept.at(frame);
  };
};
