import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { LoggedEvent } from '@dondoc/event-sourcing';
import { openViews } from '../open-views.js';
import type { AnswerOf, ParamsOf, QueryName } from '../queries.js';
import type { Views } from '../views.js';
import { ArrayLog } from './array-log.js';
import { calendarFile, caughtUp } from './views-of.js';

/** Views of these events, opened once for all tests of a file; gives the function that asks them. */
export const askViewsOf = (events: readonly LoggedEvent[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-views-'));
  let views: Views | undefined;
  beforeAll(async () => {
    views = await openViews({ folder, store: new ArrayLog(events), calendar: calendarFile });
    await caughtUp(views, events);
  });
  afterAll(async () => {
    await views?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return <Name extends QueryName>(name: Name, params: ParamsOf<Name>): Promise<AnswerOf<Name>> =>
    views ? views.query(name, params) : Promise.reject(new Error('the views are not open yet'));
};
