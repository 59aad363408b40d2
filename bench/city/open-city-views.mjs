import { setTimeout as pause } from 'node:timers/promises';
import { openViews } from '../../dist/libs/views/src/index.js';
import { calendarFile } from './city.mjs';

/** The views of a store, at the end of its log. */
export const openCityViews = async (folder, store) => {
  const views = await openViews({ folder, store, calendar: calendarFile });
  while (views.state !== 'live') {
    if (views.state === 'stopped') throw views.reason;
    await pause(2);
  }
  return views;
};
