import { globSync, readFileSync } from 'node:fs';
import { isOpen, lifecycle } from '@dondoc/domain';
import { describe, expect, it } from '@jest/globals';
import { inNode } from './in-node.js';

describe('a task that may take the place of another', () => {
  it('is looked for where the engine calls a task open', () =>
    expect(inNode('figures/open-lifecycles.ts', 'it.OPEN_LIFECYCLES')).toEqual(
      lifecycle().options.filter(isOpen),
    ));

  it('is looked for by one part in every form', () => {
    const users = globSync('apps/dashboard/src/{acts,pages/directive}/*.tsx').filter((path) =>
      readFileSync(path, 'utf8').includes('listTasksOptions({'),
    );
    expect(users).toEqual(['apps/dashboard/src/acts/open-task-field.tsx']);
  });
});
