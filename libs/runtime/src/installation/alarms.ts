import type { WallClock } from '../clock/wall-clock.js';

/** Something that went wrong in the background. */
export interface Alarm {
  readonly part: string;
  readonly reason: string;
}

/** What went wrong in the background and waits for a person, or for its own end; shown by `/health/ready`. */
export class Alarms {
  private readonly raised = new Map<string, { readonly reason: Error; readonly until: number }>();
  private listener: (part: string, reason: Error) => void = () => undefined;

  constructor(private readonly clock: WallClock) {}

  /** Tells of every alarm that was raised, and of each as it is raised. */
  listen(listener: (part: string, reason: Error) => void): void {
    this.listener = listener;
    for (const [part, { reason }] of this.raised) listener(part, reason);
  }

  /** Raises an alarm; one that may pass by itself ends after `lastsMs` unless it is raised again. */
  raise(part: string, reason: Error, lastsMs = Infinity): void {
    this.raised.set(part, { reason, until: this.clock.now() + lastsMs });
    this.listener(part, reason);
  }

  clear(part: string): void {
    this.raised.delete(part);
  }

  get all(): readonly Alarm[] {
    const now = this.clock.now();
    return [...this.raised]
      .filter(([, { until }]) => until > now)
      .map(([part, { reason }]) => ({ part, reason: reason.message }));
  }
}
