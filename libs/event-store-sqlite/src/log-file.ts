import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { APPLICATION_ID, LAYOUT, LAYOUT_VERSION, WRITER_SETTINGS } from './schema.js';
import { refusing } from './refusing.js';
import { StoreRefusesToOpen } from './store-refuses-to-open.js';

/** Opens the file for writing, and lays it out if it is new. @throws StoreRefusesToOpen */
export const openForWriting = (file: string): DatabaseSync =>
  refusing(file, () => {
    const db = new DatabaseSync(file, { timeout: 1_000 });
    try {
      checkKind(db, file);
      db.exec(WRITER_SETTINGS);
      if (isNew(db)) layOut(db);
      checkLayout(db, file);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });

/** The uuid that was created with the file: this installation. */
export const originOf = (db: DatabaseSync): string =>
  textOf(db, "SELECT value FROM installation WHERE name = 'origin'");

const numberOf = (db: DatabaseSync, sql: string): number =>
  Number(Object.values(db.prepare(sql).get() ?? {})[0] ?? 0);
const textOf = (db: DatabaseSync, sql: string): string =>
  String(Object.values(db.prepare(sql).get() ?? {})[0] ?? '');

const isNew = (db: DatabaseSync) => numberOf(db, 'SELECT count(*) FROM sqlite_schema') === 0;

const checkKind = (db: DatabaseSync, file: string) => {
  if (isNew(db)) return;
  if (numberOf(db, 'PRAGMA application_id') !== APPLICATION_ID)
    throw new StoreRefusesToOpen('store-foreign', file);
  const layout = numberOf(db, 'PRAGMA user_version');
  if (layout > LAYOUT_VERSION)
    throw new StoreRefusesToOpen('store-newer', file, `layout ${layout} > ${LAYOUT_VERSION}`);
};

// one transaction: a file is new or complete, whenever the process ends
const layOut = (db: DatabaseSync) => {
  db.exec('BEGIN IMMEDIATE');
  db.exec(`${LAYOUT}; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${LAYOUT_VERSION}`);
  db.prepare("INSERT INTO installation VALUES ('origin', ?)").run(randomUUID());
  db.exec('COMMIT');
};

const layoutOf = (db: DatabaseSync) =>
  JSON.stringify(
    db
      .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
      .all(),
  );

/** A trigger that was dropped, or a byte that flipped in the layout, must not go unseen. */
const checkLayout = (db: DatabaseSync, file: string) => {
  const fresh = new DatabaseSync(':memory:');
  fresh.exec(LAYOUT);
  const intact = layoutOf(fresh) === layoutOf(db);
  fresh.close();
  if (!intact) throw new StoreRefusesToOpen('store-corrupt', file, 'its tables or triggers were altered');
  if (originOf(db) === '') throw new StoreRefusesToOpen('store-corrupt', file, 'its origin is missing');
};
