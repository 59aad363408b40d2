import {
  OutcomeUnknown,
  RevisionConflict,
  StoreUnavailable,
  type ExpectedRevision,
  type StoredEvent,
} from '@dondoc/event-sourcing';
import { Answers, type Answer } from './answers.js';
import type { Attempt } from './attempt.js';
import type { Connection } from './connection.js';
import { isNotLeader, isRefusal, kindOf, wordsOf } from './failures.js';
import type { LogReader } from './log-reader.js';
import { pauseAfter, rest, type Timing } from './timing.js';

/** Sends an append, again if need be, until it is known what became of it. */
export class Sender {
  private readonly answers: Answers;

  constructor(
    private readonly connection: Connection,
    private readonly reader: LogReader,
    private readonly timing: Timing,
  ) {
    this.answers = new Answers(reader);
  }

  /**
   * @param isResent whether an earlier call sent it already and did not learn what became of it
   * @throws RevisionConflict, OutcomeUnknown, StoreUnavailable
   */
  async send(attempt: Attempt, isResent: boolean): Promise<readonly StoredEvent[]> {
    const sent = { count: isResent ? 1 : 0, mayBeWritten: isResent };
    let reason: unknown;
    for (let n = 0; n < this.timing.attempts; n++) {
      if (n > 0) await rest(pauseAfter(n - 1, this.timing));
      try {
        await this.reader.reach();
        return await this.sendOnce(attempt, sent);
      } catch (error) {
        if (error instanceof RevisionConflict) throw error;
        reason = error;
        if (error instanceof StoreUnavailable || isRefusal(error)) break;
      }
    }
    if (sent.mayBeWritten) throw new OutcomeUnknown(attempt.stream, { cause: reason });
    throw unavailable(reason);
  }

  private async sendOnce(attempt: Attempt, sent: { count: number; mayBeWritten: boolean }) {
    sent.count++;
    const answer = await this.ask(attempt).catch((error: unknown) => {
      sent.mayBeWritten ||= !isNotLeader(error) && !isRefusal(error) && !(error instanceof StoreUnavailable);
      throw error;
    });
    sent.mayBeWritten ||= answer.kind === 'written';
    return this.answers.eventsOf(attempt, answer, sent.count === 1);
  }

  /** The same bytes at the same exact revision: the server answers a repetition as it answered the first one. */
  private async ask({ stream, expected, outgoing: { events } }: Attempt): Promise<Answer> {
    const forms = events.map(({ form }) => form);
    const expectedRevision = expected === 'no-stream' ? 'no_stream' : BigInt(expected);
    try {
      const { position } = await this.connection.call(`an append to ${stream}`, (client) =>
        client.appendToStream(stream, forms, { expectedRevision, requiresLeader: true }),
      );
      // two numbers where there ought to be one: then it is not told
      return {
        kind: 'written',
        position: position?.commit === position?.prepare ? position?.commit : undefined,
      };
    } catch (error) {
      if (kindOf(error) !== 'wrong-expected-version') throw error;
      return { kind: 'elsewhere', actual: actualOf(error) };
    }
  }
}

const unavailable = (reason: unknown): StoreUnavailable => {
  if (reason instanceof StoreUnavailable) return reason;
  const [what, seconds] = isRefusal(reason) ? ['refuses to write', 60] : ['did not answer', 1];
  return new StoreUnavailable(`the event store ${what}: ${wordsOf(reason)}`, Number(seconds), {
    cause: reason,
  });
};

const actualOf = (error: unknown): ExpectedRevision =>
  error instanceof Error && 'actualVersion' in error && typeof error.actualVersion === 'bigint'
    ? Number(error.actualVersion)
    : 'no-stream';
