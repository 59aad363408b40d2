import type { RefusalKind } from '@dondoc/event-sourcing';
import type { Command } from '@dondoc/domain';
import type { LifeCycle } from './life-cycles.js';
import type { Shown, ShownRefusal } from './shown.js';

/** All that the page is made of. */
export interface Source {
  readonly commands: readonly Pick<Command, 'name' | 'category' | 'summary' | 'authority'>[];
  readonly specified: Readonly<Record<string, string>>;
  readonly cycles: readonly LifeCycle[];
  /** The roles that may give a command; nobody but the engine where there are none. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly shown: ReadonlyMap<string, Shown>;
}

const INTRODUCTION = `# The domain, command by command

What may be done in the engine, and which test shows it. Written by \`npm run domain-table\` out of the code and of what the tests of the domain really did when they last ran; CI fails where it differs, so change the code or a test, never this page.

There is a section for each kind of thing (aggregate) that is tracked. The machines, which have states, come first; for them the first table says what may be done where:

- ● open in this state, and a test takes it there
- ○ open in this state by the table that the offers on the screen are made from, and taken there by no test: what else happened may leave nothing to do there, and what makes a thing of another kind has its tests in the section of that kind
- ◐ taken there by a test though the whole stands elsewhere: one of several addressees answers for itself

The table of commands then has a row each:

- **From → to**: every step that some test takes; ∅ is nothing yet, and *stays* leaves the state as it is.
- **Events**: what is appended to the log; one in brackets follows in some cases only.
- **Who**: the party to the matter, then the roles of the posts that may give it ([config/roles.json](../config/roles.json)), then whether the authority of a signature is named.
- **Guards**: the codes of the refusals that tests show, by kind: *authority*, *lifecycle*, *missing* (what is named does not exist), *rule*. What holds for every command, such as the reason of a late entry, is checked before and not repeated. The sentences that people read are in the \`*.refusals.ts\` of each folder of [libs/domain/src](../libs/domain/src).
- **Shown by**: the full name of a test in which it is taken. The test of each guard is in the folded table below.

C1 to C24 number the rows of the specification of a task’s life; C23, reminders, is no command.
`;

const KINDS: readonly RefusalKind[] = ['authority', 'lifecycle', 'missing', 'rule'];

const SIGNATURE = { required: 'signature required', optional: 'signature optional', none: 'no signature' };

const cell = (text: string) => text.replaceAll(/[\\|<*_`[\]]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ');
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const byKind = (refusals: readonly ShownRefusal[]) =>
  refusals.toSorted(
    (one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || (one.code < other.code ? -1 : 1),
  );

const stepsOf = ({ steps }: Shown, states: readonly string[]) => {
  const place = (state: string) => states.indexOf(state);
  const froms = [...Map.groupBy(steps, ({ from }) => from)].toSorted(
    ([one], [other]) => place(one) - place(other),
  );
  const told = froms.map(([from, taken]) => {
    const reached = taken.map(({ to }) => to).toSorted((one, other) => place(one) - place(other));
    return { from, to: reached.map((to) => (to === from ? '*stays*' : to)).join(' or ') };
  });
  return [...Map.groupBy(told, ({ to }) => to)]
    .map(([to, alike]) => `${alike.map(({ from }) => from).join(', ')} → ${to}`)
    .join('<br>');
};

const guardsOf = ({ refusals }: Shown) =>
  KINDS.flatMap((kind) => {
    const codes = byKind(refusals).filter((refusal) => refusal.kind === kind);
    return codes.length === 0 ? [] : [`*${kind}* ${codes.map(({ code }) => `\`${code}\``).join(', ')}`];
  }).join('<br>');

const whoOf = (
  { name, authority }: Source['commands'][number],
  { roles }: Source,
  party: string | undefined,
) => {
  const may = roles[name] ?? [];
  return [
    ...(party === undefined ? [] : [`**${party}**`]),
    may.length === 0 ? 'the engine itself' : may.join(', '),
    SIGNATURE[authority],
  ].join('<br>');
};

const matrixOf = ({ states, acts }: LifeCycle, shown: Source['shown']) =>
  table(
    ['', ...states],
    Object.entries(acts).map(([act, { from }]) => [
      act,
      ...states.map((state) => {
        const isTaken = shown.get(act)?.steps.some((step) => step.from === state);
        if (from.includes(state)) return isTaken ? '●' : '○';
        return isTaken ? '◐' : '';
      }),
    ]),
  );

const titleOf = (category: string) => `${category.charAt(0).toUpperCase()}${category.slice(1)}`;

const sectionOf = (category: string, source: Source): string => {
  const { specified, cycles, shown } = source;
  const numbered = Object.keys(specified);
  const commands = source.commands
    .filter((command) => command.category === category)
    // those of the specification in its order, the others after them in that of the catalogue
    .toSorted((one, other) => placeIn(numbered, one.name) - placeIn(numbered, other.name));
  const cycle = cycles.find((each) => each.category === category);
  const rows = commands.flatMap((command) => {
    const { name, summary } = command;
    const found = shown.get(name);
    if (!found) return [];
    const events = found.events.map(({ type, always }) => (always ? type : `(${type})`)).join(', ');
    const number = specified[name] === undefined ? '' : `${specified[name]} `;
    return [
      [
        `${number}**${name}**<br>${cell(summary.vi)}`,
        stepsOf(found, ['∅', ...(cycle?.states ?? [])]),
        events,
        whoOf(command, source, cycle?.acts[name]?.by),
        guardsOf(found),
        cell(found.test ?? ''),
      ],
    ];
  });
  const guards = commands.flatMap(({ name }) =>
    byKind(shown.get(name)?.refusals ?? []).map(({ code, test }) => [name, `\`${code}\``, cell(test)]),
  );
  return [
    `## ${titleOf(category)}`,
    ...(cycle ? [matrixOf(cycle, shown)] : []),
    table(['Command', 'From → to', 'Events', 'Who', 'Guards', 'Shown by'], rows),
    ...(guards.length === 0
      ? []
      : [
          `<details><summary>Each guard and a test that shows it: ${guards.length}</summary>`,
          table(['Command', 'Refusal', 'Shown by'], guards),
          '</details>',
        ]),
  ].join('\n\n');
};

const placeIn = (names: readonly string[], name: string) =>
  names.includes(name) ? names.indexOf(name) : names.length;

/** The page in Markdown: a section for each aggregate, the machines first. */
export const pageOf = (source: Source): string => {
  const machines = source.cycles.map(({ category }) => category);
  const others = [...new Set(source.commands.map(({ category }) => category))].filter(
    (category) => !machines.includes(category),
  );
  const categories = [...machines, ...others.toSorted()];
  const contents = categories.map((category) => {
    const own = source.commands.filter((command) => command.category === category);
    const guards = own.flatMap(({ name }) => source.shown.get(name)?.refusals ?? []);
    return [`[${titleOf(category)}](#${category})`, String(own.length), String(guards.length)];
  });
  const sections = categories.map((category) => sectionOf(category, source));
  return `${[INTRODUCTION, `${table(['', 'commands', 'guards'], contents)}\n`, ...sections].join('\n')}\n`;
};
