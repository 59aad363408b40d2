import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  decode,
  type Cursor,
  type EventDefinitions,
  type LoggedEvent,
  type Projected,
} from '@dondoc/event-sourcing';
import { operationEvents, type OperationEvent } from '@dondoc/domain';
import { TextTable } from '../search/text-table.js';
import { TrailTable } from '../trail/trail-table.js';
import { Parked } from './parked.js';
import { Table } from './table.js';
import type { LookAt, View } from './view.js';

/** The last event applied, with what tells whether a log still holds that very event. */
export interface Checkpoint extends Cursor {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
}

/** What a batch came to: `stopped` by an event that this build does not understand; what came before it is applied. */
export interface Applied {
  readonly cursor: Cursor | undefined;
  readonly stopped?: Error;
}

/** So many events at most are applied again after a crash while catching up. */
const LARGEST_COMMIT = 20_000;

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Applies the log to all tables: rows, history, search, trail and checkpoint of a batch in one transaction. */
export class Applier {
  readonly parked: Parked;
  private readonly tables: ReadonlyMap<string, Table>;
  private readonly trail: TrailTable;
  private readonly save: StatementSync;
  private last: LoggedEvent | undefined;
  private uncommitted = 0;
  private readonly look: LookAt = (view, key) => this.tables.get(view)?.row(key);

  constructor(
    private readonly db: DatabaseSync,
    views: readonly View[],
    private readonly known: EventDefinitions,
  ) {
    const texts = new TextTable(db);
    this.tables = new Map(views.map((view) => [view.name, new Table(db, view, texts)]));
    this.trail = new TrailTable(db);
    this.parked = new Parked(db);
    this.save = db.prepare('INSERT OR REPLACE INTO checkpoint VALUES (0, ?, ?, ?, ?, ?)');
  }

  checkpoint(): Checkpoint | undefined {
    const found = this.db
      .prepare('SELECT idx AS "index", position, id, stream, revision FROM checkpoint')
      .get();
    // the columns of our own table
    return found as Checkpoint | undefined;
  }

  /**
   * Applies the next events of the log and commits, unless `isBehind` says that more will follow at once: then a commit
   * takes many batches together, since each one writes every page of every index that its events touch.
   * @throws whatever the file throws; then nothing since the last commit is applied.
   */
  apply(events: readonly LoggedEvent[], isBehind = false): Applied {
    return this.orNothing(() => {
      if (!this.db.isTransaction) this.db.exec('BEGIN');
      let stopped: Error | undefined;
      for (const event of events) {
        const projected = this.understood(event);
        if (projected instanceof Error) {
          stopped = projected;
          break;
        }
        this.through(event, projected);
        this.last = event;
        this.uncommitted += 1;
      }
      if (!isBehind || stopped || this.uncommitted >= LARGEST_COMMIT) this.commit();
      const { last } = this;
      return {
        cursor: last && { index: last.index, position: last.position },
        ...(stopped && { stopped }),
      };
    });
  }

  /** Makes what was applied visible to a reader of the same connection, committed or not. */
  settle(): void {
    if (!this.db.isTransaction) return;
    for (const table of this.tables.values()) table.flush();
    if (this.last) {
      const { index, position, id, stream, revision } = this.last;
      this.save.run(index, position, id, stream, revision);
    }
  }

  /** Commits what was applied. */
  commit(): void {
    if (!this.db.isTransaction) return;
    this.settle();
    this.db.exec('COMMIT');
    this.uncommitted = 0;
  }

  private projected(event: LoggedEvent): Projected {
    return { ...decode(this.known, event), index: event.index };
  }

  private understood(event: LoggedEvent): Projected | Error {
    try {
      return this.projected(event);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  private through(event: LoggedEvent, projected: Projected): void {
    for (const table of this.tables.values())
      if (table.view.reads(event.type)) this.intoTable(table, event, projected);
    this.trail.put(projected, this.look);
    if (Object.hasOwn(operationEvents, event.type)) this.operate(projected);
  }

  /** An administrator's word on what waits: acted on where it stands in the log, so that every node comes to the same rows. */
  private operate(event: Projected): void {
    const act = event as Projected<OperationEvent>;
    switch (act.type) {
      case 'ParkedKeyRetried':
        return this.drain(act.data.view, act.data.key);
      case 'ParkedEventSkipped': {
        const { view, key, index } = act.data;
        // a build that can apply the event has done so: there is nothing to leave out
        if (this.parked.events(view, key)[0]?.index !== index) return;
        this.parked.release(view, key, index);
        return this.drain(view, key);
      }
      case 'ReminderRetriesRequested':
        return;
      default:
        act satisfies never;
    }
  }

  private intoTable(table: Table, event: LoggedEvent, projected: Projected): void {
    const { view } = table;
    const key = view.keyOf(projected);
    if (this.parked.has(view.name, key)) {
      this.parked.put(view.name, key, event, 'waits for the events before it');
      return;
    }
    try {
      table.put(key, view.apply(table.row(key), projected, this.look), event.index);
    } catch (error) {
      // a full disk rolls back by itself; then it is the file that failed, not the projection
      if (!this.db.isTransaction) throw error;
      this.parked.put(view.name, key, event, reasonOf(error));
    }
  }

  /** Applies what waits for a key, as far as it goes. */
  private drain(name: string, key: string): void {
    const table = this.tables.get(name);
    if (!table) return;
    for (const event of this.parked.events(name, key)) {
      try {
        table.put(key, table.view.apply(table.row(key), this.projected(event), this.look), event.index);
      } catch (error) {
        if (!this.db.isTransaction) throw error;
        this.parked.explain(name, key, event.index, reasonOf(error));
        return;
      }
      this.parked.release(name, key, event.index);
    }
  }

  private orNothing<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      for (const table of this.tables.values()) table.forget();
      this.trail.forget();
      this.parked.forget();
      this.uncommitted = 0;
      this.last = undefined;
      throw error;
    }
  }
}
