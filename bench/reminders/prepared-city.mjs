import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteEventStore } from '../../dist/libs/event-store-sqlite/src/index.js';
import { writeCity } from '../city/city.mjs';
import { openCityViews } from '../city/open-city-views.mjs';
import { inScratchFolder, removeFolder, scratchFolder } from '../harness/scratch.mjs';

/** A city in which so many reminders are due and none was issued, its views at the end of the log. */
export const prepareCity = async (reminders) => {
  const folder = scratchFolder();
  const store = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), verify: false });
  await writeCity(store, { tasks: reminders / 2 });
  const views = await openCityViews(folder, store);
  await views.close();
  await store.close();
  return {
    /** Works on a copy. */
    copied: (work) =>
      inScratchFolder((copy) => {
        cpSync(folder, copy, { recursive: true });
        return work(copy);
      }),
    remove: () => removeFolder(folder),
  };
};
