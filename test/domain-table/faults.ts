import type { LifeCycle } from './life-cycles.js';
import type { Shown } from './shown.js';

interface Claimed {
  readonly commands: readonly { readonly name: string; readonly category: string }[];
  /** The commands that the specification names, and the numbers of their rows. */
  readonly specified: Readonly<Record<string, string>>;
  readonly cycles: readonly LifeCycle[];
  readonly shown: ReadonlyMap<string, Shown>;
}

const shownIn = ({ commands, shown }: Claimed, category: string) =>
  commands
    .filter((command) => command.category === category)
    .flatMap(({ name }) => {
      const found = shown.get(name);
      return found ? [{ name, ...found }] : [];
    });

const faultsOfCycle = (claimed: Claimed, cycle: LifeCycle): readonly string[] => {
  const found = shownIn(claimed, cycle.category);
  const steps = found.flatMap(({ name, steps: own }) => own.map((step) => ({ name, ...step })));
  const seen = new Set([
    ...steps.flatMap(({ from, to }) => [from, to]),
    ...found.flatMap(({ refusedIn }) => refusedIn),
  ]);
  const unseen = cycle.states.filter((state) => !seen.has(state));
  const closed = cycle.inParts
    ? []
    : steps.filter(({ name, from }) => cycle.acts[name] && !cycle.acts[name].from.includes(from));
  return [
    ...unseen.map((state) => `No test shows a ${cycle.category} that is ${state}.`),
    ...closed.map(({ name, from }) => `A test takes ${name} from ${from}, where its table closes it.`),
  ];
};

/** What the table would claim without a test that shows it, a sentence each; none when all of it is shown. */
export const faultsIn = (claimed: Claimed): readonly string[] => {
  const { commands, specified, cycles, shown } = claimed;
  const names = new Set(commands.map(({ name }) => name));
  return [
    ...Object.entries(specified)
      .filter(([name]) => !names.has(name))
      .map(([name, row]) => `${row}: there is no command ${name}.`),
    ...commands
      .filter(({ name }) => shown.get(name)?.test === undefined)
      .map(({ name }) => `No test that passed shows ${name} being taken.`),
    ...cycles.flatMap((cycle) => faultsOfCycle(claimed, cycle)),
  ];
};
