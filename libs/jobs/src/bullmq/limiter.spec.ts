import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { limiterOf } from './limiter.js';

/** When BullMQ lets jobs start that come at these times: it counts from the first one of a window. */
const startsOf = (arrivals: readonly number[], { max, duration }: { max: number; duration: number }) => {
  const starts: number[] = [];
  let [window, count, now] = [-Infinity, 0, 0];
  for (const arrival of arrivals) {
    now = Math.max(now, arrival);
    if (now < window + duration && count >= max) now = window + duration;
    if (now >= window + duration) [window, count] = [now, 0];
    count++;
    starts.push(now);
  }
  return starts;
};

const mostInAny = (starts: readonly number[], perMs: number): number => {
  let [most, from] = [0, 0];
  starts.forEach((start, to) => {
    while ((starts[from] ?? 0) <= start - perMs) from++;
    most = Math.max(most, to - from + 1);
  });
  return most;
};

describe('the limit of starts on Redis', () => {
  const limits = fc.record({
    most: fc.integer({ min: 1, max: 300 }),
    perMs: fc.integer({ min: 1, max: 3_000 }),
  });
  const pauses = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 })), {
    minLength: 1,
    maxLength: 600,
  });

  it('is kept in every window, though BullMQ counts in windows of its own', () =>
    fc.assert(
      fc.property(limits, pauses, (limit, between) => {
        let now = 0;
        const arrivals = between.map((pause) => (now += pause));
        expect(mostInAny(startsOf(arrivals, limiterOf(limit)), limit.perMs)).toBeLessThanOrEqual(limit.most);
      }),
    ));

  it('would not be kept by the limiter that its numbers suggest', () => {
    const late = [0, ...Array.from({ length: 18 }, () => 990)];
    expect(mostInAny(startsOf(late, { max: 10, duration: 1_000 }), 1_000)).toBeGreaterThan(10);
  });

  it.each([
    [30, 1],
    [600, 1],
    [6_000, 1],
    [60_000, 99],
    [1_000_000, 1_663],
  ])('of %i a minute lets at least 9 of 10 through', (most, max) => {
    const limiter = limiterOf({ most, perMs: 60_000 });
    expect(limiter.max).toBe(max);
    expect((limiter.max * 60_000) / limiter.duration).toBeGreaterThanOrEqual(0.9 * most);
  });
});
