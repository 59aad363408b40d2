import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const TODAY = '2020-09-30';
const CITY = idFor('UBND TP');
const DEPARTMENT = idFor('Sở Nội vụ');
const OUTSIDER = idFor('Sở Tài chính');

const log = new WrittenLog();
const assign = (name: string, more: object) =>
  log.add(
    `task-${idFor(name)}`,
    'TaskDrafted',
    {
      ...{ issuerId: CITY, leadId: DEPARTMENT, coordinatorIds: [], content: name, reference: name },
      ...{ expectedProduct: { none: true }, deadline: { kind: 'none', reviewEvery: 'quarter' } },
      ...{ source: { documentId: idFor('decision'), recommendationIds: [] } },
      ...{ visibility: { restricted: false, agencyIds: [] }, ...more },
    },
    '2020-09-01',
  );
const restricted = { visibility: { restricted: true, agencyIds: [] } };
assign('open part', {});
assign('hidden part', restricted);
assign('hidden whole', { ...restricted, issuerId: idFor('cabinet'), leadId: CITY });

const raise = (name: string, subject: string, other: string, day: string) =>
  log.add(
    `finding-${idFor(name)}`,
    'FindingRaised',
    {
      ...{ rule: 'child-of-ended-task', refusalCode: 'parent-task-not-open' },
      ...{ subject: { type: 'task', id: idFor(subject) }, other: { type: 'task', id: idFor(other) } },
      ...{ earlierEventId: idFor('earlier'), laterEventId: idFor('later') },
    },
    day,
  );
raise('first', 'open part', 'hidden whole', '2020-09-02');
raise('second', 'open part', 'open part', '2020-09-03');
raise('hidden', 'hidden part', 'hidden whole', '2020-09-04');
log.add(`finding-${idFor('second')}`, 'FindingSettled', { note: 'Đã thu hồi.' }, '2020-09-10', {
  agency: CITY,
});

const ask = askViewsOf(log.events);
const listed = async (params: object) => {
  const { items } = await ask('findings', { today: TODAY, ...params });
  return items.map(({ id, state }) => [id, state]);
};

describe('the findings', () => {
  it('are listed with those that somebody still has to look into first, then the newest', async () => {
    expect(await listed({})).toEqual([
      [idFor('hidden'), 'Open'],
      [idFor('first'), 'Open'],
      [idFor('second'), 'Settled'],
    ]);
  });

  it('are filtered by state, subject and owner, and stood on an earlier day as they stood then', async () => {
    expect(await listed({ state: ['Settled'] })).toEqual([[idFor('second'), 'Settled']]);
    expect(await listed({ subjectId: idFor('hidden part') })).toEqual([[idFor('hidden'), 'Open']]);
    expect(await listed({ state: ['Open'], ownerId: DEPARTMENT })).toEqual([]);
    expect(await listed({ state: ['Settled'], ownerId: CITY })).toHaveLength(1);
    expect(await listed({ asOf: '2020-09-03' })).toEqual([
      [idFor('second'), 'Open'],
      [idFor('first'), 'Open'],
    ]);
  });

  it('say what crossed, what is to be done, by whom, and what was noted', async () => {
    const found = await ask('finding', { today: TODAY, id: idFor('second') });
    expect(found).toMatchObject({
      ownerId: CITY,
      subject: { type: 'task', id: idFor('open part'), name: 'open part' },
      sentence: { vi: expect.stringContaining('nhiệm vụ cấp trên'), en: expect.stringContaining('Withdraw') },
      settled: { at: '2020-09-10', note: 'Đã thu hồi.', agencyId: CITY },
    });
  });

  it('are told to nobody who may not see their subject', async () => {
    const visibleTo = [OUTSIDER];
    expect(await listed({ visibleTo })).toEqual([
      [idFor('first'), 'Open'],
      [idFor('second'), 'Settled'],
    ]);
    expect(await ask('finding', { today: TODAY, id: idFor('hidden'), visibleTo })).toBeUndefined();
    const seen = await ask('finding', { today: TODAY, id: idFor('hidden'), visibleTo: [DEPARTMENT] });
    expect(seen?.subject.name).toBe('hidden part');
  });

  it('name what it crossed with to nobody who may not see that', async () => {
    const nameTo = async (agency: string) =>
      (await ask('finding', { today: TODAY, id: idFor('first'), visibleTo: [agency] }))?.other.name;
    expect(await nameTo(CITY)).toBe('hidden whole');
    expect(await nameTo(OUTSIDER)).toBeUndefined();
  });
});

describe('the trail of a finding', () => {
  it('is told with that of the task that it is about', async () => {
    const { items } = await ask('audit', { taskId: idFor('open part') });
    expect(items.map(({ type, about }) => [type, about])).toEqual([
      ['TaskDrafted', 'open part'],
      ['FindingRaised', 'open part'],
      ['FindingRaised', 'open part'],
      ['FindingSettled', 'open part'],
    ]);
  });
});
