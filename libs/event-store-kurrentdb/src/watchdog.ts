import type { Cursor } from '@dondoc/event-sourcing';
import type { Doorbell } from './doorbell.js';

/**
 * Compares the bell with the tail of the log: an idle subscription and a dead one look the same from here. If at two looks in a
 * row the bell has not rung for what the log holds, it is dead. Each look wakes the subscribers too, so that until then nothing
 * waits longer than from one look to the next.
 */
export class Watchdog {
  private timer: NodeJS.Timeout | undefined;
  private suspect: bigint | undefined;
  private isLooking = false;

  constructor(
    private readonly bell: Doorbell,
    private readonly readTail: () => Promise<Cursor | undefined>,
    private readonly wake: () => void,
  ) {}

  start(everyMs: number): void {
    this.timer = setInterval(() => void this.look(), everyMs);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      const cursor = await this.readTail();
      this.wake();
      this.judge(BigInt(cursor?.position ?? 0));
    } catch {
      // a server that does not answer is found by whoever reads
    } finally {
      this.isLooking = false;
    }
  }

  private judge(tail: bigint): void {
    const isSilent = this.suspect !== undefined && this.bell.heard < this.suspect;
    const isBehind = this.bell.isBehind(tail);
    this.suspect = isBehind && !isSilent ? tail : undefined;
    if (isSilent && isBehind) this.bell.drop(new Error('it was silent while the log went on'));
  }
}
