import fc from 'fast-check';
import { anyHistory, type History } from './history.js';
import { Broken, brokenIn } from './laws.js';
import type { Law } from './law.js';
import { Matrix } from './matrix.js';
import { play, type Playing } from './play.js';
import { told } from './told.js';

export interface Runs extends Playing {
  readonly runs: number;
  /** The same seed plays the same histories. */
  readonly seed: number;
}

/** The shortest history found that breaks a law. */
export interface Counterexample {
  readonly law: Law;
  /** The law, how it is broken, and the story, for people. */
  readonly story: string;
  readonly commands: number;
}

export interface Ran {
  readonly matrix: Matrix;
  /** The types of all events that were written. */
  readonly events: ReadonlySet<string>;
  /** Absent where all laws held. */
  readonly counterexample?: Counterexample;
}

/** A refusal is an answer: where in the code it was made is of no interest, and finding out takes half of the time. */
const withoutStacks = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return await work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
};

/**
 * Plays random histories until one breaks a law, and shrinks that one.
 * @throws whatever is thrown that is no refusal
 */
export const runHistories = async ({ runs: numRuns, seed, ...playing }: Runs): Promise<Ran> => {
  const matrix = new Matrix();
  const events = new Set<string>();
  const property = fc.asyncProperty(anyHistory, async (history: History) => {
    const story = await play(history, playing);
    for (const line of story.lines) matrix.note(line);
    for (const { type } of story.log) events.add(type);
    history.told = told(story);
    const broken = brokenIn(story);
    if (broken) throw broken;
  });
  const { counterexample, errorInstance } = await withoutStacks(() => fc.check(property, { numRuns, seed }));
  const [history] = counterexample ?? [];
  if (!history) return { matrix, events };
  if (!(errorInstance instanceof Broken)) throw errorInstance;
  const { law, message } = errorInstance;
  const story = `${message}\n${history.told}`;
  return { matrix, events, counterexample: { law, story, commands: history.moves.length } };
};
