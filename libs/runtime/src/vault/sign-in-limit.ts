import type { WallClock } from '../clock/wall-clock.js';

const WINDOW_MS = 15 * 60_000;
const KEYS_KEPT = 10_000;

/** Counts failed sign-ins by name and by address, so that guessing becomes slow; kept in memory, forgotten by a restart. */
export class SignInLimit {
  private readonly failures = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly clock: WallClock,
    private readonly allowed = 10,
  ) {}

  /** Seconds to wait before the next try; 0 when it may be made now. */
  wait(key: string): number {
    const entry = this.failures.get(key);
    if (!entry || entry.count < this.allowed) return 0;
    return Math.max(0, Math.ceil((entry.until - this.clock.now()) / 1000));
  }

  failed(key: string): void {
    const now = this.clock.now();
    const entry = this.failures.get(key);
    const count = entry && entry.until > now ? entry.count + 1 : 1;
    this.failures.delete(key);
    this.failures.set(key, { count, until: now + WINDOW_MS });
    const oldest = this.failures.keys().next().value;
    if (this.failures.size > KEYS_KEPT && oldest !== undefined) this.failures.delete(oldest);
  }

  succeeded(key: string): void {
    this.failures.delete(key);
  }
}
