import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarFile } from '@dondoc/config';
import { workingCalendarFile } from '@dondoc/domain';
import { openViews } from '@dondoc/views';
import { openLog, openLogIn } from './open-log.js';

const CATCH_UP_LIMIT_MS = 3_600_000;

/** Prints every table of the views in a fixed order; views that are missing or behind are brought up to the log first. */
export const dumpViewsOf = async ({
  data,
  log,
  out,
}: {
  readonly data: string;
  /** Where the log is that these views are of; in the data folder itself unless given. */
  readonly log?: string | undefined;
  readonly out?: string | undefined;
}): Promise<number> => {
  const store = log === undefined ? await openLogIn(data) : await openLog(log);
  const scratch = await mkdtemp(join(tmpdir(), 'dondoc-dump-'));
  const views = await openViews({ folder: data, store, calendar: workingCalendarFile.parse(calendarFile) });
  try {
    const tail = await store.tail();
    if (tail && !(await views.waitFor(tail.position, CATCH_UP_LIMIT_MS)))
      throw views.reason ?? new Error('the views do not reach the end of the log');
    const file = out ?? join(scratch, 'dump');
    await views.dump(file);
    if (out === undefined) process.stdout.write(await readFile(file));
    return 0;
  } finally {
    await views.close();
    await store.close();
    await rm(scratch, { recursive: true, force: true });
  }
};
