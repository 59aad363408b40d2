import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Node's own recursive mkdir never returns where the system says of a
 * folder that is there that it is not, as beneath /proc.
 * @throws the system's error
 */
export const makeFolder = (folder: string): void => {
  const path = resolve(folder);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  const above = dirname(path);
  if (!found && above !== path) makeFolder(above);
  mkdirSync(path);
};
