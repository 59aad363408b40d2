import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { leafHash, leafOf, saltedHash, type EventMeta } from '@dondoc/event-sourcing';
import { StoreRefusesToOpen } from './store-refuses-to-open.js';
import { CHECKED, checkOf, EVENT_COLUMNS, type CheckedColumn, type EventRow } from './row.js';

/** Where an event is not what was written. `field` is a column, `meta.<field>`, `page` (unreadable) or `index` (missing). */
export interface Damage {
  readonly index: number;
  readonly stream: string;
  readonly field: string;
}

type GuardedRow = EventRow & { readonly leaf: Uint8Array; readonly checks: Uint8Array };

const CHUNK = 250;

/** Compares rows with their leaf hashes and checks, chunk by chunk, so that no read transaction lasts. */
export class IntegrityCheck {
  private readonly chunk: StatementSync;
  private readonly one: StatementSync;
  private readonly byStream: StatementSync;
  private readonly metaBytes: StatementSync;

  constructor(db: DatabaseSync) {
    const columns = `${EVENT_COLUMNS}, leaf, checks`;
    this.chunk = db.prepare(`SELECT ${columns} FROM events WHERE idx >= ? AND idx < ? ORDER BY idx`);
    this.one = db.prepare(`SELECT ${columns} FROM events WHERE idx = ?`);
    // as bytes: what is no longer UTF-8 would be read as U+FFFD
    this.metaBytes = db.prepare('SELECT CAST(meta AS BLOB) AS meta FROM events WHERE idx = ?');
    this.byStream = db.prepare('SELECT idx FROM events WHERE stream = ? AND revision = ?');
  }

  /** Checks the events from one index on, at most up to (not with) another. @returns where the next chunk starts. */
  run(from: number, to: number): { readonly next: number; readonly damage: readonly Damage[] } {
    const next = Math.min(from + CHUNK, to);
    return { next, damage: this.inChunk(from, next) };
  }

  private inChunk(from: number, to: number): Damage[] {
    try {
      // typed by the STRICT table
      const rows = this.chunk.all(from, to).map((row: object) => row as GuardedRow);
      if (rows.length === to - from) return rows.flatMap((row) => this.inRow(row));
    } catch {
      // a damaged page stops the scan; its neighbours can still be read one by one
    }
    return Array.from({ length: to - from }, (_, place) => this.at(from + place)).flat();
  }

  private at(index: number): Damage[] {
    try {
      const row = this.one.get(index) as GuardedRow | undefined;
      return row ? this.inRow(row) : [{ index, stream: '', field: 'index' }];
    } catch {
      return [{ index, stream: '', field: 'page' }];
    }
  }

  private inRow(row: GuardedRow): Damage[] {
    const fields = damagedFields(row);
    if (fields.length === 0 && !this.isIndexed(row)) fields.push('stream-index');
    const meta = fields.includes('meta') ? this.metaField(row) : 'meta';
    return fields.map((field) => ({
      index: row.idx,
      stream: row.stream,
      field: field === 'meta' ? meta : field,
    }));
  }

  private metaField({ idx, checks }: GuardedRow): string {
    const meta = this.metaBytes.get(idx)?.meta;
    return meta instanceof Uint8Array ? fieldOfDamage(Buffer.from(meta), checkAt(checks, 'meta')) : 'meta';
  }

  private isIndexed({ idx, stream, revision }: EventRow): boolean {
    try {
      return this.byStream.get(stream, revision)?.idx === idx;
    } catch {
      return false;
    }
  }
}

/** How many of the newest events are checked before the store opens: they are what a crash could have hurt. */
const NEWEST = 1_000;

/** @throws StoreRefusesToOpen when one of the newest events is damaged. */
export const checkNewest = (db: DatabaseSync, file: string): void => {
  const end = Number(db.prepare('SELECT coalesce(max(idx), -1) + 1 AS next FROM events').get()?.next);
  const check = new IntegrityCheck(db);
  for (let from = Math.max(0, end - NEWEST); from < end;) {
    const { next, damage } = check.run(from, end);
    const first = damage[0];
    if (first) throw new StoreRefusesToOpen('store-corrupt', file, describeDamage(first));
    from = next;
  }
};

/** Damage in a few words that need no translation. */
export const describeDamage = ({ index, stream, field }: Damage): string =>
  [`event ${index}`, stream, field].filter(Boolean).join(', ');

const checkAt = (checks: Uint8Array, column: CheckedColumn): number =>
  new DataView(checks.buffer, checks.byteOffset).getUint32(CHECKED.indexOf(column) * 4);

const damagedFields = (row: GuardedRow): string[] => {
  const differing = CHECKED.filter((column) => checkAt(row.checks, column) !== checkOf(row[column]));
  const leafFits = leafOfRow(row)?.equals(row.leaf) ?? false;
  if (differing.length === 0) return leafFits ? [] : ['leaf'];
  // the leaf is right but a check is not: then it is the check that was hit
  return leafFits ? ['checks'] : differing;
};

const leafOfRow = ({
  stream,
  revision,
  id,
  type,
  v,
  recordedAt,
  data,
  meta,
}: EventRow): Buffer | undefined => {
  try {
    const parsed: EventMeta = { ...(JSON.parse(meta) as EventMeta), recordedAt };
    // the hash takes the salt as bytes and would not see a hex digit that became a capital
    if (parsed.salt !== parsed.salt.toLowerCase()) return undefined;
    return leafHash(leafOf({ stream, revision, id, type, v, meta: parsed }, saltedHash(parsed.salt, data)));
  } catch {
    return undefined;
  }
};

/** Which field of `meta` was hit: the one in which putting a single byte right makes the check fit again. */
const fieldOfDamage = (text: Buffer, wanted: number): string => {
  const place = text.findIndex((byte, at) => {
    for (let other = 0; other < 256; other++) {
      text[at] = other;
      if (checkOf(text) === wanted) return true;
    }
    text[at] = byte;
    return false;
  });
  const key = place === -1 ? undefined : keyAt(text, place);
  return key === undefined ? 'meta' : `meta.${key}`;
};

/** The key of the flat object to which a byte of its text belongs: its own, or that of the value in which it lies. */
const keyAt = (text: Buffer, place: number): string | undefined => {
  const fields = [...text.toString('latin1').matchAll(/"(\w+)":"[^"]*"[,}]/g)];
  return fields.find((field) => place < field.index + field[0].length)?.[1];
};
