import type { Cursor, Instant, LoggedEvent } from '@dondoc/event-sourcing';
import { type LogReader, type Place } from './log-reader.js';

const PAGE = 1_000;

/**
 * Counts our events from the start to the tail and goes on from there: it knows the index of the last one, the time last
 * recorded, and meets anything foreign first.
 */
export class LogSurvey {
  /** The latest time recorded so far, '' before the first. */
  recordedAt: Instant = '';
  private advancing: Promise<Cursor | undefined> | undefined;

  constructor(
    private readonly reader: LogReader,
    private place: Place,
    private last: Cursor | undefined,
  ) {}

  /** Reads on to the tail. @throws NotOurs, TimedOut, or what the client threw. */
  advance(): Promise<Cursor | undefined> {
    // what was written during the reading under way may be missing from it: read once more after it
    const next = (this.advancing ?? Promise.resolve(undefined)).then(
      () => this.read(),
      () => this.read(),
    );
    this.advancing = next;
    return next;
  }

  /** Index of the last of our events, as far as was read; -1 before the first. */
  get index(): number {
    return this.place.index;
  }

  /** Takes note of events that were written or read elsewhere. */
  note(events: readonly Pick<LoggedEvent, 'meta'>[]): void {
    for (const { meta } of events) if (meta.recordedAt > this.recordedAt) this.recordedAt = meta.recordedAt;
  }

  private async read(): Promise<Cursor | undefined> {
    for (let isEnd = false; !isEnd;) {
      const page = await this.reader.logPage(this.place, PAGE);
      this.note(page.events);
      const last = page.events.at(-1);
      if (last) this.last = { index: last.index, position: last.position };
      ({ place: this.place, isEnd } = page);
    }
    return this.last;
  }
}
