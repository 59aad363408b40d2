import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import type { LoggedEvent } from '@dondoc/event-sourcing';
import { openViews } from '../open-views.js';
import { ArrayLog } from './array-log.js';
import { calendarFile, caughtUp } from './views-of.js';

// a process of its own, so that a test can kill it: node build-views.js <folder> <log as JSON> <batch size, 0 for the store's pages>
const [folder = '', log = '', batchSize = '1'] = process.argv.slice(2);
const events = JSON.parse(readFileSync(log, 'utf8')) as LoggedEvent[];
const views = await openViews({
  folder,
  store: new ArrayLog(events),
  calendar: calendarFile,
  ...(batchSize !== '0' && { batchSize: Number(batchSize) }),
});
views.onApplied(({ index }) => process.stdout.write(`${index}\n`));
await caughtUp(views, events);
await views.close();
