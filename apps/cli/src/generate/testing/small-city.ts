import { tiers, type Tier } from '../tiers.js';

/** The whole city with as few people as there are posts, and with little work: for tests of its two reorganisations. */
export const smallCity: Tier = {
  ...tiers.M,
  ...{ users: 3_500, tasksPerYear: 4_000, firstDay: '2020-12-01', lastDay: '2025-07-18' },
  inFull: [
    { from: '2020-12-01', to: '2021-01-15' },
    { from: '2025-06-02', to: '2025-07-18' },
  ],
};
