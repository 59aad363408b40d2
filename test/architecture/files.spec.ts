import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fileRules, type SourceFile } from './file-rules.js';
import { root } from './planted-tree.js';

const planted: Readonly<Record<string, SourceFile>> = {
  'names say what is inside': { path: 'libs/views/src/helpers/days.ts', text: '' },
  'names are kebab-case': { path: 'libs/views/src/dayCount.ts', text: '' },
  'sources are short': { path: 'libs/views/src/days.ts', text: 'export {};\n'.repeat(301) },
  'types are not cast away': { path: 'test/days.ts', text: ['x as', 'unknown as', 'Y'].join(' ') },
  'salts are drawn at random': {
    path: 'libs/runtime/src/engine/foreseen.ts',
    text: 'const executor = new Executor(store, formatOf(settings), look, () => salt);',
  },
  'no path of one machine': { path: 'README.md', text: `cd ${['', 'home', 'an', 'dondoc'].join('/')}` },
  'the lock names no host': {
    path: 'package-lock.json',
    text: `"resolved": "${['https:', '', 'registry.example', 'x.tgz'].join('/')}"`,
  },
};

const skipped = new Set(['node_modules', 'dist', 'data', 'coverage', '.git']);
const binary = /\.(png|ico|woff2?|sqlite|pdf|gz)$/;

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const isSkipped = entry.name === 'node_modules' || (folder === '' && skipped.has(entry.name));
    if (entry.isDirectory()) return isSkipped ? [] : filesIn(path);
    return entry.isFile() && !binary.test(path) ? [path] : [];
  });
}

describe('every file of the repository', () => {
  const files = filesIn('').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

  it.each(fileRules)('$name, because $reason', ({ isBroken }) => {
    expect(files.filter(isBroken).map(({ path }) => path)).toEqual([]);
  });

  it.each(fileRules)('is accused when broken › $name', ({ name }) => {
    const file = planted[name];
    if (file === undefined) throw new Error(`No violation is planted for “${name}”.`);
    expect(fileRules.filter((rule) => rule.isBroken(file)).map((rule) => rule.name)).toEqual([name]);
  });
});
