import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT } from './recorded.js';

/**
 * Runs the specs of the domain and leaves in a folder what they did.
 * @returns whether all of them passed
 */
export const runSpecs = (folder: string): boolean => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      'dist/libs/domain/src',
      '--json',
      `--outputFile=${join(folder, REPORT)}`,
    ],
    { stdio: 'inherit', env: { ...process.env, SCENARIO_OUTCOMES: folder } },
  );
  return status === 0;
};
