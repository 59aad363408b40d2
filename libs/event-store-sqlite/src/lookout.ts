/** The cell of a thread. */
export type Side = 0 | 1;
export const CALLER: Side = 0;
export const WRITER: Side = 1;

/** So long a thread that is awake may need to take a message, in milliseconds. */
const UNSEEN_MS = 0.12;

/** It looks out after every message, or, where that was in vain, after every 2nd, 4th … at most so many. */
const RAREST = 128;

/**
 * Waking a thread that sleeps takes as long as a commit on a good disk, so for a moment each of the two threads looks out for
 * the other instead of going to sleep. It only pays while both run at once: on a busy machine the other may be waiting for this
 * very processor. So whoever does not see the other move soon gives it away, and whoever looked in vain looks more rarely.
 */
export class Lookout {
  private readonly moves: Int32Array;
  private sentMessages = 0;
  private until = 0;
  private unseenUntil = 0;
  private isLooking = false;
  private every = 1;
  private rest = 0;

  /** @param other which of the two cells the other thread counts in */
  constructor(
    cells: SharedArrayBuffer,
    private readonly other: Side,
    private readonly patienceMs: number,
    private readonly clock = () => performance.now(),
  ) {
    this.moves = new Int32Array(cells);
  }

  static cells(): SharedArrayBuffer {
    return new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  }

  /** Shows the other thread that a message of its was taken. */
  took(): void {
    if (this.isLooking) this.endLook(Math.max(1, this.every / 2));
    Atomics.add(this.moves, 1 - this.other, 1);
  }

  /** A message was sent that the other thread will take and answer. */
  sent(): void {
    this.sentMessages++;
    if (this.rest > 0) {
      this.rest--;
      return;
    }
    const now = this.clock();
    this.until = now + this.patienceMs;
    this.unseenUntil = now + UNSEEN_MS;
    this.isLooking = true;
  }

  /** Whether to look again, rather than sleep. */
  get pays(): boolean {
    if (!this.isLooking) return false;
    const now = this.clock();
    if (now < this.until && (now < this.unseenUntil || this.isSeen)) return true;
    this.endLook(Math.min(RAREST, 2 * this.every));
    return false;
  }

  /** Ends this look, and says how often to look from now on. */
  private endLook(every: number): void {
    this.isLooking = false;
    this.every = every;
    this.rest = every - 1;
  }

  private get isSeen(): boolean {
    return Atomics.load(this.moves, this.other) === this.sentMessages;
  }
}
