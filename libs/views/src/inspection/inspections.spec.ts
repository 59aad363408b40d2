import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const INSPECTION = idFor('inspection');
const stream = `inspection-${INSPECTION}`;
const DIRECTIVE = idFor('2001/CT-UBND');
const TASK = idFor('K1');
const CHILD = idFor('K1.1');
const OTHER = idFor('K2');

const drafted = (source: object, parentTaskId?: string) => ({
  issuerId: idFor('UBND'),
  leadId: idFor('SNV'),
  coordinatorIds: [],
  content: 'Khắc phục',
  expectedProduct: { none: true },
  deadline: { kind: 'none', reviewEvery: 'quarter' },
  source: { recommendationIds: [], ...source },
  visibility: { restricted: false, agencyIds: [] },
  ...(parentTaskId !== undefined && { parentTaskId }),
});
const assigned = {
  issuedOn: '2020-09-01',
  deadlineVersion: 1,
  deadline: {
    spec: { kind: 'none', reviewEvery: 'quarter' },
    calendarVersion: 'vn-2026.1',
    reviewOn: '2020-09-30',
  },
};

const log = new WrittenLog();
log.add(
  `directive-${DIRECTIVE}`,
  'DirectiveIssued',
  {
    issuerId: idFor('UBND'),
    number: '2001/CT-UBND',
    issuedOn: '2020-08-31',
    summary: 'Thực hiện kết luận thanh tra',
    basis: [],
    clauses: [],
    visibility: { restricted: false, agencyIds: [] },
  },
  '2020-08-31',
);
log.add(
  stream,
  'InspectionConclusionDrafted',
  {
    inspectingBodyId: idFor('TTTP'),
    superiorId: idFor('UBND'),
    inspectedAgencyIds: [idFor('SNV')],
    tier: 'province',
    subject: 'Văn hóa công vụ',
    decisionDocumentId: idFor('QĐ'),
  },
  '2020-07-27',
);
log.add(stream, 'InspectionConcluded', { documentId: idFor('KL'), proposal: 'Khắc phục' }, '2020-08-13');
log.add(stream, 'ImplementingDirectiveProposed', { superiorId: idFor('UBND'), proposal: 'x' }, '2020-08-13');
log.add(stream, 'InspectionConclusionPublished', { place: 'Cổng' }, '2020-08-20');
log.add(stream, 'ImplementationDirected', { documentId: DIRECTIVE }, '2020-08-31');
log.add(`task-${TASK}`, 'TaskDrafted', drafted({ inspectionId: INSPECTION }), '2020-09-01');
log.add(`task-${TASK}`, 'TaskAssigned', assigned, '2020-09-01');
log.add(stream, 'InspectionTaskRecorded', { taskId: TASK }, '2020-09-01');
log.add(`task-${CHILD}`, 'TaskDrafted', drafted({}, TASK), '2020-09-02');
log.add(`task-${CHILD}`, 'TaskAssigned', assigned, '2020-09-02');
log.add(`task-${OTHER}`, 'TaskDrafted', drafted({ directiveId: DIRECTIVE }), '2020-09-02');
log.add(stream, 'InspectionFollowedUp', { result: 'Đã khắc phục 3/4' }, '2020-12-15');
log.add(stream, 'InspectionEnded', { reason: 'Xong' }, '2020-12-21');

const ask = askViewsOf(log.events);
const today = '2021-01-04';
const on = async (asOf: string) => {
  const found = await ask('inspection', { today, asOf, id: INSPECTION });
  if (!found) throw new Error(`no inspection on ${asOf}`);
  return found;
};

describe('an inspection', () => {
  it('tells of every day the step that it had come to', async () => {
    const steps = [
      ['2020-07-27', 'DraftConclusion'],
      ['2020-08-13', 'Concluded'],
      ['2020-08-20', 'Published'],
      ['2020-08-31', 'ImplementingDirective'],
      ['2020-09-01', 'TasksCreated'],
      ['2020-12-15', 'FollowedUp'],
      ['2020-12-21', 'Ended'],
    ] as const;
    for (const [day, state] of steps) expect([day, (await on(day)).state]).toEqual([day, state]);
  });

  it('shows the terms to sign, to publish and to direct, and how long it must stay published', async () => {
    expect((await on('2020-07-31')).terms).toEqual([
      { what: 'conclude', startedOn: '2020-07-27', dueOn: '2020-08-11', daysOver: 0 },
    ]);
    expect((await on('2020-08-31')).terms).toEqual([
      { what: 'conclude', startedOn: '2020-07-27', dueOn: '2020-08-11', doneOn: '2020-08-13', daysOver: 2 },
      // ten days end on Sunday the 23rd, fifteen on Friday the 28th
      { what: 'publish', startedOn: '2020-08-13', dueOn: '2020-08-24', doneOn: '2020-08-20', daysOver: 0 },
      { what: 'direct', startedOn: '2020-08-13', dueOn: '2020-08-28', doneOn: '2020-08-31', daysOver: 3 },
      { what: 'keep-published', startedOn: '2020-08-20', dueOn: '2020-09-03', daysOver: 0 },
    ]);
  });

  it('shows its tasks, and those found by it in the register', async () => {
    expect((await on(today)).tasks.map(({ id }) => id)).toEqual([TASK]);
    expect((await on(today)).taskIds).toEqual([TASK]);
    const { items } = await ask('tasks', { today, inspectionId: INSPECTION });
    expect(items.map(({ id }) => id)).toEqual([TASK]);
  });

  it('is found by an inspected agency and by where it stands', async () => {
    const of = async (filter: object) => (await ask('inspections', { today, ...filter })).total;
    expect(await of({ agencyId: idFor('SNV') })).toBe(1);
    expect(await of({ agencyId: idFor('UBND') })).toBe(0);
    expect(await of({ state: ['Ended'] })).toBe(1);
    expect(await of({ state: ['Ended'], asOf: '2020-12-15' })).toBe(0);
  });
});

describe('what a task or a paper answers to', () => {
  const behind = async (of: object) => {
    const found = await ask('supervisionOf', { today, ...of });
    return found?.inspections.map(({ id, state }) => [id, state]);
  };

  it('is the inspection that a task names', async () =>
    expect(await behind({ taskId: TASK })).toEqual([[INSPECTION, 'Ended']]));
  it('is what the task above answers to', async () =>
    expect(await behind({ taskId: CHILD })).toEqual([[INSPECTION, 'Ended']]));
  it('is the inspection that a directive carries out', async () =>
    expect(await behind({ documentId: DIRECTIVE })).toEqual([[INSPECTION, 'Ended']]));
  it('is as it stood on the day', async () =>
    expect(await behind({ documentId: DIRECTIVE, asOf: '2020-09-01' })).toEqual([
      [INSPECTION, 'TasksCreated'],
    ]));
  it('is nothing for a task that nobody knows', async () =>
    expect(await behind({ taskId: idFor('none') })).toBeUndefined());
});
