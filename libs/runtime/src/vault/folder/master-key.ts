import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { RefusesToStart } from '../../installation/refuses-to-start.js';

const LENGTH = 32;
const OTHERS = 0o007;
const MAKE_ONE = 'make one with “openssl rand -base64 32”, readable by its owner alone';

const readOwn = (file: string): string => {
  const opened = openSync(file, 'r');
  try {
    const { mode } = fstatSync(opened);
    if ((mode & OTHERS) !== 0)
      throw new RefusesToStart(
        `The master key ${file} is open to every user of this machine; take the rights of others away (chmod o= ${file}).`,
      );
    return readFileSync(opened, 'utf8').trim();
  } finally {
    closeSync(opened);
  }
};

/**
 * Reads the key that seals a vault folder: 32 bytes in base64.
 * @throws RefusesToStart with one sentence, which never holds the key
 */
export const readMasterKey = (file: string): Uint8Array => {
  let text: string;
  try {
    text = readOwn(file);
  } catch (error) {
    if (error instanceof RefusesToStart) throw error;
    throw new RefusesToStart(
      `The master key ${file} cannot be read (${(error as Error).message}); check VAULT_KEY_FILE, or ${MAKE_ONE}.`,
    );
  }
  const key = /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? Buffer.from(text, 'base64') : undefined;
  if (key?.length === LENGTH) return key;
  const found = key ? `${key.length} bytes` : 'something that is not base64';
  throw new RefusesToStart(
    `The master key ${file} must hold ${LENGTH} bytes in base64, but holds ${found}; ${MAKE_ONE}.`,
  );
};
