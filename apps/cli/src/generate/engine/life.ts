import type { Instant, Outcome } from '@dondoc/event-sourcing';
import type { Act } from './act.js';

/** Waits until an instant; then the act is given, if there is one, as things stand by then. */
export interface Step {
  readonly at: Instant;
  readonly act?: () => Act;
  /** Asked before the act: where it says no, somebody else has ended what the life is about, and the life is over. */
  readonly still?: () => boolean;
}

/** A part of what happens to something: it goes on with what its last act came to. */
export type Part<Result> = Generator<Step, Result, Outcome | undefined>;

/** All that happens to one thing. Thousands of lives are under way at once, each waiting for its next step. */
export type Life = Part<void>;

/** Nothing happens until then; nothing more at all, where the life is over by then. */
export function* until(at: Instant, still?: () => boolean): Part<void> {
  yield { at, ...(still && { still }) };
}

/** Somebody acts at that time, unless the life is over by then. */
export function* give(at: Instant, act: () => Act, still?: () => boolean): Part<Outcome> {
  const outcome = yield { at, act, ...(still && { still }) };
  if (!outcome) throw new Error('an act came to nothing');
  return outcome;
}
