// Compares the views of a generated log with a recount of its lines, on the days on which its agencies were reorganised.
import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalLines } from '../../dist/apps/cli/src/canonical-log.js';
import { tiers } from '../../dist/apps/cli/src/generate/tiers.js';
import { openLog } from '../../dist/apps/cli/src/open-log.js';
import { openViews } from '../../dist/libs/views/src/index.js';
import { compareSuccessions } from '../recount/compare-successions.mjs';
import { shift } from '../recount/log.mjs';

const CATCH_UP_LIMIT_MS = 3_600_000;
const read = (path) => JSON.parse(readFileSync(new URL(`../../config/${path}`, import.meta.url), 'utf8'));

/** The eve and the day of each reorganisation that the tier tells of, and its last day. */
const daysOf = ({ firstDay, lastDay }) => [
  ...read('succession/ho-chi-minh-city.json')
    .steps.map(({ effectiveOn }) => effectiveOn)
    .filter((day) => firstDay < day && day <= lastDay)
    .flatMap((day) => [shift(day, -1), day]),
  lastDay,
];

const linesOf = async function* (store) {
  for await (const page of canonicalLines(store)) yield* page.trimEnd().split('\n');
};

const say = ({ recount, differingAsWas, differingRolledUp, orphaned }) => {
  const { day, living, asWas, rolledUp, openWithoutOwner } = recount;
  const [before, after] = [asWas, rolledUp].map((counts) => Object.keys(counts).length);
  process.stdout.write(
    `${day}: ${living.district ?? 0} districts, ${living.commune ?? 0} communes; tasks of ${before} agencies as they were, ` +
      `of ${after} rolled up; the engine differs in ${differingAsWas} and ${differingRolledUp}; ` +
      `open tasks without a living owner: ${openWithoutOwner.length}, by the engine ${orphaned}\n`,
  );
};

/** Whether engine and recount agree, and every open task has a living owner. @param place of the log */
export const successionsAgree = async (place, tierName) => {
  const tier = tiers[tierName];
  const store = await openLog(place);
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-views-'));
  const views = await openViews({ folder, store, calendar: read('calendars/vietnam.json') });
  try {
    const began = performance.now();
    const tail = await store.tail();
    if (!tail || !(await views.waitFor(tail.position, CATCH_UP_LIMIT_MS)))
      throw views.reason ?? new Error('the views do not reach the end of the log');
    process.stdout.write(`views built in ${((performance.now() - began) / 1_000).toFixed(0)} s\n`);
    const compared = await compareSuccessions(views, linesOf(store), daysOf(tier), tier.lastDay);
    for (const each of compared) say(each);
    return compared.every(
      ({ recount, differingAsWas, differingRolledUp, orphaned }) =>
        differingAsWas + differingRolledUp + orphaned + recount.openWithoutOwner.length === 0,
    );
  } finally {
    await views.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
