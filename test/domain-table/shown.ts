import type { RefusalKind } from '@dondoc/event-sourcing';
import type { Outcome } from '@dondoc/event-sourcing/testing';
import type { LifeCycle } from './life-cycles.js';
import type { Recorded } from './recorded.js';

/** Where nothing is yet, and where something is that has no states. */
export const NOTHING = '∅';
export const SOMETHING = 'exists';

/** A refusal of a command, and the full name of a test that shows it. */
export interface ShownRefusal {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly test: string;
}

/** An event that follows from a command, each time or in some tests only. */
export interface ShownEvent {
  readonly type: string;
  readonly always: boolean;
}

/** What the tests that passed show of one command. */
export interface Shown {
  /** The full name of a test in which it is taken; undefined while there is none. */
  readonly test: string | undefined;
  readonly steps: readonly { readonly from: string; readonly to: string }[];
  /** Where it stands in the tests that refuse it. */
  readonly refusedIn: readonly string[];
  readonly events: readonly ShownEvent[];
  readonly refusals: readonly ShownRefusal[];
}

const unlike = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

/** The outcomes of tests that passed, in the order of Jest's report by file and place. */
const inOrder = ({ report, outcomes }: Recorded): readonly Outcome[] => {
  const places = new Map<string, number>();
  const files = report.testResults.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  for (const { name, assertionResults } of files)
    for (const { fullName, status } of assertionResults)
      if (status === 'passed') places.set(`${name} ${fullName}`, places.size);
  const placeOf = ({ file, test }: Outcome) => places.get(`${file} ${test}`);
  return outcomes
    .filter((outcome) => placeOf(outcome) !== undefined)
    .toSorted((one, other) => (placeOf(one) ?? 0) - (placeOf(other) ?? 0));
};

const stateIn = (cycle: LifeCycle | undefined, outcome: Outcome, state: Outcome['before']): string => {
  if (state === undefined) return NOTHING;
  return cycle ? cycle.stateOf(state, outcome.occurredAt) : SOMETHING;
};

const eventsOf = (taken: readonly Outcome[]): readonly ShownEvent[] =>
  unlike(taken.flatMap(({ events }) => events)).map((type) => ({
    type,
    always: taken.every(({ events }) => events.includes(type)),
  }));

/** What was decided, by where. */
interface Decided {
  readonly inFile: ReadonlyMap<string, ReadonlySet<string>>;
  readonly inTest: ReadonlyMap<string, readonly Outcome[]>;
}

/**
 * The file that tries a command often and few others is about it, and there a test of this command alone says more about it
 * than one that goes through several.
 */
const tellingFirst = (own: readonly Outcome[], all: Decided): readonly Outcome[] => {
  const tries = Map.groupBy(own, ({ file }) => file);
  const weight = ({ file }: Outcome) =>
    (tries.get(file)?.length ?? 0) / Math.sqrt(all.inFile.get(file)?.size ?? 1);
  const isAlone = ({ file, test }: Outcome) =>
    all.inTest.get(`${file} ${test}`)?.every(({ decide }, _, [first]) => decide === first?.decide) ? 1 : 0;
  return own.toSorted((one, other) => weight(other) - weight(one) || isAlone(other) - isAlone(one));
};

/** Reads what a run recorded: one entry for each command that was tried in a test that passed. */
export const shownBy = (
  recorded: Recorded,
  commandsByDecision: ReadonlyMap<string, string>,
  cycles: readonly LifeCycle[],
): ReadonlyMap<string, Shown> => {
  const outcomes = inOrder(recorded);
  const all = {
    inFile: new Map(
      [...Map.groupBy(outcomes, ({ file }) => file)].map(([file, own]) => [
        file,
        new Set(own.map(({ decide }) => decide)),
      ]),
    ),
    inTest: Map.groupBy(outcomes, ({ file, test }) => `${file} ${test}`),
  };

  const shown = (unordered: readonly Outcome[]): Shown => {
    const own = tellingFirst(unordered, all);
    const cycle = cycles.find(({ category }) => category === own[0]?.category);
    const taken = own.filter(({ events }) => events.length > 0);
    const steps = taken.map((outcome) => {
      const from = stateIn(cycle, outcome, outcome.before);
      return JSON.stringify({ from, to: stateIn(cycle, outcome, outcome.after) });
    });
    const refusals = new Map<string, ShownRefusal>();
    for (const { refusal, test } of own)
      if (refusal && !refusals.has(refusal.code)) refusals.set(refusal.code, { ...refusal, test });
    const refused = own.filter(({ refusal }) => refusal !== undefined);
    return {
      test: taken[0]?.test,
      steps: unlike(steps.toSorted()).map((step) => JSON.parse(step) as { from: string; to: string }),
      refusedIn: unlike(refused.map((outcome) => stateIn(cycle, outcome, outcome.before))),
      events: eventsOf(taken),
      refusals: [...refusals.values()],
    };
  };

  const byCommand = Map.groupBy(outcomes, ({ decide }) => commandsByDecision.get(decide));
  return new Map(
    [...byCommand].flatMap(([command, own]) => (command === undefined ? [] : [[command, shown(own)]])),
  );
};
