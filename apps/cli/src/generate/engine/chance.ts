import { createHash } from 'node:crypto';

/** Chance that falls the same way for the same seed and name. */
export interface Chance {
  /** True in so many of a hundred cases. */
  readonly often: (percent: number) => boolean;
  /** A whole number, both ends included. */
  readonly between: (from: number, to: number) => number;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
  /** As {@link oneOf}, each item as often as its weight says. */
  readonly weighted: <Item>(items: readonly (readonly [weight: number, item: Item])[]) => Item;
  /** So many different ones, or all where there are fewer, in the order of the list. */
  readonly some: <Item>(items: readonly Item[], count: number) => readonly Item[];
  /** A positive number around the median, with a long tail: its logarithm is normal with this spread. */
  readonly around: (median: number, spread: number) => number;
}

/** The mulberry32 generator: 32 bits of state are enough for what only has to look mixed. */
const fractions = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const nothing = (): never => {
  throw new Error('there is nothing to choose from');
};

/**
 * A stream of chance of its own for each name, so that one life can become longer and no other changes.
 * @param seed the seed of the whole history
 */
export const chanceOf = (seed: string, name: string): Chance => {
  const next = fractions(createHash('sha256').update(`${seed} ${name}`).digest().readUInt32BE(0));
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const oneOf = <Item>(items: readonly Item[]): Item => items[between(0, items.length - 1)] ?? nothing();
  const weighted = <Item>(items: readonly (readonly [number, Item])[]): Item => {
    let left = next() * items.reduce((sum, [weight]) => sum + weight, 0);
    const found = items.find(([weight]) => (left -= weight) < 0) ?? items.at(-1);
    return found ? found[1] : nothing();
  };
  return {
    often: (percent) => next() * 100 < percent,
    between,
    oneOf,
    weighted,
    some: (items, count) => {
      let wanted = Math.min(count, items.length);
      // each item in turn, as likely as there are still some wanted among those that are left
      return items.filter((_, place) => next() * (items.length - place) < wanted && wanted-- > 0);
    },
    around: (median, spread) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(spread * normal);
    },
  };
};
