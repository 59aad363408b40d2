import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOpen } from '@dondoc/domain';
import type { LoggedEvent } from '@dondoc/event-sourcing';
import { answer } from '../thread/answers-by-name.js';
import { askViewsOf } from '../testing/opened-views.js';
import { tablesOf } from '../testing/tables-of.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const AGENCIES = ['city', 'old one', 'old two', 'old three', 'new one', 'new two', 'newest'];
const visibility = { restricted: false, agencyIds: [] };
const fixed = {
  spec: { kind: 'fixed', date: '2020-09-14', wording: 'by', rolls: true },
  calendarVersion: 'vn-2026.1',
  dueOn: '2020-09-14',
};
const evidence = [{ sha256: 'ab'.repeat(32), size: 1, mediaType: 'application/pdf' }];
const basis = { words: 'Nghị quyết' };
const minutes = { words: 'Biên bản' };

const begun = (): WrittenLog => {
  const log = new WrittenLog();
  for (const name of AGENCIES)
    log.add(
      `agency-${idFor(name)}`,
      'AgencyRegistered',
      { name, kind: 'executive', level: 'district', effectiveOn: '2020-01-01' },
      '2020-01-01',
    );
  return log;
};

const assign = (log: WrittenLog, task: string, lead: string, issuer = 'city', coordinators: string[] = []) =>
  log
    .add(
      `task-${idFor(task)}`,
      'TaskDrafted',
      {
        issuerId: idFor(issuer),
        leadId: idFor(lead),
        coordinatorIds: coordinators.map(idFor),
        content: task,
        expectedProduct: { none: true },
        deadline: fixed.spec,
        source: { recommendationIds: [] },
        reference: task,
        visibility,
      },
      '2020-08-03',
    )
    .add(
      `task-${idFor(task)}`,
      'TaskAssigned',
      { issuedOn: '2020-08-03', deadline: fixed, deadlineVersion: 1 },
      '2020-08-03',
    );
const complete = (log: WrittenLog, task: string, on: string) =>
  log
    .add(`task-${idFor(task)}`, 'TaskAcknowledged', { receivedAt: on }, on)
    .add(`task-${idFor(task)}`, 'CompletionSubmitted', { result: 'x', evidence }, on)
    .add(`task-${idFor(task)}`, 'CompletionAccepted', { completedOn: on }, on);
const merge = (log: WrittenLog, from: string, to: string, effectiveOn: string, recordedOn = effectiveOn) =>
  log.add(
    `agency-${idFor(from)}`,
    'AgencyMerged',
    { successorId: idFor(to), effectiveOn, basis },
    recordedOn,
  );
const handOver = (log: WrittenLog, task: string, party: string, from: string, to: string, on: string) =>
  log.add(
    `task-${idFor(task)}`,
    'TaskHandedOver',
    { party, fromAgencyId: idFor(from), toAgencyId: idFor(to), minutes },
    on,
  );

const log = begun();
assign(log, 'open', 'old one');
assign(log, 'done', 'old one');
assign(log, 'other', 'old two', 'old one', ['old three']);
complete(log, 'done', '2020-08-20');
merge(log, 'old one', 'new one', '2020-09-01', '2020-08-25');
handOver(log, 'open', 'lead', 'old one', 'new one', '2020-09-03');
handOver(log, 'other', 'issuer', 'old one', 'new one', '2020-09-04');
handOver(log, 'other', 'coordinator', 'old three', 'newest', '2020-09-05');
const ask = askViewsOf(log.events);
const today = '2020-09-10';
const references = async (params: object, asOf = today) =>
  (await ask('tasks', { today, asOf, ...params })).items.map(({ reference }) => reference ?? '').toSorted();

describe('a task that was handed over', () => {
  it('is led by each agency in its time', async () => {
    const leadOn = async (asOf: string) =>
      (await ask('tasks', { today, asOf, id: [idFor('open')] })).items[0]?.leadId;
    expect([await leadOn('2020-09-02'), await leadOn('2020-09-03')]).toEqual([
      idFor('old one'),
      idFor('new one'),
    ]);
  });
  it('is found under the lead of the day', async () => {
    expect(await references({ leadId: idFor('old one') }, '2020-09-02')).toEqual(['done', 'open']);
    expect(await references({ leadId: idFor('old one') })).toEqual(['done']);
    expect(await references({ leadId: idFor('new one') })).toEqual(['open']);
  });
  it('is found under the issuer of the day, in lists and in figures', async () => {
    expect(await references({ issuerId: idFor('old one') }, '2020-09-03')).toEqual(['other']);
    expect(await references({ issuerId: idFor('old one') })).toEqual([]);
    const { groups } = await ask('summary', { today, by: 'issuer' });
    expect(groups.map(({ key, total }) => [key, total])).toEqual([
      [idFor('city'), 2],
      [idFor('new one'), 1],
    ]);
  });
  it('keeps its deadline', async () =>
    expect((await ask('tasks', { today, id: [idFor('open')] })).items[0]).toMatchObject({
      dueOn: '2020-09-14',
      originalDueOn: '2020-09-14',
    }));
  it('tells of the hand-over with its minutes', async () =>
    expect((await ask('task', { today, id: idFor('open') }))?.row.handOvers).toMatchObject([
      { party: 'lead', fromAgencyId: idFor('old one'), toAgencyId: idFor('new one'), minutes },
    ]));
  it('is found by a policy under who coordinates it now, and not under who did', async () => {
    const index = log.events.length - 1;
    const of = async (name: string) =>
      (await ask('openTasks', { index, agencyId: idFor(name) })).map(({ taskId }) => taskId);
    expect([await of('newest'), await of('old three')]).toEqual([[idFor('other')], []]);
  });
  it('is listed under who coordinates it now, and not under who did', async () => {
    expect(await references({ coordinatorId: idFor('newest') })).toEqual(['other']);
    expect(await references({ coordinatorId: idFor('old three') })).toEqual([]);
  });
});

describe('open tasks without a living owner', () => {
  it('are those whose lead or issuer has ended, until each is handed over', async () => {
    const on = (asOf: string) => references({ orphaned: true }, asOf);
    expect(await on('2020-08-31')).toEqual([]);
    expect(await on('2020-09-01')).toEqual(['open', 'other']);
    expect(await on('2020-09-03')).toEqual(['other']);
    expect(await on('2020-09-04')).toEqual([]);
  });
  it('are nobody’s before the merger was known', async () =>
    expect(
      (await ask('tasks', { today, asOf: '2020-09-01', knownAt: '2020-08-24', orphaned: true })).items,
    ).toEqual([]));
  it('are not those that are done', async () =>
    expect(await references({ orphaned: false })).toEqual(['done', 'open', 'other']));
});

describe('figures of an agency that ended', () => {
  const rolled = (params: object = {}) => ask('summary', { today, by: 'agency', rolledUp: true, ...params });
  it('stay as they were, and stand with the successor when rolled up, side by side', async () => {
    const asWas = await ask('summary', { today, by: 'agency' });
    expect(asWas.groups.map(({ key, total }) => [key, total])).toEqual(
      [idFor('new one'), idFor('old one'), idFor('old two')].toSorted().map((key) => [key, 1]),
    );
    const { groups, rolledUp } = await rolled();
    expect(rolledUp).toBe(true);
    expect(
      groups.map(({ key, total, asWas: of }) => [key, total, of?.map((each) => each.key).toSorted()]),
    ).toEqual([
      [idFor('new one'), 2, [idFor('new one'), idFor('old one')].toSorted()],
      [idFor('old two'), 1, [idFor('old two')]],
    ]);
  });
  it('are its own on a day before it ended', async () => {
    const { groups } = await rolled({ asOf: '2020-08-31' });
    expect(groups.map(({ key, total }) => [key, total])).toEqual([
      [idFor('old one'), 2],
      [idFor('old two'), 1],
    ]);
  });
  it('leave other groupings alone', async () =>
    expect(await ask('summary', { today, by: 'level', rolledUp: true })).toMatchObject({ rolledUp: false }));
});

describe('an agency that was split', () => {
  const parted = begun();
  assign(parted, 'named', 'old one');
  assign(parted, 'unnamed', 'old one');
  complete(parted, 'named', '2020-08-20');
  complete(parted, 'unnamed', '2020-08-20');
  parted.add(
    `agency-${idFor('old one')}`,
    'AgencySplit',
    {
      successors: [
        { agencyId: idFor('new one'), allocation: { taskIds: [idFor('named')] } },
        { agencyId: idFor('new two'), allocation: { areas: ['x'] } },
      ],
      effectiveOn: '2020-09-01',
      basis,
    },
    '2020-09-01',
  );
  const askParted = askViewsOf(parted.events);
  it('keeps under its name, with a note, what nobody allocated', async () => {
    const { groups } = await askParted('summary', { today, by: 'agency', rolledUp: true });
    const found = new Map(groups.map(({ key, total, undivided }) => [key, [total, undivided]]));
    expect([found.get(idFor('new one')), found.get(idFor('old one'))]).toEqual([
      [1, undefined],
      [1, true],
    ]);
  });
});

/** Mergers, splits and hand-overs in any order, lawful or not. */
const anyStep = fc.record({
  what: fc.constantFrom('assign', 'complete', 'merge', 'handOver', 'handIssuer'),
  task: fc.nat(5),
  one: fc.constantFrom(...AGENCIES),
  two: fc.constantFrom(...AGENCIES),
});
const anySuccession = fc
  .array(anyStep, { minLength: 5, maxLength: 40 })
  .map((steps): readonly LoggedEvent[] => {
    const made = begun();
    const known = new Set<string>();
    for (const [place, { what, task, one, two }] of steps.entries()) {
      const name = `task ${task}`;
      const day = `2020-09-${String(1 + Math.floor(place / 2)).padStart(2, '0')}`;
      if (what === 'merge') merge(made, one, two, day);
      else if (!known.has(name)) assign(made, name, one, two);
      else if (what === 'complete') complete(made, name, day);
      else if (what === 'handOver') handOver(made, name, 'lead', one, two, day);
      else if (what === 'handIssuer') handOver(made, name, 'issuer', one, two, day);
      if (what !== 'merge') known.add(name);
    }
    return made.events;
  });

/** The same from the raw events: who leads each task, and who stands in whose place. */
const recounted = (events: readonly LoggedEvent[], day: string) => {
  const leads = new Map<string, string>();
  const after = new Map<string, string>();
  for (const { stream, type, data, meta } of events) {
    if (meta.occurredAt > day) continue;
    const said = data as Readonly<Record<string, string>>;
    if (type === 'TaskDrafted') leads.set(stream, said['leadId'] ?? '');
    if (type === 'TaskHandedOver' && said['party'] === 'lead') leads.set(stream, said['toAgencyId'] ?? '');
    if (type === 'AgencyMerged') after.set(stream.slice('agency-'.length), said['successorId'] ?? '');
  }
  const finalOf = (agencyId: string) => {
    const seen = new Set<string>();
    let at = agencyId;
    for (let next = after.get(at); next !== undefined && !seen.has(next); next = after.get(at)) {
      seen.add(at);
      at = next;
    }
    return at;
  };
  const counts: Record<string, number> = {};
  for (const lead of leads.values()) counts[finalOf(lead)] = (counts[finalOf(lead)] ?? 0) + 1;
  return counts;
};

describe('rolled-up figures, whatever was merged and handed over', () => {
  it('add up to the figures as they were, and agree with a count from the raw events', () =>
    fc.assert(
      fc.property(anySuccession, (events) => {
        const { db, reader } = tablesOf(events);
        const asOf = '2020-09-30';
        const time = { today: asOf, asOf, by: 'agency' } as const;
        const asWas = answer(reader, 'summary', time);
        const rolled = answer(reader, 'summary', { ...time, rolledUp: true });
        const sum = (totals: readonly { readonly total: number }[]) =>
          totals.reduce((all, { total }) => all + total, 0);
        expect([rolled.total, sum(rolled.groups), rolled.cells, rolled.rates]).toEqual([
          asWas.total,
          sum(asWas.groups),
          asWas.cells,
          asWas.rates,
        ]);
        for (const { total, asWas: of = [] } of rolled.groups) expect(sum(of)).toBe(total);
        expect(Object.fromEntries(rolled.groups.map(({ key, total }) => [key, total]))).toEqual(
          recounted(events, asOf),
        );
        const orphans = answer(reader, 'tasks', { today: asOf, asOf, orphaned: true, limit: 1000 });
        for (const { lifecycle } of orphans.items) expect(isOpen(lifecycle)).toBe(true);
        db.close();
      }),
      { numRuns: 200 },
    ));
});
