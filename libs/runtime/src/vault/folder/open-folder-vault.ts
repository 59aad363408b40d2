import { z } from 'zod';
import { wallClock, type WallClock } from '../../clock/wall-clock.js';
import type { VaultAdapter } from '../vault.js';
import { FolderCredentials } from './folder-credentials.js';
import { FolderTokens } from './folder-tokens.js';
import { readMasterKey } from './master-key.js';
import { Seal } from './seal.js';
import { SealedFolder } from './sealed-folder.js';

const secret = z.strictObject({ value: z.base64() });

/**
 * The vault of several nodes: a folder that they share, sealed by a master key that lies elsewhere.
 * @throws RefusesToStart with one sentence
 */
export const openFolderVault = async (
  folder: string,
  keyFile: string,
  clock: WallClock = wallClock,
): Promise<VaultAdapter> => {
  const records = await SealedFolder.open(folder, new Seal(readMasterKey(keyFile)));
  return {
    credentials: new FolderCredentials(records, clock),
    tokens: new FolderTokens(records),
    secret: async (name, make) => {
      if ((await records.read('secret', name)) === undefined)
        await records.create('secret', name, { value: Buffer.from(make()).toString('base64') });
      return Buffer.from(secret.parse(await records.read('secret', name)).value, 'base64');
    },
    close: () => undefined,
  };
};
