import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';
import { reportStateOf } from './obligations.query.js';

const visibility = { restricted: false, agencyIds: [] };
const asked = {
  issuerId: idFor('UBND TP'),
  content: 'Báo cáo văn hóa công vụ',
  expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
  visibility,
};
const reporters = [idFor('MH-01'), idFor('MH-02')];
const log = new WrittenLog();
const obligation = `obligation-${idFor('monthly')}`;
const reportOf = (agency: string) => idFor(`report of ${agency}`);

log.add(
  obligation,
  'ObligationEstablished',
  {
    ...asked,
    reporterIds: reporters,
    recurrence: { kind: 'recurring', every: 'month', cutOff: 'decree-09-2019' },
    startsOn: '2020-07-01',
  },
  '2020-07-01',
);
log.add(
  obligation,
  'ReportPeriodOpened',
  {
    ...asked,
    from: '2020-06-15',
    to: '2020-07-14',
    cutOffOn: '2020-07-14',
    dueOn: '2020-07-21',
    calendarVersion: 'vn-2026.1',
    items: ['MH-01', 'MH-02'].map((agency) => ({ taskId: reportOf(agency), leadId: idFor(agency) })),
    leftOut: [],
  },
  '2020-07-15',
);
for (const agency of ['MH-01', 'MH-02']) {
  const stream = `task-${reportOf(agency)}`;
  const spec = { kind: 'fixed', date: '2020-07-21', wording: 'by', rolls: false };
  log.add(
    stream,
    'TaskDrafted',
    {
      ...asked,
      leadId: idFor(agency),
      coordinatorIds: [],
      deadline: spec,
      source: { documentId: idFor('decision'), recommendationIds: [] },
    },
    '2020-07-15',
  );
  const deadline = { spec, calendarVersion: 'vn-2026.1', dueOn: '2020-07-21' };
  log.add(stream, 'TaskAssigned', { issuedOn: '2020-07-15', deadline, deadlineVersion: 1 }, '2020-07-15');
}
log.add(`task-${reportOf('MH-01')}`, 'TaskAcknowledged', { receivedAt: '2020-07-16' }, '2020-07-16');
log.add(
  `task-${reportOf('MH-01')}`,
  'CompletionSubmitted',
  { result: 'Đã báo cáo', evidence: [{ sha256: 'a'.repeat(64), size: 1, mediaType: 'application/pdf' }] },
  '2020-07-20',
);
log.add(`task-${reportOf('MH-01')}`, 'CompletionAccepted', { completedOn: '2020-07-20' }, '2020-07-22');

const ask = askViewsOf(log.events);
const statesOn = async (asOf: string) => {
  const found = await ask('obligation', { today: '2020-08-31', asOf, id: idFor('monthly') });
  return found?.periods.map(({ cutOffOn, items }) => [cutOffOn, items.map(({ state }) => state)]);
};

describe('a reporting obligation', () => {
  it('shows where each report stands on the day, each with its own result', async () => {
    expect(await statesOn('2020-07-14')).toEqual([]);
    expect(await statesOn('2020-07-17')).toEqual([['2020-07-14', ['Due', 'Due']]]);
    expect(await statesOn('2020-07-20')).toEqual([['2020-07-14', ['Submitted', 'Due']]]);
  });

  it('shows a report that never came as missed', async () => {
    expect(await statesOn('2020-07-22')).toEqual([['2020-07-14', ['Accepted', 'Missed']]]);
    const found = await ask('obligation', { today: '2020-08-31', id: idFor('monthly') });
    expect(found?.periods[0]?.counts).toMatchObject({ Accepted: 1, Missed: 1, Due: 0 });
  });

  it('is found by who demands it, by who reports, and by its words', async () => {
    const count = async (params: object) =>
      (await ask('obligations', { today: '2020-08-31', ...params })).items.length;
    expect(await count({ issuerId: idFor('UBND TP') })).toBe(1);
    expect(await count({ reporterId: idFor('MH-02') })).toBe(1);
    expect(await count({ reporterId: idFor('MH-03') })).toBe(0);
    expect(await count({ text: 'van hoa' })).toBe(1);
  });
});

describe('where a report stands', () => {
  it('is returned while the work goes on after a return, and taken back with its task', () => {
    expect(reportStateOf({ lifecycle: 'InProgress', returned: true, timeliness: { kind: 'Overdue' } })).toBe(
      'Returned',
    );
    expect(reportStateOf({ lifecycle: 'Withdrawn', returned: false })).toBe('TakenBack');
    expect(reportStateOf(undefined)).toBe('NotAssigned');
  });
});

describe('a restricted reporting obligation', () => {
  const secret = idFor('secret');
  const restrictedLog = new WrittenLog().add(
    `obligation-${secret}`,
    'ObligationEstablished',
    {
      ...{ ...asked, visibility: { restricted: true, agencyIds: [idFor('named')] } },
      ...{ reporterIds: reporters, consolidatorId: idFor('SNV'), startsOn: '2020-07-01' },
      recurrence: { kind: 'recurring', every: 'month', cutOff: 'decree-09-2019' },
    },
    '2020-07-01',
  );
  const askAs = askViewsOf(restrictedLog.events);

  it.each([
    ['who demands it', 'UBND TP', true],
    ['who reports', 'MH-01', true],
    ['who consolidates', 'SNV', true],
    ['who is named', 'named', true],
    ['another agency', 'MH-03', false],
  ] as const)('is shown to %s: %s, %s', async (_, agency, isSeen) => {
    const visibleTo = [idFor(agency)];
    const found = await askAs('obligation', { today: '2020-08-31', visibleTo, id: secret });
    const listed = await askAs('obligations', { today: '2020-08-31', visibleTo });
    expect([found !== undefined, listed.items.length === 1]).toEqual([isSeen, isSeen]);
  });
});
