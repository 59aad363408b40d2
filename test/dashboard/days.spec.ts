import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const CUT = /\.slice\(0, 10\)/;

describe('the days that the dashboard prints', () => {
  it('are taken out of moments in one place, which knows the zone', () => {
    const sources = globSync('apps/dashboard/src/**/*.{ts,tsx}');
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((path) => CUT.test(readFileSync(path, 'utf8')))).toEqual([
      'apps/dashboard/src/day/printed.ts',
    ]);
  });
});
