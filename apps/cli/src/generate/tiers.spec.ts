import { describe, expect, it } from '@jest/globals';
import { isInFull, tiers, yearsOf } from './tiers.js';

describe('the tiers', () => {
  it('tell of about a year of work in S and M, and of five in L', () => {
    expect(Object.values(tiers).map((tier) => Math.round(yearsOf(tier) * 10) / 10)).toEqual([1, 1, 5]);
  });

  it.each(['2021-01-01', '2025-07-01'])('tell of the reorganisation of %s in full in M and L', (day) => {
    for (const tier of [tiers.M, tiers.L])
      expect([tier.firstDay < day && day < tier.lastDay, isInFull(tier, day)]).toEqual([true, true]);
  });

  it('tell of the years between in outline in M alone', () => {
    expect(Object.values(tiers).map((tier) => isInFull(tier, '2023-06-15'))).toEqual([true, false, true]);
  });
});
