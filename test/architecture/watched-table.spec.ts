import '@dondoc/domain';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalCodes } from '@dondoc/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { root } from './planted-tree.js';

const GUIDE = join(root, 'docs/guide');

interface Named {
  readonly rule: string;
  readonly title: string;
  /** From the guide's folder. */
  readonly path: string;
}

/** The rows of the table under a heading: what stands in each cell. */
const rowsUnder = (heading: string, text: string): readonly (readonly string[])[] => {
  const [, section = ''] = text.split(`\n## ${heading}`);
  const [own = ''] = section.split('\n## ');
  const lines = own.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
};

const testsOf = ([rule = '', , , shown = '']: readonly string[]): readonly Named[] =>
  [...shown.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, title = '', path = '']) => ({ rule, title, path }));

/** The source of the test with this title; empty where there is none. */
const sourceOf = ({ title, path }: Named): string => {
  const file = join(GUIDE, path);
  const [, after = ''] = existsSync(file) ? readFileSync(file, 'utf8').split(`it('${title}'`) : [];
  return after.split(/\n {2}it[.(]/)[0] ?? '';
};

/** Either both are written though the second came between, or the second is given before the first is written. */
const crosses = /\.interleave\(|\.run\([^;]*?\(\) =>\s*expect\(office\.run\(/;

const guide = readFileSync(join(GUIDE, 'invariants.md'), 'utf8');
const rows = rowsUnder('Watched', guide);

describe('the table of watched rules', () => {
  it('names for each rule a test', () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => row.length !== 4 || testsOf(row).length === 0)).toEqual([]);
  });

  it('names only tests that exist, in which two commands cross', () => {
    expect(rows.flatMap(testsOf).filter((named) => !crosses.test(sourceOf(named)))).toEqual([]);
  });
});

describe('the tables of invariants', () => {
  it('name only refusals that the domain has', () => {
    const codes = new Set(refusalCodes());
    const named = guide
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .flatMap((line) => [...(line.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });
});
