import { appendFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@jest/globals';
import type { RefusalKind } from '../rejected.js';
import type { OccurredAt } from '../time.js';

/** What one decision came to in one test. */
export interface Outcome {
  /** The test's full name and the path of its compiled file, as Jest's report has them. */
  readonly test: string;
  readonly file: string;
  /** The aggregate's category. */
  readonly category: string;
  /** The text of the function that decided: by it a decision is known again that a factory makes anew for each test. */
  readonly decide: string;
  readonly occurredAt: OccurredAt;
  /** The aggregate's state before and after, without its lists; absent while there is none. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  /** The types of the events that follow, in order; none when it is refused. */
  readonly events: readonly string[];
  readonly refusal?: { readonly code: string; readonly kind: RefusalKind };
}

/** The folder that outcomes are written to, a file of JSON lines for each file of tests; none are written unless it is set. */
export const OUTCOMES_FOLDER = 'SCENARIO_OUTCOMES';

/** Lists may be long, and where something stands is not told by them; a state that is one is there all the same. */
const withoutLists = (key: string, value: unknown) => {
  if (!Array.isArray(value)) return value;
  return key === 'before' || key === 'after' ? {} : undefined;
};

interface Decided extends Pick<Outcome, 'category' | 'decide' | 'occurredAt' | 'refusal'> {
  readonly before: unknown;
  readonly after: unknown;
  readonly events: readonly { readonly type: string }[];
}

/** Writes down what a decision came to, where somebody asked for it; nothing is worked out unless somebody did. */
export const recordOutcome = (decided: () => Decided): void => {
  const folder = process.env[OUTCOMES_FOLDER];
  if (folder === undefined || folder === '') return;
  const { currentTestName: test = '', testPath: file = '' } = expect.getState();
  const { before, after, events, ...rest } = decided();
  const states = JSON.parse(JSON.stringify({ before, after }, withoutLists)) as object;
  const written = { test, file, ...rest, ...states, events: events.map(({ type }) => type) };
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, `${basename(file)}.jsonl`), `${JSON.stringify(written)}\n`);
};
