import type { Find } from '../find.js';

/** Finds nothing, whatever is asked; a test says over it what there is. */
export const findNothing: Find = {
  openTasks: async () => [],
  tasksMovedBy: async () => [],
  recommendationsOf: async () => [],
};
