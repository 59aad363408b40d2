import { createHash, randomBytes } from 'node:crypto';
import type { WallClock } from '../clock/wall-clock.js';
import type { Vault } from './vault.js';

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** Bearer tokens: 32 random bytes, kept as their hash only, good until a moment of wall time. */
export class Tokens {
  constructor(
    private readonly vault: Vault,
    private readonly clock: WallClock,
    private readonly lifetimeMs: number,
  ) {}

  /** A new token; it is shown once and never stored. */
  issue(accountId: string): { readonly token: string; readonly expiresAt: string } {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = now + this.lifetimeMs;
    this.vault.database.prepare('DELETE FROM token WHERE expires_at <= ?').run(now);
    this.vault.database
      .prepare('INSERT INTO token (hash, account_id, expires_at) VALUES (?, ?, ?)')
      .run(hashOf(token), accountId, expiresAt);
    return { token, expiresAt: new Date(expiresAt).toISOString() };
  }

  /** The account that a token stands for; undefined when it is unknown, signed out or expired. */
  accountOf(token: string): string | undefined {
    const row = this.vault.database
      .prepare('SELECT account_id FROM token WHERE hash = ? AND expires_at > ?')
      .get(hashOf(token), this.clock.now());
    return row?.['account_id'] as string | undefined;
  }

  revoke(token: string): void {
    this.vault.database.prepare('DELETE FROM token WHERE hash = ?').run(hashOf(token));
  }
}
