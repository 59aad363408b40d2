import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RefusesToStart } from '../installation/refuses-to-start.js';
import { openFolderVault } from './folder/open-folder-vault.js';
import { isSealed } from './folder/sealed-folder.js';
import { openSqliteVault } from './sqlite/open-sqlite-vault.js';
import { Vault, type VaultAdapter } from './vault.js';

/** Where a vault lies: `vault.sqlite` in the data folder, or a folder that several nodes share, with the file of its master key. */
export interface VaultPlace {
  readonly dataFolder: string;
  readonly vaultFolder?: string | undefined;
  readonly keyFile?: string | undefined;
}

const checkPair = ({ vaultFolder, keyFile }: VaultPlace): void => {
  if (vaultFolder !== undefined && keyFile === undefined)
    throw new RefusesToStart(
      'VAULT_FOLDER is set without VAULT_KEY_FILE; name the file with the master key that seals the folder.',
    );
  if (keyFile !== undefined && vaultFolder === undefined)
    throw new RefusesToStart(
      'VAULT_KEY_FILE is set without VAULT_FOLDER; name the folder that the key seals, or leave both out.',
    );
};

const openAdapter = (place: VaultPlace): VaultAdapter | Promise<VaultAdapter> =>
  place.vaultFolder !== undefined && place.keyFile !== undefined
    ? openFolderVault(place.vaultFolder, place.keyFile)
    : openSqliteVault(vaultName(place));

/** The path by which people know the vault. */
export const vaultName = ({ dataFolder, vaultFolder }: VaultPlace): string =>
  vaultFolder ?? join(dataFolder, 'vault.sqlite');

/**
 * Whether a vault was made there before; nothing is opened.
 * @throws RefusesToStart when only one of folder and key is set
 */
export const vaultIsThere = (place: VaultPlace): boolean => {
  checkPair(place);
  return place.vaultFolder === undefined ? existsSync(vaultName(place)) : isSealed(place.vaultFolder);
};

/**
 * Opens the vault, and makes it where there is none.
 * @throws RefusesToStart with one sentence
 */
export const openVault = async (place: VaultPlace): Promise<Vault> => {
  checkPair(place);
  try {
    const adapter = await openAdapter(place);
    return new Vault(adapter, await adapter.secret('command-key', () => randomBytes(32)));
  } catch (error) {
    if (error instanceof RefusesToStart) throw error;
    throw new RefusesToStart(
      `The vault ${vaultName(place)} cannot be opened (${(error as Error).message}); check its path, rights and content.`,
    );
  }
};
