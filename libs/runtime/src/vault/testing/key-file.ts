import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for a test, with a place for a vault and a master key beside it. */
export interface SealedPlace {
  readonly dataFolder: string;
  readonly vaultFolder: string;
  readonly keyFile: string;
  remove(): void;
}

export const writeKey = (file: string, mode = 0o600): string => {
  writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode });
  return file;
};

export const sealedPlace = (): SealedPlace => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'dondoc-sealed-'));
  return {
    dataFolder,
    vaultFolder: join(dataFolder, 'vault'),
    keyFile: writeKey(join(dataFolder, 'key')),
    remove: () => rmSync(dataFolder, { recursive: true }),
  };
};
