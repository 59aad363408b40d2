/** Chance that falls the same way for the same seed. */
export interface Dice {
  /** True in so many of a hundred cases. */
  readonly often: (percent: number) => boolean;
  /** A whole number, both ends included. */
  readonly between: (from: number, to: number) => number;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
}

/** The mulberry32 generator: 32 bits of state are enough for what only has to look mixed. */
export const dice = (seed: number): Dice => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    often: (percent) => next() * 100 < percent,
    between,
    oneOf: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('there is nothing to choose from');
      return item;
    },
  };
};
