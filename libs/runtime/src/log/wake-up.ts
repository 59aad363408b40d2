import type { LoggedEvent } from '@dondoc/event-sourcing';
import type { LogReader } from './log-follower.js';

/** What may make a message due this very moment; all else comes with time, at which the planner looks by itself. */
const WAKING = new Set(['ClockAdvanced', 'ReminderRetryRequested']);

/** Tells the planner of events, from whichever node, after which it should not wait for its next round. */
export class WakeUp implements LogReader {
  private listener: (position: string) => void = () => undefined;

  listen(listener: (position: string) => void): void {
    this.listener = listener;
  }

  take({ type, position }: LoggedEvent): void {
    if (WAKING.has(type)) this.listener(position);
  }
}
