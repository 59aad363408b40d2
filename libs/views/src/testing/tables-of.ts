import { DatabaseSync } from 'node:sqlite';
import type { LoggedEvent } from '@dondoc/event-sourcing';
import { domainEvents, workingCalendar } from '@dondoc/domain';
import { allViews } from '../all-views.js';

import { Applier } from '../store/applier.js';
import { Reader } from '../store/reader.js';
import { schemaOf } from '../store/schema.js';
import { calendarFile } from './views-of.js';

const calendar = workingCalendar(calendarFile);

/** The tables of a log in memory and in this thread, applied in batches of a size. */
export const tablesOf = (events: readonly LoggedEvent[], batchSize = 500) => {
  const db = new DatabaseSync(':memory:');
  db.exec(schemaOf(allViews));
  const applier = new Applier(db, allViews, domainEvents);
  for (let from = 0; from < events.length; from += batchSize)
    applier.apply(events.slice(from, from + batchSize));
  return { db, applier, reader: new Reader(db, allViews, calendar) };
};
