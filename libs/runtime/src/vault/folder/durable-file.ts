import { randomUUID } from 'node:crypto';
import { link, open, readdir, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const LEFT_BEHIND_MS = 3_600_000;

/** Whether the system said so. */
export const says = (code: string, error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** What the promise gives; undefined where there is no such file. */
export const ifThere = async <Result>(work: Promise<Result>): Promise<Result | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (says('ENOENT', error)) return undefined;
    throw error;
  }
};

/** A new, removed or renamed file is there for good only once its folder is on the disk too. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const writeAside = async (aside: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(aside, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** A network folder may do the link and lose the answer; the client asks again and hears that the name is taken. */
const linked = async (aside: string, file: string): Promise<boolean> => {
  try {
    await link(aside, file);
    return true;
  } catch (error) {
    if (!says('EEXIST', error)) throw error;
    return (await stat(aside)).nlink > 1;
  }
};

/**
 * Makes a file that is there whole and for good, or not at all; of several processes that make it at once one succeeds.
 * @param writing a folder of the same file system, for what is not yet whole
 * @returns false when the file exists
 */
export const createFile = async (writing: string, file: string, bytes: Uint8Array): Promise<boolean> => {
  const aside = join(writing, randomUUID());
  try {
    await writeAside(aside, bytes);
    const made = await linked(aside, file);
    await syncFolder(dirname(file));
    return made;
  } finally {
    await ifThere(unlink(aside));
  }
};

/** Removes what processes left that died while they wrote; what is young may still be written by another one. */
export const clearAside = async (writing: string): Promise<void> => {
  for (const name of await readdir(writing)) {
    const aside = join(writing, name);
    const found = await ifThere(stat(aside));
    if (found && found.mtimeMs < Date.now() - LEFT_BEHIND_MS) await ifThere(unlink(aside));
  }
};
