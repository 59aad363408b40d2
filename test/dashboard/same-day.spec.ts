import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inNode } from './in-node.js';

const from = (to: string, asOf: string | null) =>
  inNode('day/on-same-day.ts', `it.onSameDay('${to}', ${JSON.stringify(asOf)})`);

/** Acts are done today; the forms in which tasks are given and the first account is made show no other day. */
const TODAY_ONLY = /pages\/(assigning|set-up)\//;

describe('a way from one screen to another', () => {
  it('takes the day along that is looked at, beside what it asks itself', () => {
    expect(from('/tasks/1', '2020-09-14')).toBe('/tasks/1?asOf=2020-09-14');
    expect(from('/directives?tab=plans&paper=2', '2020-09-14')).toBe(
      '/directives?tab=plans&paper=2&asOf=2020-09-14',
    );
    expect(from('/directives/3#orphans', '2020-09-14')).toBe('/directives/3?asOf=2020-09-14#orphans');
  });

  it('stays as it is where today is looked at', () => {
    expect(from('/directives/3#orphans', null)).toBe('/directives/3#orphans');
  });

  it('forgets the day on no screen that shows one', () => {
    const forgetful = globSync('apps/dashboard/src/**/*.tsx')
      .filter((path) => !TODAY_ONLY.test(path))
      .filter((path) =>
        /<Link\b[^>]*\bto=(\{`(?![^`]*asOf)(?![^`]*\$\{along\})\/|"\/)/.test(readFileSync(path, 'utf8')),
      );
    expect(forgetful).toEqual([]);
  });
});
