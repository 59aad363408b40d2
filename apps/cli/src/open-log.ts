import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteEventStore } from '@dondoc/event-store-sqlite';

/** Opens the log of a data folder that must be there. @throws Error with a sentence where none is */
export const openLog = async (dataFolder: string) => {
  const file = join(dataFolder, 'events.sqlite');
  if (!existsSync(file)) throw new Error(`${dataFolder} holds no log; name the data folder with --data`);
  return openSqliteEventStore({ file });
};
