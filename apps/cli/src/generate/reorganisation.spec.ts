import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { calendarFile } from '@dondoc/config';
import { workingCalendarFile } from '@dondoc/domain';
import { dayOf, idOf, type EventStore, type LoggedEvent } from '@dondoc/event-sourcing';
import { openViews, type Views } from '@dondoc/views';
import { linesOf } from '../canonical-log.js';
import { openOrMakeLog } from '../open-log.js';
import { World } from './engine/world.js';
import { rulesInForce, writeHistory } from './generate.js';
import { smallCity } from './testing/small-city.js';
import { WatchedBodies } from './testing/watched-bodies.js';

interface Compared {
  readonly recount: {
    readonly day: string;
    readonly living: Readonly<Record<string, number>>;
    readonly asWas: object;
    readonly rolledUp: object;
    readonly openWithoutOwner: readonly string[];
  };
  readonly differingAsWas: number;
  readonly differingRolledUp: number;
  readonly orphaned: number;
}

interface Script {
  readonly compareSuccessions: (
    views: Views,
    lines: Iterable<string>,
    days: readonly string[],
    today: string,
  ) => Promise<readonly Compared[]>;
}

const { compareSuccessions } = (await import(
  new URL('../../../../../test/recount/compare-successions.mjs', import.meta.url).href
)) as Script;

interface HandedOver {
  readonly party: string;
  readonly toAgencyId: string;
}

const LAST_DAY = smallCity.lastDay;
const COUNTS = [
  ['2020-12-31', 24, 322],
  ['2021-01-01', 22, 312],
  ['2025-06-30', 22, 312],
  ['2025-07-01', 0, 168],
  [LAST_DAY, 0, 168],
] as const;

describe('a generated city through both of its reorganisations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-city-'));
  const bodies = new WatchedBodies(rulesInForce());
  let store: EventStore;
  const events: LoggedEvent[] = [];
  let compared: readonly Compared[] = [];
  /** The first day on which an agency is no more. */
  const ends = new Map<string, string>();
  const has = (agencyId: string | undefined, day: string) => day < (ends.get(agencyId ?? '') ?? '9999');

  beforeAll(async () => {
    store = await openOrMakeLog(join(folder, 'city.sqlite'));
    await writeHistory(store, new World(smallCity, 7, bodies.watching));
    for await (const page of store.readAll()) events.push(...page);
    for (const { type, stream, data } of events)
      if (type === 'AgencyMerged' || type === 'AgencySplit')
        ends.set(idOf(stream), (data as { readonly effectiveOn: string }).effectiveOn);
    const calendar = workingCalendarFile.parse(calendarFile);
    const views = await openViews({ folder, store, calendar });
    await views.waitFor(events.at(-1)?.position ?? '', 500_000);
    const days = COUNTS.map(([day]) => day);
    compared = await compareSuccessions(views, linesOf(events).trimEnd().split('\n'), days, LAST_DAY);
    await views.close();
  }, 600_000);

  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(COUNTS)('has on %s so many districts and communes: %i and %i', (on, districts, communes) => {
    const living = compared.find(({ recount }) => recount.day === on)?.recount.living;
    expect([living?.['district'] ?? 0, living?.['commune']]).toEqual([districts, communes]);
  });

  it('is counted by the engine, as it was and rolled up, as by a script that shares no code with it', () => {
    expect(
      compared.map(({ differingAsWas, differingRolledUp }) => [differingAsWas, differingRolledUp]),
    ).toEqual(COUNTS.map(() => [0, 0]));
  });

  it('has figures of agencies that ended, which count with fewer when rolled up', () => {
    const [asWas = 0, rolledUp = 0] = [compared.at(-1)?.recount].flatMap((recount) =>
      [recount?.asWas, recount?.rolledUp].map((counts) => Object.keys(counts ?? {}).length),
    );
    expect(asWas).toBeGreaterThan(500);
    expect(rolledUp).toBeLessThan(asWas - 200);
  });

  it('leaves on no day an open task without a living owner', () => {
    expect(compared.map(({ recount, orphaned }) => [recount.openWithoutOwner, orphaned])).toEqual(
      COUNTS.map(() => [[], 0]),
    );
  });

  it('gives the commands of a reorganisation bodies that the HTTP edge would take', async () => {
    expect(await bodies.read()).toEqual(
      expect.arrayContaining(['PlaceAgency', 'MergeAgency', 'SplitAgency', 'ConfirmHandOvers']),
    );
  });

  it('lets nobody act for an agency that has ended, and gives it no task', () => {
    const late = events.filter(({ type, data, meta }) => {
      const leadId = type === 'TaskDrafted' ? (data as { readonly leadId: string }).leadId : undefined;
      return !has(meta.agency, dayOf(meta.occurredAt)) || !has(leadId, dayOf(meta.recordedAt));
    });
    expect(late.map(({ type, meta }) => [type, meta.occurredAt])).toEqual([]);
  });

  it('goes on with tasks under those who took them over, after either reorganisation', () => {
    const takenBy = new Map<string, string>();
    const years = new Set<string>();
    for (const { type, stream, data, meta } of events) {
      if (type === 'TaskHandedOver') {
        const { party, toAgencyId } = data as HandedOver;
        if (party === 'lead') takenBy.set(stream, toAgencyId);
      }
      if (type === 'CompletionSubmitted' && takenBy.get(stream) === meta.agency)
        years.add(meta.recordedAt.slice(0, 4));
    }
    expect(years).toContain('2021');
    expect(years).toContain('2025');
  });
});
