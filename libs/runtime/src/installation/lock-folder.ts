import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { lockFile, StoreRefusesToOpen } from '@dondoc/event-store-sqlite';
import { RefusesToStart } from './refuses-to-start.js';

/**
 * Holds a data folder for this process alone, where no store in it does: two nodes that kept their views in one folder
 * would break them.
 * @throws RefusesToStart
 */
export const lockFolder = (folder: string): DatabaseSync => {
  try {
    return lockFile(join(folder, 'node'));
  } catch (error) {
    if (!(error instanceof StoreRefusesToOpen)) throw error;
    throw new RefusesToStart(
      `The data folder ${folder} is in use by another process; give each node a folder of its own (DATA_FOLDER).`,
    );
  }
};
