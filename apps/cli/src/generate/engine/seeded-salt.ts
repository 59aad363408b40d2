import { createHash, hash } from 'node:crypto';

/**
 * Salts that follow from a seed, so that the same history has the same bytes. Who knows the seed can guess a payload that was
 * withheld: nothing that happened to people may ever be written with it, and a rule of the architecture lets only invented
 * histories import it.
 */
export const seededSalt = (seed: string): (() => string) => {
  const key = createHash('sha256').update(`salt ${seed}`).digest('hex');
  let drawn = 0;
  return () => hash('sha256', `${key} ${drawn++}`, 'hex');
};
