import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { EventStore } from '@dondoc/event-sourcing';
import { openKurrentEventStore, withoutPassword } from '@dondoc/event-store-kurrentdb';
import { openSqliteEventStore } from '@dondoc/event-store-sqlite';
import { CliFault } from './cli-fault.js';

const LOG_FILE = 'events.sqlite';
const isAddress = (word: string) => /^esdb(\+discover)?:/.test(word);

/** The file that a word names: itself if it is one or is called one, else the log in that data folder. */
const fileOf = (word: string): string => {
  const found = statSync(word, { throwIfNoEntry: false });
  const isFile = found ? found.isFile() : word.endsWith('.sqlite');
  return isFile ? word : join(word, LOG_FILE);
};

/** The data folder that a word names; undefined for a file and for the address of a cluster. */
export const dataFolderOf = (word: string): string | undefined =>
  isAddress(word) || fileOf(word) === word ? undefined : word;

const noLog = (word: string) =>
  new CliFault('no-log-there', {
    vi: `${word} không chứa nhật ký sự kiện; hãy ghi thư mục dữ liệu, tệp .sqlite hoặc địa chỉ esdb://….`,
    en: `${word} holds no log; name a data folder, a .sqlite file or an esdb:// address.`,
  });

/**
 * Opens the log that a word of the command line names: a data folder, a file of the SQLite store or the address of a cluster.
 * @throws CliFault where there is none, or what the store refuses with
 */
export const openLog = async (word: string): Promise<EventStore> => {
  if (isAddress(word)) return openKurrentEventStore({ url: word });
  const file = fileOf(word);
  if (!existsSync(file)) throw noLog(word);
  return openSqliteEventStore({ file });
};

/** Opens the log in a data folder. @throws CliFault where there is none */
export const openLogIn = async (dataFolder: string): Promise<EventStore> => {
  const file = join(dataFolder, LOG_FILE);
  if (!existsSync(file)) throw noLog(withoutPassword(dataFolder));
  return openSqliteEventStore({ file });
};

/** Opens the log that a word names, and makes the file and its folder where they are missing. */
export const openOrMakeLog = async (word: string): Promise<EventStore> => {
  if (isAddress(word)) return openKurrentEventStore({ url: word });
  const file = fileOf(word);
  mkdirSync(dirname(file), { recursive: true });
  return openSqliteEventStore({ file });
};

/** Where the log of a word lies, as it may be printed: an address without its password. */
export const placeOf = (word: string): string =>
  isAddress(word) ? withoutPassword(word) : resolve(fileOf(word));
