import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { judgeAppend, leafHash, type Instant } from '@dondoc/event-sourcing';
import { openForWriting } from './log-file.js';
import { checksOf, type EventRow } from './row.js';
import type { AppendAnswer, ImportAnswer, ImportedEvent, WantedAppend } from './writer-messages.js';

type Batch<Answer> = (open: OpenLog) => Answer;

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The log as it stands inside the transaction in hand. */
class OpenLog {
  private readonly insert: StatementSync;
  private readonly last: StatementSync;
  private readonly id: StatementSync;
  private next: number;
  private recordedAt: Instant;

  constructor(readonly db: DatabaseSync) {
    this.insert = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.last = db.prepare('SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1');
    this.id = db.prepare('SELECT id FROM events WHERE stream = ? AND revision = ?');
    this.next = Number(db.prepare('SELECT coalesce(max(idx), -1) + 1 AS next FROM events').get()?.next);
    // an imported log need not be in order of recording: the highest of the last ones counts
    const latest = db
      .prepare('SELECT max(recordedAt) AS at FROM events WHERE idx >= ?')
      .get(this.next - 1_000);
    this.recordedAt = String(latest?.at ?? '');
  }

  get isEmpty(): boolean {
    return this.next === 0;
  }

  append({ ticket, stream, expected, now, events }: WantedAppend): AppendAnswer {
    const actual = this.lastRevision(stream);
    const ids = events.map(({ id }) => id);
    const verdict = judgeAppend(ids, expected, actual, (revision) => this.idAt(stream, revision));
    if (verdict === undefined) return { ticket, kind: 'conflict', actual };
    if (verdict === 'repeated') return { ticket, kind: 'repeated' };
    const index = this.next;
    const recordedAt = now > this.recordedAt ? now : this.recordedAt;
    for (const [place, event] of events.entries())
      this.add(
        { ...event, idx: this.next, stream, revision: expected + 1 + place, recordedAt },
        recordedAt === now ? event.leaf : recorded(event.leaf, now, recordedAt),
      );
    return { ticket, kind: 'written', index, recordedAt };
  }

  /** Whether it was the next event of the log and of its stream, and was taken over. */
  takeOver(event: ImportedEvent): boolean {
    const { index: idx, stream, revision, recordedAt, leaf } = event;
    if (idx !== this.next || revision !== this.lastRevision(stream) + 1) return false;
    this.add({ ...event, idx, recordedAt }, leaf);
    return true;
  }

  private add(row: EventRow, leaf: string): void {
    const { idx, stream, revision, id, type, v, recordedAt, data, meta } = row;
    this.insert.run(
      idx,
      stream,
      revision,
      id,
      type,
      v,
      recordedAt,
      data,
      meta,
      leafHash(leaf),
      checksOf(row),
    );
    this.next = idx + 1;
    if (recordedAt > this.recordedAt) this.recordedAt = recordedAt;
  }

  private lastRevision(stream: string): number {
    return Number(this.last.get(stream)?.revision ?? -1);
  }

  private idAt(stream: string, revision: number): string | undefined {
    const id = this.id.get(stream, revision)?.id;
    return typeof id === 'string' ? id : undefined;
  }
}

// a quote inside a value is escaped, so these bytes stand in a leaf only once
const recorded = (leaf: string, from: Instant, to: Instant) =>
  leaf.replace(`"recordedAt":"${from}"`, `"recordedAt":"${to}"`);

/** The only connection that writes. It commits what waits together and answers after the fsync. */
export class Writer {
  private open: OpenLog | undefined;
  private importing = false;

  /** @throws StoreRefusesToOpen */
  constructor(private readonly file: string) {
    this.open = new OpenLog(openForWriting(file));
  }

  get db(): DatabaseSync {
    this.open ??= new OpenLog(openForWriting(this.file));
    return this.open.db;
  }

  /** Group commit: one transaction and one fsync for all. */
  append(appends: readonly WantedAppend[]): readonly AppendAnswer[] {
    const busy = { kind: 'unavailable', reason: 'another log is being taken over' } as const;
    if (this.importing) return appends.map(({ ticket }) => ({ ticket, ...busy }));
    const outcome = this.transaction((open) => appends.map((wanted) => open.append(wanted)));
    if (outcome.kind === 'done') return outcome.answer;
    return appends.map(({ ticket }) => ({ ticket, kind: outcome.kind, reason: outcome.reason }));
  }

  beginImport(): ImportAnswer {
    if (this.importing) return { kind: 'unavailable', reason: 'another log is being taken over' };
    try {
      this.db.exec('BEGIN IMMEDIATE');
    } catch (error) {
      return this.failed('unavailable', error);
    }
    this.importing = true;
    if (this.open?.isEmpty) return { kind: 'done' };
    this.abandon();
    return { kind: 'not-empty' };
  }

  importPage(events: readonly ImportedEvent[]): ImportAnswer {
    try {
      const stray = events.find((event) => !this.open?.takeOver(event));
      if (!stray) return { kind: 'done' };
      const { index, stream, revision } = stray;
      this.abandon();
      return { kind: 'out-of-order', index, stream, revision };
    } catch (error) {
      return this.failed('unavailable', error);
    }
  }

  commitImport(): ImportAnswer {
    try {
      this.db.exec('COMMIT');
      this.importing = false;
      return { kind: 'done' };
    } catch (error) {
      return this.failed('unknown', error);
    }
  }

  /** Rolls back what is in hand and opens anew: after an error nothing is taken for granted. */
  abandon(): void {
    const db = this.open?.db;
    this.open = undefined;
    this.importing = false;
    if (!db) return;
    try {
      if (db.isTransaction) db.exec('ROLLBACK');
    } finally {
      db.close();
    }
  }

  private transaction<Answer>(
    batch: Batch<Answer>,
  ): { kind: 'done'; answer: Answer } | { kind: 'unavailable' | 'unknown'; reason: string } {
    let answer: Answer;
    try {
      this.db.exec('BEGIN IMMEDIATE');
      answer = batch(this.opened());
    } catch (error) {
      return this.failed('unavailable', error);
    }
    try {
      this.db.exec('COMMIT');
    } catch (error) {
      return this.failed('unknown', error);
    }
    return { kind: 'done', answer };
  }

  private opened(): OpenLog {
    if (!this.open) throw new Error('the store file is not open');
    return this.open;
  }

  private failed<Kind extends 'unavailable' | 'unknown'>(kind: Kind, error: unknown) {
    try {
      this.abandon();
    } catch {
      // what was thrown first says more; the file is opened anew either way
    }
    return { kind, reason: reasonOf(error) };
  }
}
