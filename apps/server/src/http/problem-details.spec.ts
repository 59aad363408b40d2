import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { EDGE_CODES } from './problem-details.js';

const FOLDER = 'apps/server/src/http';

describe('the documented codes of problems', () => {
  it('are those that the edge raises', () => {
    const sources = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'));
    const raised = sources.flatMap((source) =>
      [...source.matchAll(/new Problem\(\s*\w+,\s*'([a-z-]+)'/g)].map(([, code]) => code ?? ''),
    );
    expect([...new Set(raised)].toSorted()).toEqual([...EDGE_CODES]);
  });
});
