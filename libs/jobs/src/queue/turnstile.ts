import type { StartLimit } from './job-queue.js';

/** Lets no more starts through than a limit allows, in whatever window one looks. Times are monotonic milliseconds. */
export class Turnstile {
  /** The last `most` starts; the place of the next one holds the start that it may not come too close to. */
  private readonly starts: number[] = [];
  private count = 0;

  constructor(private readonly limit: StartLimit) {}

  /** How long the next start has to wait. */
  waitMs(now: number): number {
    const earlier = this.starts[this.count % this.limit.most];
    return earlier === undefined ? 0 : Math.max(0, earlier + this.limit.perMs - now);
  }

  pass(now: number): void {
    this.starts[this.count++ % this.limit.most] = now;
  }
}
