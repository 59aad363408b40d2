import { join } from 'node:path';
import { openSqliteEventStore } from '../../dist/libs/event-store-sqlite/src/index.js';
import { removeFolder, scratchFolder } from '../harness/scratch.mjs';
import { writeCity } from './city.mjs';

/** The sides of a row that reads: over the log of a city, which is gone when they are closed. */
export const inCity = async (size, sidesOver) => {
  const folder = scratchFolder();
  const file = join(folder, 'events.sqlite');
  const store = await openSqliteEventStore({ file, verify: false });
  await writeCity(store, size);
  const total = (await store.tail()).index + 1;
  const { close, ...sides } = sidesOver({ store, folder, file, total });
  return {
    ...sides,
    close: async () => {
      await close?.();
      await store.close();
      removeFolder(folder);
    },
  };
};
