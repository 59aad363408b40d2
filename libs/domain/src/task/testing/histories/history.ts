import fc from 'fast-check';
import { lifecycle, type Lifecycle } from '../../../timeliness/lifecycle.js';
import { SIDES, type Dice } from './dice.js';
import type { Step } from './step.js';

/** Where stories are headed; what lies at the end of a long way, more often. */
const GOALS: readonly Lifecycle[] = [
  ...lifecycle().options,
  ...(['Completed', 'Closed', 'Closed', 'Closed', 'Suspended', 'Disputed'] as const),
];
const [SHORTEST, LONGEST] = [10, 34];

/** What is played: dice, which mean something once the task is there, or the steps that dice once meant. */
export class History {
  /** The steps that were taken, in words that hold without dice; set by whoever plays. */
  played: readonly Step[] | undefined;
  /** What happened, as people would tell it; set by whoever plays. */
  told = '';

  constructor(
    readonly goals: readonly Lifecycle[],
    readonly moves: readonly (Dice | Step)[],
  ) {}

  /** How fast-check prints it. */
  [fc.toStringMethod](): string {
    return `\n${this.told}`;
  }
}

const throwDice = (random: fc.Random): Dice => {
  const side = (name: keyof Dice) => random.nextInt(0, SIDES[name] - 1);
  return {
    kind: side('kind'),
    flaw: side('flaw'),
    of: side('of'),
    act: side('act'),
    choice: side('choice'),
    party: side('party'),
    days: side('days'),
  };
};

/** Acts that lead on without a detour. */
const STRAIGHT: Readonly<Partial<Record<Step['act'], Partial<Step>>>> = {
  DraftTask: { act: 'AssignTask', signer: 'head' },
  DisputeAssignment: { act: 'AcknowledgeTask', signer: 'nobody' },
};

/** The same step with nothing special about it, one thing at a time. */
const plainer = (step: Step): readonly Step[] => {
  const changes: readonly Partial<Step>[] = [
    STRAIGHT[step.act] ?? {},
    { days: 0 },
    { when: 'now' },
    { rank: 'head' },
    { choice: 0 },
    { of: 'whole' },
  ];
  return changes
    .map((change) => ({ ...step, ...change }))
    .filter((each) => JSON.stringify(each) !== JSON.stringify(step));
};

/** Some steps left out; the days that they took go by all the same. */
const without = (steps: readonly Step[], from: number, size: number): readonly Step[] => {
  const days = steps.slice(from, from + size).reduce((sum, step) => sum + step.days, 0);
  const [next, ...rest] = steps.slice(from + size);
  return [...steps.slice(0, from), ...(next ? [{ ...next, days: next.days + days }, ...rest] : [])];
};

function* smaller(steps: readonly Step[]): Generator<readonly Step[]> {
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = steps.length - size; from >= 0; from -= size === 1 ? 1 : Math.ceil(size / 2))
      yield without(steps, from, size);
  for (const [place, step] of steps.entries())
    for (const each of plainer(step)) yield steps.with(place, each);
}

/**
 * Histories of one task and of what is delegated under it. A history that broke a rule shrinks by the steps that were taken:
 * some left out, or with nothing special about them.
 */
class AnyHistory extends fc.Arbitrary<History> {
  generate(random: fc.Random): fc.Value<History> {
    const goals = Array.from({ length: 4 }, () => GOALS[random.nextInt(0, GOALS.length - 1)] ?? 'Closed');
    const length = random.nextInt(SHORTEST, LONGEST);
    const dice = Array.from({ length }, () => throwDice(random));
    return new fc.Value(new History(goals, dice), undefined);
  }

  canShrinkWithoutContext(value: unknown): value is History {
    return value instanceof History;
  }

  shrink({ goals, played }: History): fc.Stream<fc.Value<History>> {
    if (!played) return fc.Stream.nil();
    return fc.stream(smaller(played)).map((steps) => new fc.Value(new History(goals, steps), undefined));
  }
}

export const anyHistory: fc.Arbitrary<History> = new AnyHistory();
