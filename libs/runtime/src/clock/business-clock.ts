import { clock, clockEvents, CLOCK_ID } from '@dondoc/domain';
import { decode, streamOf, type EventStore, type Instant, type LoggedEvent } from '@dondoc/event-sourcing';
import type { LogReader } from '../log/log-follower.js';
import { wallClock, type WallClock } from './wall-clock.js';

/** The time that deadlines, reminders and `recordedAt` go by. */
export interface BusinessClock {
  readonly simulated: boolean;
  now(): Promise<Instant>;
  /** By how many milliseconds what was recorded last is ahead of this node's clock; 0 when it is not. */
  msBehind(): number;
}

/** The later of two instants. */
export const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/**
 * So far may clocks of nodes differ and what follows on an act still come after it. A clock that is further ahead is wrong, and
 * must not carry the deadlines of everybody with it.
 */
const MOST_AHEAD_MS = 600_000;

/** Business time is wall time, but not before what this node has read in the log: another node's clock may be ahead. */
export class RealClock implements BusinessClock, LogReader {
  readonly simulated = false;
  private recorded: Instant = '';

  constructor(private readonly wall: WallClock = wallClock) {}

  take({ meta }: Pick<LoggedEvent, 'meta'>): void {
    this.recorded = later(this.recorded, meta.recordedAt);
  }

  async now(): Promise<Instant> {
    const wall = new Date(this.wall.now()).toISOString();
    return this.msBehind() > MOST_AHEAD_MS ? wall : later(wall, this.recorded);
  }

  msBehind(): number {
    return this.recorded === '' ? 0 : Math.max(0, Date.parse(this.recorded) - this.wall.now());
  }
}

const CLOCK_STREAM = streamOf(clock, CLOCK_ID);

/** Simulated business time is what the log says last; the process only remembers how far it has read. */
export class SimulatedClock implements BusinessClock {
  readonly simulated = true;
  private read = 0;
  private latest: Instant | undefined;

  constructor(private readonly store: Pick<EventStore, 'readStream'>) {}

  async now(): Promise<Instant> {
    const latest = await this.lastAdvance();
    if (latest === undefined) throw new Error('simulated time has not begun');
    return latest;
  }

  /** All nodes read the same clock. */
  msBehind(): number {
    return 0;
  }

  /** Where simulated time stands; undefined before it began. */
  async lastAdvance(): Promise<Instant | undefined> {
    for await (const page of this.store.readStream(CLOCK_STREAM, this.read))
      for (const stored of page) {
        const event = decode(clockEvents, stored);
        if (stored.revision < this.read) continue;
        this.latest = event.data.to;
        this.read = stored.revision + 1;
      }
    return this.latest;
  }
}
