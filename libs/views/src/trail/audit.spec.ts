import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askViewsOf } from '../testing/opened-views.js';
import { at, storyEvents } from '../testing/story.js';
import { idFor, WrittenLog } from '../testing/written-log.js';
import { differences } from './changes.js';

const events = storyEvents();
const ask = askViewsOf(events);

describe('the trail', () => {
  it('holds every event of the log once, page by page', async () => {
    const seen: number[] = [];
    let after: number | undefined;
    do {
      const page = await ask('audit', { after, limit: 90 });
      seen.push(...page.items.map(({ index }) => index));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(events.map(({ index }) => index));
  });
  it('finds the events of a directive, those of its tasks and sub-tasks among them', async () => {
    const { items } = await ask('audit', { directiveId: idFor('9904/UBND-VX'), limit: 1000 });
    const streams = new Set(items.map(({ stream }) => stream));
    expect(streams.size).toBe(1 + 4 + 24 + 5);
    expect(streams).toContain(`task-${idFor('E5')}`);
  });
  it('finds what occurred in a time', async () => {
    const { items } = await ask('audit', { occurredFrom: at('08-31 00:00'), occurredTo: at('08-31 23:59') });
    expect(items).toMatchObject([
      { type: 'CompletionSubmitted', taskId: idFor('E1'), recordedAt: at('09-01 07:30') },
    ]);
  });
  it('finds by type, stream and what was known, newest first', async () => {
    const stream = `task-${idFor('D24')}`;
    const { items } = await ask('audit', { stream, knownAt: '2020-09-08', newestFirst: true, limit: 2 });
    expect(items.map(({ type }) => type)).toEqual(['ExtensionRequested', 'WorkStarted']);
    expect((await ask('audit', { type: 'CompletionReturned' })).items).toHaveLength(1);
  });
});

describe('the sums of the trail', () => {
  const sum = (counts: readonly { readonly events: number; readonly recordedLate: number }[]) => ({
    events: counts.reduce((all, { events: some }) => all + some, 0),
    recordedLate: counts.reduce((all, { recordedLate: some }) => all + some, 0),
  });

  it('are as many as the list has events, with a filter and without', async () => {
    expect(sum(await ask('auditCounts', {})).events).toBe(events.length);
    const filter = { directiveId: idFor('9904/UBND-VX') };
    const { items } = await ask('audit', { ...filter, limit: 1000 });
    expect(sum(await ask('auditCounts', filter)).events).toBe(items.length);
  });

  it.each([
    ['of all', {}],
    ['of a directive', { directiveId: idFor('9904/UBND-VX') }],
    ['of a task', { taskId: idFor('D24') }],
    ['of a type', { type: 'TaskAssigned' }],
    [
      'of a span of days',
      { occurredFrom: '2020-08-01T00:00:00+07:00', occurredTo: '2020-09-01T00:00:00+07:00' },
    ],
    ['of what was known', { knownAt: '2020-09-08' }],
    ['of a category, recorded late', { category: 'task', late: true }],
  ])('are the same by stream and as one: %s', async (_, filter) => {
    const total = await ask('auditTotal', filter);
    expect(total).toEqual(sum(await ask('auditCounts', filter)));
    expect(total.events).toBeGreaterThan(0);
  });

  it('tell what was recorded on a later day than it happened, and the list has just these', async () => {
    const dayOf = (at: string) =>
      at.length === 10 ? at : new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);
    const { items } = await ask('audit', { late: true, limit: 1000 });
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ recordedAt, occurredAt }) => dayOf(recordedAt) > dayOf(occurredAt))).toBe(true);
    expect(await ask('auditTotal', {})).toMatchObject({ recordedLate: items.length });
    expect(await ask('auditTotal', { late: true })).toEqual({
      events: items.length,
      recordedLate: items.length,
    });
    expect(sum(await ask('auditCounts', {})).recordedLate).toBe(items.length);
    expect(sum(await ask('auditCounts', { late: true })).events).toBe(items.length);
  });
});

describe('the trail of several agencies', () => {
  const agencyEvent = { name: 'x', kind: 'executive', level: 'city', effectiveOn: '2020-01-01' };
  const log = ['A', 'B', 'C'].reduce(
    (written, name) =>
      written.add(`agency-${idFor(name)}`, 'AgencyRegistered', agencyEvent, '2020-01-01', {
        agency: idFor(name),
      }),
    new WrittenLog(),
  );
  const askThese = askViewsOf(log.events);

  it('has what each of them did, and nothing where none is named', async () => {
    const agencyIds = [idFor('A'), idFor('C')];
    const { items } = await askThese('audit', { agencyIds });
    expect(items.map(({ agencyId }) => agencyId)).toEqual(agencyIds);
    expect(await askThese('auditTotal', { agencyIds })).toMatchObject({ events: 2 });
    expect(await askThese('auditTotal', { agencyIds, agencyId: idFor('B') })).toMatchObject({ events: 0 });
    expect(await askThese('auditTotal', { agencyIds: [] })).toMatchObject({ events: 0 });
  });
});

describe('a step of the trail', () => {
  it('tells what it changed, the state before and after, and the name of the matter', async () => {
    const { items } = await ask('audit', { type: 'CompletionReturned' });
    const step = await ask('auditStep', { index: items[0]?.index ?? -1 });
    expect(step?.event.about).toBeDefined();
    expect(step?.changes).toContainEqual(
      expect.objectContaining({
        path: expect.stringMatching(/^submissions\.\d+\.outcome$/),
        after: 'returned',
      }),
    );
    expect(step?.changes.some(({ path }) => path === 'revision')).toBe(false);
  });

  it('leaves out what the views keep for the next event, and the ids of events', async () => {
    const { items } = await ask('audit', { limit: 1000 });
    const steps = await Promise.all(items.map(({ index }) => ask('auditStep', { index })));
    const changes = steps.flatMap((step) => step?.changes ?? []);
    const inner = /"(?:answerEventId|eventId)"|"path":"(?:standing|eventIds|amended)\b/;
    expect(changes.filter((change) => inner.test(JSON.stringify(change)))).toEqual([]);
    expect(changes.length).toBeGreaterThan(items.length);
  });

  it('that begins a matter has nothing before it', async () => {
    const { items } = await ask('audit', { stream: `task-${idFor('D24')}`, limit: 1 });
    const step = await ask('auditStep', { index: items[0]?.index ?? -1 });
    expect(step?.changes.length).toBeGreaterThan(3);
    expect(step?.changes.every(({ before }) => before === undefined)).toBe(true);
  });

  it('is undefined for an index that the log does not have', async () => {
    expect(await ask('auditStep', { index: 1_000_000 })).toBeUndefined();
  });
});

describe('differences', () => {
  it('are none between equal values, and lead back from one to the other', () => {
    const leaf = fc.oneof(fc.integer(), fc.string(), fc.boolean());
    const row = fc.dictionary(
      fc.string({ minLength: 1 }),
      fc.oneof(leaf, fc.dictionary(fc.string({ minLength: 1 }), leaf)),
    );
    fc.assert(
      fc.property(row, row, (one, other) => {
        expect(differences(one, structuredClone(one))).toEqual([]);
        const forth = differences(one, other);
        const back = differences(other, one);
        expect(back).toEqual(
          expect.arrayContaining(
            forth.map(({ path, before, after }) => ({
              path,
              ...(after !== undefined && { before: after }),
              ...(before !== undefined && { after: before }),
            })),
          ),
        );
        expect(back).toHaveLength(forth.length);
      }),
    );
  });
});
