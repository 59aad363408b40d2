import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { generationOf, schemaOf } from './schema.js';
import type { View } from './view.js';

// what a crash of the machine loses at NORMAL is read from the log again
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -131072;
  PRAGMA wal_autocheckpoint = 16384;
`;

const GENERATION = /^views-[0-9a-f]{12}\.sqlite(-wal|-shm)?$/;

const fileName = (views: readonly View[]) => `views-${generationOf(views)}.sqlite`;

/** Deletes a generation that is damaged or of another log; the next opening builds it anew. */
export const discardGeneration = (folder: string, views: readonly View[]): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, fileName(views) + suffix), { force: true });
};

/** Deletes the generations that this one replaces, once it has caught up. Until then an older program finds its own file. */
export const discardOlderGenerations = (folder: string, views: readonly View[]): void => {
  const current = fileName(views);
  for (const name of readdirSync(folder))
    if (GENERATION.test(name) && !name.startsWith(current)) rmSync(join(folder, name), { force: true });
};

const isOf = (db: DatabaseSync, store: string): boolean =>
  db.prepare('SELECT store FROM origin').get()?.['store'] === store;

const create = (db: DatabaseSync, views: readonly View[], store: string): void => {
  db.exec('BEGIN');
  db.exec(schemaOf(views));
  db.prepare('INSERT INTO origin VALUES (?)').run(store);
  db.exec('COMMIT');
};

const open = (folder: string, views: readonly View[], store: string): DatabaseSync | undefined => {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(join(folder, fileName(views)));
    db.exec(SETTINGS);
    const isNew = db.prepare("SELECT name FROM sqlite_schema WHERE name = 'origin'").get() === undefined;
    if (isNew) create(db, views, store);
    if (isOf(db, store)) return db;
  } catch (error) {
    db?.close();
    // SQLITE_CORRUPT and SQLITE_NOTADB: the file is derived, so it is thrown away
    if (error instanceof Error && 'errcode' in error && (error.errcode === 11 || error.errcode === 26))
      return undefined;
    throw error;
  }
  db.close();
  return undefined;
};

/**
 * Opens the file of these views in the data folder, or makes it. One that is damaged, or derived from another log, is
 * deleted and made anew: everything in it is derived.
 */
export const openGeneration = (folder: string, views: readonly View[], store: string): DatabaseSync => {
  mkdirSync(folder, { recursive: true });
  const found = open(folder, views, store);
  if (found) return found;
  discardGeneration(folder, views);
  const made = open(folder, views, store);
  if (!made) throw new Error(`the views file in ${folder} cannot be made`);
  return made;
};
