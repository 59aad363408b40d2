import type { Chance } from '../engine/chance.js';

// domain.md 6.2, in so many of a hundred tasks.
const WITHDRAWN = 2;
/** With those that are returned, or whose request is rejected, 12 are late in the end. */
const LATE = 3.5;
const RETURNED = 8.5;
/** Asked after the deadline, by those that are late already; the two make 15 of all tasks, 30 % of them late. */
const LATE_ONES_ASK = 54;
const OTHERS_ASK = 14;

/** How a task will go, if nobody comes between. */
export interface Fate {
  readonly withdrawn: boolean;
  /** Nobody finishes it. */
  readonly leftLying: boolean;
  readonly late: boolean;
  readonly asksExtension: 'never' | 'in-time' | 'late';
  readonly returned: boolean;
}

/** @param leftLying so many of a hundred tasks the agency leaves lying */
export const fateOf = (leftLying: number, chance: Chance): Fate => {
  const withdrawn = chance.often(WITHDRAWN);
  const lying = chance.often(leftLying);
  const late = lying || chance.often(LATE);
  const asks = chance.often(late ? LATE_ONES_ASK : OTHERS_ASK);
  return {
    withdrawn,
    leftLying: lying,
    late,
    asksExtension: asks ? (late ? 'late' : 'in-time') : 'never',
    returned: chance.often(RETURNED),
  };
};
