import { Counter, Histogram, type Registry } from 'prom-client';
import { EventTooLarge, OutcomeUnknown, RevisionConflict, StoreUnavailable } from '@dondoc/event-sourcing';

const KINDS = ['conflict', 'unknown', 'unavailable', 'too-large', 'other'] as const;
type Kind = (typeof KINDS)[number];

const kindOf = (error: unknown): Kind => {
  if (error instanceof RevisionConflict) return 'conflict';
  if (error instanceof OutcomeUnknown) return 'unknown';
  if (error instanceof StoreUnavailable) return 'unavailable';
  return error instanceof EventTooLarge ? 'too-large' : 'other';
};

/** What appends cost and how they fail. */
export class StoreMetrics {
  private readonly duration: Histogram;
  private readonly events: Histogram;
  private readonly commits: Histogram;
  private readonly failures: Readonly<Record<Kind, Counter.Internal>>;

  constructor(register: Registry) {
    const registers = [register];
    this.duration = new Histogram({
      name: 'dondoc_append_duration_seconds',
      help: 'Appends that were answered with their events, from call to answer',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    });
    this.events = new Histogram({
      name: 'dondoc_append_events',
      help: 'Events per append',
      buckets: [1, 2, 5, 10, 25, 50, 100, 200],
      registers,
    });
    this.commits = new Histogram({
      name: 'dondoc_commit_appends',
      help: 'Appends per commit of the SQLite writer',
      buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1000],
      registers,
    });
    const failures = new Counter({
      name: 'dondoc_append_failures_total',
      help: 'Appends that were not answered with events, by kind',
      labelNames: ['kind'],
      registers,
    });
    this.failures = {
      conflict: failures.labels('conflict'),
      unknown: failures.labels('unknown'),
      unavailable: failures.labels('unavailable'),
      'too-large': failures.labels('too-large'),
      other: failures.labels('other'),
    };
    for (const kind of KINDS) this.failures[kind].inc(0);
  }

  appended(events: number, seconds: number): void {
    this.duration.observe(seconds);
    this.events.observe(events);
  }

  appendFailed(error: unknown): void {
    this.failures[kindOf(error)].inc();
  }

  /** One commit of a writer that commits together what waits together. */
  committed(appends: number): void {
    this.commits.observe(appends);
  }
}
