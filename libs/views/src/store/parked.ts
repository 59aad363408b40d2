import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { LoggedEvent } from '@dondoc/event-sourcing';
import type { ParkedKey } from '../views.js';

const nameOf = (view: string, key: string) => `${view} ${key}`;

/**
 * Events of keys whose projection threw, in order, until somebody retries or skips; as the log holds them, since a newer
 * build may read them in a newer version.
 */
export class Parked {
  private readonly names: Set<string>;
  private readonly insert: StatementSync;
  private readonly remove: StatementSync;
  private readonly waiting: StatementSync;
  private readonly say: StatementSync;
  private readonly list: StatementSync;

  constructor(private readonly db: DatabaseSync) {
    this.insert = db.prepare('INSERT INTO parked VALUES (?, ?, ?, ?, ?)');
    this.remove = db.prepare('DELETE FROM parked WHERE view = ? AND key = ? AND idx = ?');
    this.waiting = db.prepare('SELECT event FROM parked WHERE view = ? AND key = ? ORDER BY idx');
    this.say = db.prepare('UPDATE parked SET reason = ? WHERE view = ? AND key = ? AND idx = ?');
    this.list = db.prepare(
      `SELECT view, key, min(idx) AS idx, count(*) AS waiting, event, reason FROM parked
       GROUP BY view, key ORDER BY view, key`,
    );
    this.names = this.read();
  }

  has(view: string, key: string): boolean {
    return this.names.size > 0 && this.names.has(nameOf(view, key));
  }

  put(view: string, key: string, event: LoggedEvent, reason: string): void {
    this.insert.run(view, key, event.index, JSON.stringify(event), reason);
    this.names.add(nameOf(view, key));
  }

  events(view: string, key: string): readonly LoggedEvent[] {
    return this.waiting.all(view, key).map(({ event }) => JSON.parse(String(event)) as LoggedEvent);
  }

  /** Says anew why the first event that waits was not applied. */
  explain(view: string, key: string, index: number, reason: string): void {
    this.say.run(reason, view, key, index);
  }

  release(view: string, key: string, index: number): void {
    this.remove.run(view, key, index);
    if (this.events(view, key).length === 0) this.names.delete(nameOf(view, key));
  }

  all(): readonly ParkedKey[] {
    return this.list.all().map(({ view, key, idx, waiting, event, reason }) => ({
      view: String(view),
      key: String(key),
      index: Number(idx),
      waiting: Number(waiting),
      type: (JSON.parse(String(event)) as LoggedEvent).type,
      reason: String(reason),
    }));
  }

  /** Goes back to what is written, after a transaction was rolled back. */
  forget(): void {
    this.names.clear();
    for (const name of this.read()) this.names.add(name);
  }

  private read(): Set<string> {
    const rows = this.db.prepare('SELECT DISTINCT view, key FROM parked').all();
    return new Set(rows.map(({ view, key }) => nameOf(String(view), String(key))));
  }
}
