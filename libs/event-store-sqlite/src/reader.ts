import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { StoreUnavailable, type Cursor, type LoggedEvent, type StoredEvent } from '@dondoc/event-sourcing';
import { EVENT_COLUMNS, loggedEvent, positionOf, storedEvent, type EventRow } from './row.js';

/** A page ends here too: reading is synchronous, so a page must not hold the thread for long. */
const PAGE_LIMIT_CHARACTERS = 1024 * 1024;

/** Some events in order; `isEnd` when no more followed them as they were read. */
export interface Page<Event> {
  readonly events: readonly Event[];
  readonly isEnd: boolean;
}

/** Reads the log on a connection that cannot write. A page is read at once, so no read transaction stays open. */
export class Reader {
  private readonly db: DatabaseSync;
  private readonly stream: StatementSync;
  private readonly log: StatementSync;
  private readonly last: StatementSync;

  constructor(file: string) {
    this.db = new DatabaseSync(file, { readOnly: true, timeout: 1_000 });
    const events = `SELECT ${EVENT_COLUMNS} FROM events`;
    this.stream = this.db.prepare(`${events} WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`);
    this.log = this.db.prepare(`${events} WHERE idx > ? ORDER BY idx LIMIT ?`);
    this.last = this.db.prepare('SELECT max(idx) AS idx FROM events');
  }

  streamPage(stream: string, from: number, limit: number): Page<StoredEvent> {
    this.checkOpen();
    // all at once, which is faster than row by row
    return pageOf(this.stream.all(stream, from, limit), limit, storedEvent);
  }

  logPage(after: Cursor | undefined, limit: number): Page<LoggedEvent> {
    this.checkOpen();
    return pageOf(this.log.iterate(after?.index ?? -1, limit), limit, loggedEvent);
  }

  tail(): Cursor | undefined {
    this.checkOpen();
    const index = this.last.get()?.idx;
    return typeof index === 'number' ? { index, position: positionOf(index) } : undefined;
  }

  private checkOpen(): void {
    if (!this.db.isOpen) throw new StoreUnavailable('the store is closed');
  }

  close(): void {
    this.db.close();
  }
}

const pageOf = <Event>(
  rows: Iterable<unknown>,
  limit: number,
  eventOf: (row: EventRow) => Event,
): Page<Event> => {
  const events: Event[] = [];
  let characters = 0;
  for (const each of rows) {
    // typed by the STRICT table
    const row = each as EventRow;
    events.push(eventOf(row));
    characters += row.data.length + row.meta.length;
    if (characters > PAGE_LIMIT_CHARACTERS) return { events, isEnd: false };
  }
  return { events, isEnd: events.length < limit };
};
