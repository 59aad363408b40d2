import type { DatabaseSync } from 'node:sqlite';
import type { KeptToken, TokenBook } from '../tokens.js';

/** Tokens in the file of one process. */
export class SqliteTokens implements TokenBook {
  constructor(private readonly database: DatabaseSync) {}

  async add(hash: Uint8Array, { accountId, expiresAt }: KeptToken): Promise<void> {
    this.database
      .prepare('INSERT INTO token (hash, account_id, expires_at) VALUES (?, ?, ?)')
      .run(hash, accountId, expiresAt);
  }

  async find(hash: Uint8Array): Promise<KeptToken | undefined> {
    const row = this.database.prepare('SELECT account_id, expires_at FROM token WHERE hash = ?').get(hash);
    return row && { accountId: String(row['account_id']), expiresAt: Number(row['expires_at']) };
  }

  async remove(hash: Uint8Array): Promise<void> {
    this.database.prepare('DELETE FROM token WHERE hash = ?').run(hash);
  }

  async sweep(now: number): Promise<void> {
    this.database.prepare('DELETE FROM token WHERE expires_at <= ?').run(now);
  }
}
