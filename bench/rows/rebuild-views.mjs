import { setTimeout as pause } from 'node:timers/promises';
import { openViews } from '../../dist/libs/views/src/index.js';
import { calendarFile } from '../city/city.mjs';
import { inCity } from '../city/in-city.mjs';
import { perSecond } from '../harness/measure.mjs';
import { inScratchFolder } from '../harness/scratch.mjs';

/** From an empty folder until every view stands at the end of the log. */
const rebuilt = (store, total) =>
  inScratchFolder(async (folder) => {
    const { position } = await store.tail();
    const started = performance.now();
    const views = await openViews({ folder, store, calendar: calendarFile });
    if (!(await views.waitFor(position, 120_000))) throw new Error('the views did not catch up');
    const rate = perSecond(total, started);
    while (views.state !== 'live') await pause(1);
    await views.close();
    return rate;
  });

const scanned = async (store, total) => {
  const started = performance.now();
  for await (const page of store.readAll()) if (page.length === 0) throw new Error('an empty page');
  return perSecond(total, started);
};

export default {
  ...{ name: 'rebuild-views', unit: 'events/s' },
  baselineName: 'the store alone, readAll of the same log',
  open: ({ short }) =>
    inCity({ tasks: short ? 1_000 : 5_000 }, ({ store, total }) => ({
      ours: () => rebuilt(store, total),
      baseline: () => scanned(store, total),
    })),
};
