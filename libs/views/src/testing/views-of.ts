import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoggedEvent } from '@dondoc/event-sourcing';
import { workingCalendarFile } from '@dondoc/domain';
import { openViews, type ViewsSettings } from '../open-views.js';
import type { Views } from '../views.js';
import { ArrayLog } from './array-log.js';

export const calendarFile = workingCalendarFile.parse(
  JSON.parse(readFileSync('config/calendars/vietnam.json', 'utf8')),
);

/** A folder that goes when the callback is done. */
export const inFolder = async <Result>(work: (folder: string) => Promise<Result>): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-views-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Resolves once the views stand at the end of these events. */
export const caughtUp = async (views: Views, events: readonly LoggedEvent[]): Promise<void> => {
  const last = events.at(-1);
  if (last && !(await views.waitFor(last.position, 20_000))) throw views.reason ?? new Error('too slow');
};

/** Views of these events in a folder of their own, at their end. */
export const withViews = <Result>(
  events: readonly LoggedEvent[],
  work: (views: Views) => Promise<Result>,
  settings: Partial<ViewsSettings> = {},
): Promise<Result> =>
  inFolder(async (folder) => {
    const views = await openViews({
      folder,
      store: new ArrayLog(events),
      calendar: calendarFile,
      ...settings,
    });
    try {
      await caughtUp(views, events);
      return await work(views);
    } finally {
      await views.close();
    }
  });
