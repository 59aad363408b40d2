import { event, instant, type Aggregate, type EventsOf, type Instant } from '@dondoc/event-sourcing';
import { z } from 'zod';

// What is written here is what lies on disk. Names and released versions never change; add an upcast instead.
export const clockEvents = {
  /** Simulated business time moved forward. A log that holds one is never run on real time. */
  ClockAdvanced: event('ClockAdvanced', z.strictObject({ to: instant() })),
};
export type ClockEvent = EventsOf<typeof clockEvents>;

/** The one clock of an installation that runs on simulated time. */
export const CLOCK_ID = 'business';

/** Simulated business time: undefined on an installation that runs on real time. */
export const clock: Aggregate<Instant | undefined, ClockEvent> = {
  category: 'clock',
  events: clockEvents,
  initial: undefined,
  evolve: (_, event) => event.data.to,
};
