import { describe, expect, it } from '@jest/globals';

interface Counts {
  readonly living: Readonly<Record<string, number>>;
  readonly ended: number;
  readonly asWas: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly rolledUp: Counts['asWas'];
  readonly openWithoutOwner: readonly string[];
}

interface Script {
  readonly recountSuccession: (lines: Iterable<string>, day: string) => Promise<Counts>;
}

const { recountSuccession } = (await import(
  new URL('../../../test/recount/succession.mjs', import.meta.url).href
)) as Script;

const at = (day: string) => ({ meta: { occurredAt: `${day}T02:00:00.000Z` } });
const agency = (id: string, type: string, data: object) => ({
  stream: `agency-${id}`,
  type,
  data,
  ...at('2020-01-02'),
});
const task = (id: string, type: string, day: string, data: object = {}) => ({
  stream: `task-${id}`,
  type,
  data,
  ...at(day),
});
const registered = (id: string, effectiveOn = '2020-01-01') =>
  agency(id, 'AgencyRegistered', { name: id, level: 'commune', effectiveOn });

const log = (...events: readonly object[]) => events.map((event) => JSON.stringify(event));
const before = [
  ...['ward-1', 'ward-2', 'city'].map((id) => registered(id)),
  registered('ward-new', '2020-07-01'),
  task('done', 'TaskDrafted', '2020-03-02', { leadId: 'ward-1', issuerId: 'city' }),
  task('done', 'CompletionAccepted', '2020-04-02'),
  task('open', 'TaskDrafted', '2020-06-02', { leadId: 'ward-2', issuerId: 'city' }),
  task('open', 'TaskAssigned', '2020-06-02'),
];
const merged = ['ward-1', 'ward-2'].map((id) =>
  agency(id, 'AgencyMerged', { successorId: 'ward-new', effectiveOn: '2020-07-01' }),
);
const handedOver = task('open', 'TaskHandedOver', '2020-07-01', {
  ...{ party: 'lead', fromAgencyId: 'ward-2', toAgencyId: 'ward-new' },
});

describe('the recount of successions', () => {
  it('leaves closed tasks with the agency that did them, and rolls them up to who stands in its place', async () => {
    const { asWas, rolledUp } = await recountSuccession(log(...before, ...merged, handedOver), '2020-07-02');
    expect(asWas).toEqual({ 'ward-1': { Completed: 1 }, 'ward-new': { Assigned: 1 } });
    expect(rolledUp).toEqual({ 'ward-new': { Completed: 1, Assigned: 1 } });
  });

  it('names open tasks that nobody living leads', async () => {
    const { openWithoutOwner } = await recountSuccession(log(...before, ...merged), '2020-07-02');
    expect(openWithoutOwner).toEqual(['open']);
  });

  it('names open tasks that nobody living has given', async () => {
    const gone = agency('city', 'AgencyDissolved', { effectiveOn: '2020-07-01' });
    const { openWithoutOwner } = await recountSuccession(
      log(...before, ...merged, handedOver, gone),
      '2020-07-02',
    );
    expect(openWithoutOwner).toEqual(['open']);
  });

  it('counts as it was before the day on which the merger took effect', async () => {
    const counts = await recountSuccession(log(...before, ...merged), '2020-06-30');
    expect(counts).toMatchObject({ living: { commune: 3 }, ended: 0, openWithoutOwner: [] });
    expect(counts.rolledUp).toEqual({ 'ward-1': { Completed: 1 }, 'ward-2': { Assigned: 1 } });
  });

  it('gives the tasks of an agency that was split to those whose shares name them', async () => {
    const split = agency('ward-1', 'AgencySplit', {
      effectiveOn: '2020-07-01',
      successors: [
        { agencyId: 'ward-2', allocation: { areas: ['khu phố 1'] } },
        { agencyId: 'ward-new', allocation: { taskIds: ['done'] } },
      ],
    });
    const { rolledUp } = await recountSuccession(log(...before, split), '2020-07-02');
    expect(rolledUp).toEqual({ 'ward-new': { Completed: 1 }, 'ward-2': { Assigned: 1 } });
  });
});
