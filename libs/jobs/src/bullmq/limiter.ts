import type { StartLimit } from '../queue/job-queue.js';

const SHORTEST_GAP_MS = 10;
const LOT_MS = 100;

/**
 * A limit as BullMQ keeps it, for all workers of a queue together. It counts in windows that begin with their first job, and two
 * windows that touch let twice as many through. So jobs are spread evenly: one a window, or a small lot where they come so fast
 * that Redis would be asked for each.
 */
export const limiterOf = ({ most, perMs }: StartLimit): { max: number; duration: number } => {
  if (perMs / most >= SHORTEST_GAP_MS) return { max: 1, duration: Math.ceil(perMs / most) };
  const lots = Math.ceil(perMs / LOT_MS) + 1;
  return { max: Math.max(1, Math.floor(most / lots)), duration: LOT_MS };
};
