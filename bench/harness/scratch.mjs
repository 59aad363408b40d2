import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Works in a folder of its own, which is gone afterwards. */
export const inScratchFolder = async (work) => {
  const folder = scratchFolder();
  try {
    return await work(folder);
  } finally {
    removeFolder(folder);
  }
};

export const scratchFolder = () => mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
export const removeFolder = (folder) => rmSync(folder, { recursive: true, force: true });
