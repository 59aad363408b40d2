import { createHash, randomBytes } from 'node:crypto';
import type { WallClock } from '../clock/wall-clock.js';

const SWEEP_EVERY_MS = 3_600_000;

/** What is kept of a token: `expiresAt` in milliseconds of wall time. */
export interface KeptToken {
  readonly accountId: string;
  readonly expiresAt: number;
}

/** Where tokens are kept, by their SHA-256. */
export interface TokenBook {
  add(hash: Uint8Array, token: KeptToken): Promise<void>;
  find(hash: Uint8Array): Promise<KeptToken | undefined>;
  remove(hash: Uint8Array): Promise<void>;
  /** Forgets those that expired by then. */
  sweep(now: number): Promise<void>;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/**
 * Bearer tokens: 32 random bytes, kept as their hash only, good until a moment of wall time. On a vault that several nodes
 * share, a token is good on every node at once; one that was revoked on another node is refused a second later at most.
 */
export class Tokens {
  private sweepAt = 0;

  constructor(
    private readonly book: TokenBook,
    private readonly clock: WallClock,
    private readonly lifetimeMs: number,
  ) {}

  /** A new token; it is shown once and never stored. */
  async issue(accountId: string): Promise<{ readonly token: string; readonly expiresAt: string }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = now + this.lifetimeMs;
    await this.book.add(hashOf(token), { accountId, expiresAt });
    this.sweepInPassing(now);
    return { token, expiresAt: new Date(expiresAt).toISOString() };
  }

  /** The account that a token stands for; undefined when it is unknown, signed out or expired. */
  async accountOf(token: string): Promise<string | undefined> {
    const kept = await this.book.find(hashOf(token));
    return kept && kept.expiresAt > this.clock.now() ? kept.accountId : undefined;
  }

  async revoke(token: string): Promise<void> {
    await this.book.remove(hashOf(token));
  }

  /** An expired token is worth nothing whether it is swept or not, so nobody waits for this, and its failure is no harm. */
  private sweepInPassing(now: number): void {
    if (now < this.sweepAt) return;
    this.sweepAt = now + SWEEP_EVERY_MS;
    this.book.sweep(now).catch(() => undefined);
  }
}
