import { yearsOf, type Tier } from '../tiers.js';

// domain.md 6.2: how much happens, and how often it goes one way or the other.

/** So many tasks come of a document that gives any. */
const TASKS_PER_DIRECTIVE = 5.4;
/** So many of a hundred documents give tasks. */
const GIVE_TASKS = 8.4;
/** So many of a hundred tasks end with a numbered report, which is a document too. */
export const REPORTED_BY_DOCUMENT = 75;

/** How many directives a tier needs for its tasks. */
export const directivesOf = (tier: Tier): number =>
  Math.round((tier.tasksPerYear * yearsOf(tier)) / TASKS_PER_DIRECTIVE);

/** How many documents besides, that give no tasks and report on none. */
export const papersOf = (tier: Tier): number => {
  const others = directivesOf(tier) * (100 / GIVE_TASKS - 1);
  return Math.round(others - (tier.tasksPerYear * yearsOf(tier) * REPORTED_BY_DOCUMENT) / 100);
};
