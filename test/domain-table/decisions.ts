import { readdirSync } from 'node:fs';
import { calendarFile } from '@dondoc/config';
import { domainCommands, workingCalendar, workingCalendarFile, type Command } from '@dondoc/domain';

const calendar = workingCalendar(workingCalendarFile.parse(calendarFile));

/** Every command of the domain, in the order of the catalogue. */
export const commands: readonly Command[] = domainCommands({ calendar });

/** The compiled domain, beside this file as it runs. */
const DOMAIN = new URL('../../libs/domain/src/', import.meta.url);

const decisionFiles = () =>
  readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[\w-]+\/decisions\/[\w-]+\.js$/.test(file))
    .toSorted();

type Factory = (given: unknown) => unknown;

const textOf = (exported: unknown): string | undefined => {
  const made: unknown = typeof exported === 'function' ? madeBy(exported as Factory) : exported;
  return made !== null && typeof made === 'object' && 'decide' in made ? String(made.decide) : undefined;
};

/** What a factory makes of the calendar; what beside the decisions in a file takes anything else makes none. */
const madeBy = (factory: Factory): unknown => {
  try {
    return factory(calendar);
  } catch {
    return undefined;
  }
};

/**
 * The names of the commands by the text of what decides on them: the decision on `AcknowledgeTask` is exported from the folder
 * `decisions` as `acknowledgeTask`.
 * @throws Error where two decisions have one text
 */
export const commandsByDecision = async (): Promise<ReadonlyMap<string, string>> => {
  const known = new Map(
    commands.map(({ name }) => [`${name.charAt(0).toLowerCase()}${name.slice(1)}`, name]),
  );
  const found = new Map<string, string>();
  for (const file of decisionFiles()) {
    const module = (await import(new URL(file, DOMAIN).href)) as Readonly<Record<string, unknown>>;
    for (const [name, exported] of Object.entries(module)) {
      const command = known.get(name);
      const text = command && textOf(exported);
      if (!command || text === undefined) continue;
      const other = found.get(text);
      if (other !== undefined) throw new Error(`${command} and ${other} are decided by the same text`);
      found.set(text, command);
    }
  }
  return found;
};
