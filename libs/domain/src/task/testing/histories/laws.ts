import type { Law } from './law.js';
import { lawsAround } from './laws-around.js';
import { lawsOfAnswers } from './laws-of-answers.js';
import { lawsOfEndings } from './laws-of-endings.js';
import { lawsOfParties } from './laws-of-parties.js';
import { lawsOfTheLog } from './laws-of-the-log.js';
import { lawsOfWork } from './laws-of-work.js';
import type { Story } from './play.js';

/** Thrown where a story breaks a law. */
export class Broken extends Error {
  override readonly name = 'Broken';
  constructor(
    readonly law: Law,
    how: string,
  ) {
    super(`${law.number}, “${law.says}”, does not hold: ${how}`);
  }
}

const numberOf = ({ number }: Law): number => Number(number.slice(1));

/** Every invariant of the domain's specification, in its order. */
export const invariants: readonly Law[] = [
  ...lawsOfParties,
  ...lawsOfWork,
  ...lawsOfTheLog,
  ...lawsAround,
].toSorted((a, b) => numberOf(a) - numberOf(b));

/** What holds in every history: the invariants, and what else is said of tasks and of answers. */
export const laws: readonly Law[] = [...invariants, ...lawsOfEndings, ...lawsOfAnswers];

/** The first law that a story breaks, and how. */
export const brokenIn = (story: Story): Broken | undefined => {
  for (const law of laws) {
    const how = law.broken(story);
    if (how !== undefined) return new Broken(law, how);
  }
  return undefined;
};
