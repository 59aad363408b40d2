import type { Outcome } from '@dondoc/event-sourcing';
import {
  CommandReused,
  OutcomeUnknown,
  Rejected,
  RevisionConflict,
  RevisionStale,
  StoreUnavailable,
  EventTooLarge,
} from '@dondoc/event-sourcing';
import { Malformed } from '../command/malformed.js';
import type { Journal } from '../journal/journal.js';
import type { Metrics } from './metrics.js';

/** A command as a line tells of it. */
export interface WatchedCommand {
  readonly command: string;
  /** Absent while it is not known, for one that creates. */
  readonly target?: string | undefined;
  readonly actor: string;
}

const FAILED = 'failed';

/** A code from a closed list: it becomes a label. */
const codeOf = (error: unknown): string => {
  if (error instanceof Rejected) return error.code;
  if (error instanceof Malformed) return 'malformed';
  if (error instanceof CommandReused) return 'idempotency-key-reused';
  if (error instanceof RevisionStale) return 'revision-stale';
  if (error instanceof EventTooLarge) return 'too-large';
  if (error instanceof RevisionConflict) return 'revision-conflict';
  if (error instanceof OutcomeUnknown) return 'outcome-unknown';
  return error instanceof StoreUnavailable ? 'store-unavailable' : FAILED;
};

/** Counts every command and writes a line of it: who, what, on what, and what it came to. */
export class CommandWatch {
  constructor(
    private readonly metrics: Pick<Metrics, 'work'>,
    private readonly journal: Journal,
  ) {}

  async around(watched: WatchedCommand, work: () => Promise<Outcome>): Promise<Outcome> {
    try {
      const done = await work();
      const outcome = done.repeated ? 'repeated' : 'accepted';
      this.count(watched, outcome);
      const events = done.events.map(({ type }) => type);
      this.journal.info({ ...watched, target: done.id, outcome, events }, 'command accepted');
      return done;
    } catch (error) {
      const outcome = codeOf(error);
      this.count(watched, outcome);
      if (outcome === FAILED) this.journal.error({ ...watched, outcome, err: error }, 'command failed');
      else this.journal.info({ ...watched, outcome }, 'command refused');
      throw error;
    }
  }

  private count({ command }: WatchedCommand, outcome: string): void {
    this.metrics.work.commands.inc({ command, outcome });
  }
}
