import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreRefusesToOpen } from './store-refuses-to-open.js';

const SQLITE_BUSY = 5;

const isBusy = (error: unknown) =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;

/**
 * Holds the file for this process alone: an exclusive transaction, never ended, on a companion file. The lock is the operating
 * system's, so it goes with the process however that ends; the companion file may stay behind and means nothing.
 * @throws StoreRefusesToOpen
 */
export const lockFile = (file: string): DatabaseSync => {
  // one lock for one file, whatever the path by which it was reached
  const real = existsSync(file) ? realpathSync(file) : join(realpathSync(dirname(file)), basename(file));
  const companion = `${real}.lock`;
  const lock = new DatabaseSync(companion, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw isBusy(error) ? new StoreRefusesToOpen('store-in-use', file, '', { cause: error }) : error;
  }
};
