import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Turnstile } from './turnstile.js';

describe('the limit of starts in one process', () => {
  const limits = fc.record({ most: fc.integer({ min: 1, max: 8 }), perMs: fc.integer({ min: 1, max: 100 }) });
  const pauses = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 60 });

  it('is kept in every window, and nobody waits longer than it asks for', () =>
    fc.assert(
      fc.property(limits, pauses, ({ most, perMs }, between) => {
        const turnstile = new Turnstile({ most, perMs });
        const starts: number[] = [];
        let now = 0;
        for (const pause of between) {
          now += pause;
          const earliest = Math.max(now, (starts.at(-most) ?? -perMs) + perMs);
          now += turnstile.waitMs(now);
          expect(now).toBe(earliest);
          turnstile.pass(now);
          starts.push(now);
        }
        for (const start of starts)
          expect(starts.filter((each) => each >= start && each < start + perMs).length).toBeLessThanOrEqual(
            most,
          );
      }),
    ));
});
