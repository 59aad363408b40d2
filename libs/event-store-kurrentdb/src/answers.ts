import { RevisionConflict, type ExpectedRevision, type StoredEvent } from '@dondoc/event-sourcing';
import { firstOf, isOf, type Attempt } from './attempt.js';
import type { LogReader } from './log-reader.js';
import { asStored } from './outgoing.js';

/** What the server said to an append: where its last event stands, as far as that is told, or that the stream stands elsewhere. */
export type Answer =
  | { readonly kind: 'written'; readonly position: bigint | undefined }
  | { readonly kind: 'elsewhere'; readonly actual: ExpectedRevision };

/** Finds the stored events behind an answer. They are the truth: what was sent counts only where nothing else can be stored. */
export class Answers {
  /** Whether an answered position was compared with the stored one, and was the same. */
  private isPositionTrue: boolean | undefined;

  constructor(private readonly reader: LogReader) {}

  /**
   * @param isFirst whether it was sent once only: what the server answers to a repetition as the position may be anything
   * @throws RevisionConflict, or what the reading threw
   */
  async eventsOf(attempt: Attempt, answer: Answer, isFirst: boolean): Promise<readonly StoredEvent[]> {
    if (answer.kind === 'elsewhere') return this.earlierOnes(attempt, answer.actual);
    const { stream, outgoing } = attempt;
    const [event, ...others] = outgoing.events;
    const position = isFirst && others.length === 0 ? answer.position : undefined;
    if (event && position !== undefined && this.isPositionTrue)
      return [asStored(event, stream, firstOf(attempt), position)];
    const stored = await this.reader.streamPage(stream, firstOf(attempt), outgoing.events.length);
    if (!isOf(attempt, stored)) throw new Error(`${stream} does not show what was written to it`);
    if (position !== undefined) this.isPositionTrue ??= stored[0]?.position === String(position);
    return stored;
  }

  /** The stream stands elsewhere: perhaps by these very events, from an earlier call or from another node. */
  private async earlierOnes(attempt: Attempt, actual: ExpectedRevision): Promise<readonly StoredEvent[]> {
    const { stream, expected, outgoing } = attempt;
    if (actual !== 'no-stream' && actual >= firstOf(attempt)) {
      const stored = await this.reader.streamPage(stream, firstOf(attempt), outgoing.events.length);
      if (isOf(attempt, stored)) return stored;
    }
    throw new RevisionConflict(stream, expected, actual);
  }
}
