import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

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

/** The one place for what may never be an event: credentials, tokens, keys. One file that its owner alone can read. */
export class Vault {
  readonly database: DatabaseSync;

  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    // created before SQLite opens it, so that it never exists with other rights; the WAL takes over the rights of the file
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
    this.database = new DatabaseSync(file);
    this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000;');
    this.database.exec(SCHEMA);
  }

  /** The key of the HMAC that stands in events as `commandHash`; made at the first start. */
  get commandKey(): Uint8Array {
    return this.secret('command-key', () => randomBytes(32));
  }

  close(): void {
    this.database.close();
  }

  private secret(name: string, make: () => Uint8Array): Uint8Array {
    this.database.prepare('INSERT OR IGNORE INTO secret (name, value) VALUES (?, ?)').run(name, make());
    return this.database.prepare('SELECT value FROM secret WHERE name = ?').get(name)?.[
      'value'
    ] as Uint8Array;
  }
}
