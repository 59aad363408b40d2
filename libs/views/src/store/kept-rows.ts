import type { Frame, Reader } from './reader.js';

/** Acts on parked events change rows that are older than the last event. */
const OPERATED = `SELECT 1 FROM trail WHERE type IN ('ParkedKeyRetried', 'ParkedEventSkipped') AND idx > $last LIMIT 1`;

/** Whether rows may have changed that no event after this one changed: what is kept of them is read again. */
export const operatedSince = (reader: Reader, last: number): boolean =>
  reader.get(OPERATED, { last }) !== undefined;

/** The rows of a small view that most answers need, decoded and in memory; what events changed since is read again. */
export class KeptRows<Row extends { readonly id: string }> {
  private readonly rows = new Map<string, Row>();
  private index = -1;

  constructor(
    private readonly reader: Reader,
    private readonly view: string,
  ) {}

  /** In no particular order. An earlier prefix of the log is read from the file. */
  at(frame: Frame): readonly Row[] {
    if (!frame.isWhole) return this.reader.rows<Row>(this.view, frame);
    this.catchUp(frame);
    return [...this.rows.values()];
  }

  private catchUp(frame: Frame): void {
    if (frame.index === this.index) return;
    if (frame.index < this.index || operatedSince(this.reader, this.index)) {
      this.rows.clear();
      this.index = -1;
    }
    const changed = this.reader.rows<Row>(this.view, frame, 'WHERE from_idx > $last', { last: this.index });
    for (const row of changed) this.rows.set(row.id, row);
    this.index = frame.index;
  }
}
