/** The cell of a thread. */
export type Side = 0 | 1;
export const CALLER: Side = 0;
export const WRITER: Side = 1;

/** So long a thread that is awake may need to take a message, in milliseconds. */
const UNSEEN_MS = 0.12;

/** After a look that was in vain the next ones are left out: 1, 2, 4 … of them, at most so many. */
const MOST_REST = 128;

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
  private pause = 1;
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
    if (this.isLooking) this.pause = 1;
    this.isLooking = false;
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
    this.isLooking = false;
    this.rest = this.pause;
    this.pause = Math.min(MOST_REST, 2 * this.pause);
    return false;
  }

  private get isSeen(): boolean {
    return Atomics.load(this.moves, this.other) === this.sentMessages;
  }
}
