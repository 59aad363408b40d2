import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { TextTable } from '../search/text-table.js';
import type { Cells, Celled, ColumnValue, View } from './view.js';

/** A row as one event of the log made it, in all its forms. */
interface Version extends Celled {
  readonly from: number;
  readonly links: readonly string[];
  readonly text: string | undefined;
}

/** So many rows stay in memory between batches. */
const KEPT = 20_000;

/** The rows of one view while events are applied: read once, written once for each batch. */
export class Table {
  private readonly cache = new Map<string, Version | undefined>();
  private readonly touched = new Set<string>();
  /** Keys that are found by other words or links than before. */
  private readonly retold = new Set<string>();
  private readonly versioned: readonly boolean[];
  private readonly replaced: { readonly key: string; readonly to: number; readonly version: Version }[] = [];
  private readonly select: StatementSync;
  private readonly upsert: StatementSync;
  private readonly remove: StatementSync;
  private readonly keep: StatementSync;
  private readonly link: StatementSync;

  constructor(
    db: DatabaseSync,
    readonly view: View,
    private readonly texts: TextTable,
  ) {
    const { name, columns, versioned } = view;
    const marksFor = (list: readonly string[]) => list.map(() => '?').join(', ');
    const marks = marksFor(columns);
    this.versioned = columns.map((column) => versioned.includes(column));
    this.select = db.prepare(`SELECT * FROM ${name} WHERE key = ?`);
    this.upsert = db.prepare(`INSERT OR REPLACE INTO ${name} VALUES (?, ?, ${marks})`);
    this.remove = db.prepare(`DELETE FROM ${name} WHERE key = ?`);
    this.keep = db.prepare(`INSERT OR REPLACE INTO ${name}_before VALUES (?, ?, ?, ${marksFor(versioned)})`);
    this.link = db.prepare(`INSERT OR IGNORE INTO links VALUES ('${name}', ?, ?)`);
  }

  /** The row as it stands at this event of the log. */
  row(key: string): unknown {
    return this.version(key)?.row;
  }

  /** Puts in what an event made of a row. Whatever throws, throws before anything has changed. */
  put(key: string, row: unknown, index: number): void {
    const before = this.version(key);
    if (row === before?.row) return;
    const after = row === undefined ? undefined : this.made(row, index, before);
    if (after && (after.text !== before?.text || after.links.join() !== before?.links.join()))
      this.retold.add(key);
    if (before) this.replaced.push({ key, to: index, version: before });
    this.cache.set(key, after);
    this.touched.add(key);
  }

  /** Writes what the batch changed; the caller holds the transaction. */
  flush(): void {
    for (const { key, to, version } of this.replaced)
      this.keep.run(key, version.from, to, ...this.own(version.cells));
    for (const key of this.touched) this.write(key, this.cache.get(key));
    this.replaced.length = 0;
    this.touched.clear();
    this.retold.clear();
    if (this.cache.size > KEPT) this.cache.clear();
  }

  /** Forgets what was not written, after a transaction was rolled back. */
  forget(): void {
    this.cache.clear();
    this.touched.clear();
    this.retold.clear();
    this.replaced.length = 0;
  }

  private own(cells: Cells): Cells {
    return cells.filter((_, place) => this.versioned[place]);
  }

  private made(row: unknown, from: number, before: Version | undefined): Version {
    const { view } = this;
    return { from, row, cells: view.cells(row, before), links: view.links(row), text: view.text(row) };
  }

  private write(key: string, version: Version | undefined): void {
    if (version === undefined) {
      this.remove.run(key);
      return;
    }
    this.upsert.run(key, version.from, ...version.cells);
    if (!this.retold.has(key)) return;
    for (const link of version.links) this.link.run(link, key);
    if (version.text !== undefined) this.texts.put(this.view.name, key, version.text);
  }

  private version(key: string): Version | undefined {
    if (this.cache.has(key)) return this.cache.get(key);
    const found = this.select.get(key) as Record<string, ColumnValue> | undefined;
    const version = found && this.read(found);
    this.cache.set(key, version);
    return version;
  }

  private read(found: Readonly<Record<string, ColumnValue>>): Version {
    const { view } = this;
    const row = view.decode(found);
    const cells = view.columns.map((column) => found[column] ?? null);
    return { from: Number(found['from_idx']), row, cells, links: view.links(row), text: view.text(row) };
  }
}
