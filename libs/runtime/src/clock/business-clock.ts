import { clock, clockEvents, CLOCK_ID } from '@dondoc/domain';
import { decode, streamOf, type EventStore, type Instant } from '@dondoc/event-sourcing';

/** The time that deadlines, reminders and `recordedAt` go by. */
export interface BusinessClock {
  readonly simulated: boolean;
  now(): Promise<Instant>;
}

/** Business time is wall time. */
export const realClock: BusinessClock = { simulated: false, now: async () => new Date().toISOString() };

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
