import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from './planted-tree.js';

interface Complaint {
  readonly code: string;
  readonly filename: string;
}

const planted = [
  { code: 'typescript(no-floating-promises)', text: `Promise.resolve(1);` },
  { code: 'typescript(no-misused-promises)', text: `[1].forEach(async () => { await Promise.resolve(); });` },
  { code: 'typescript(no-unsafe-member-access)', text: `export const y = JSON.parse('{}').deep;` },
  { code: 'typescript(no-explicit-any)', text: `export type Y = any;` },
  { code: 'eslint(no-restricted-imports)', text: `export { isISO8601 } from 'class-validator';` },
  {
    code: 'eslint(no-restricted-imports)',
    text: `import { IsISO8601 as Day } from 'class-validator'; export const y = Day;`,
  },
  {
    code: 'eslint(no-restricted-imports)',
    text: `import { IsDateString } from 'class-validator'; export const y = IsDateString;`,
  },
  { code: 'import(no-cycle)', text: `import { z } from './planted-10.js'; export const y = z;` },
  { code: 'eslint(no-restricted-globals)', text: `export const now = Date.now();` },
  { code: 'eslint(no-restricted-properties)', text: `export const chance = Math.random();` },
].map((violation, index) => ({ ...violation, path: `libs/domain/src/planted-${index}.ts` }));

/** The other half of the planted cycle; it takes the number after the last violation. */
const roundTrip = `import { y } from './planted-7.js'; export const z: number = y;`;

function lint(folder: string): Promise<Complaint[]> {
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [oxlint, '--type-aware', '--format', 'json'],
      { cwd: folder },
      (_, stdout, stderr) => {
        if (stdout === '') return reject(new Error(stderr));
        resolve((JSON.parse(stdout) as { diagnostics: Complaint[] }).diagnostics);
      },
    );
  });
}

describe('lint', () => {
  let folder: string;
  let complaints: Complaint[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dondoc-lint-'));
    for (const file of ['tsconfig.json', '.oxlintrc.json', 'package.json']) {
      await copyFile(join(root, file), join(folder, file));
    }
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    const files = [...planted, { path: `libs/domain/src/planted-${planted.length}.ts`, text: roundTrip }];
    for (const { path, text } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), `${text}\n`);
    }
    complaints = await lint(folder);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(planted)('refuses $text', ({ code, path }) => {
    expect(complaints.filter(({ filename }) => filename === path).map((each) => each.code)).toContain(code);
  });
});
