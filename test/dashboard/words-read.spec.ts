import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inNode } from './in-node.js';

/** The paths of everything that the screens say: `task.upheld`. */
const PATHS = `(function flat(words, path) {
  return Object.entries(words).flatMap(([key, value]) => typeof value === 'object' && !Array.isArray(value)
    ? flat(value, [...path, key]) : [[...path, key].join('.')]);
})(it.vi, [])`;

const paths = inNode('words/vi.ts', PATHS) as readonly string[];
const screens = globSync('apps/dashboard/src/**/*.{ts,tsx}')
  .filter((path) => !path.startsWith('apps/dashboard/src/words/'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const isRead = (path: string, after: string): boolean =>
  new RegExp(`\\bwords\\.${path.replaceAll('.', '\\.')}${after}`).test(screens);

/** By its own name, or by a key of what holds it: `words.inbox[reason]`. */
const isSaid = (path: string): boolean => {
  const holders = path.split('.').map((_, place, parts) => parts.slice(0, place).join('.'));
  return isRead(path, '\\b') || holders.some((holder) => holder !== '' && isRead(holder, '(?![.\\w])'));
};

describe('the words of the dashboard', () => {
  it('are each said by a screen', () => {
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => !isSaid(path))).toEqual([]);
  });
});
