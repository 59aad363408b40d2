import { cpSync, globSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MAIN = 'dist/apps/server/src/main.js';
const FORMER = join(ROOT, 'test/rolling/former');

/** The server as it is now. */
export const currentBuild = join(ROOT, MAIN);

/** Makes the server as it was before format 2 of the log, in an empty folder. */
export const makeFormerBuild = (folder: string): string => {
  cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const file of globSync('**/*.mjs', { cwd: FORMER }))
    cpSync(join(FORMER, file), join(folder, 'dist/libs/domain/src/number', file.replace(/mjs$/, 'js')));
  return resolve(folder, MAIN);
};
