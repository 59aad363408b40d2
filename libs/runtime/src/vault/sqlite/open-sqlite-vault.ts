import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { VaultAdapter } from '../vault.js';
import { SqliteCredentials } from './sqlite-credentials.js';
import { SqliteTokens } from './sqlite-tokens.js';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS credential (
    account_id TEXT PRIMARY KEY,
    folded TEXT NOT NULL UNIQUE,
    username TEXT NOT NULL,
    password TEXT NOT NULL,
    administrator INTEGER NOT NULL,
    pending INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS token (
    hash BLOB PRIMARY KEY,
    account_id TEXT NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT;
`;

const openFile = (file: string): DatabaseSync => {
  mkdirSync(dirname(file), { recursive: true });
  // created before SQLite opens it, so that it never exists with other rights; the WAL takes over the rights of the file
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000;');
  database.exec(SCHEMA);
  return database;
};

/** The vault of one process: a file that its owner alone can read, made where there is none. */
export const openSqliteVault = (file: string): VaultAdapter => {
  const database = openFile(file);
  return {
    credentials: new SqliteCredentials(database),
    tokens: new SqliteTokens(database),
    secret: async (name, make) => {
      database.prepare('INSERT OR IGNORE INTO secret (name, value) VALUES (?, ?)').run(name, make());
      const row = database.prepare('SELECT value FROM secret WHERE name = ?').get(name);
      return row?.['value'] as Uint8Array;
    },
    close: () => database.close(),
  };
};
