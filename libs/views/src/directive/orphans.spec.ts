import { describe, expect, it } from '@jest/globals';
import { storyEvents } from '../testing/story.js';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const today = '2020-09-26';
const visibility = { restricted: false, agencyIds: [] };
const DIRECTIVE = idFor('QĐ');
const directive = `directive-${DIRECTIVE}`;
const REPLACING = idFor('QĐ mới');
const issued = {
  issuerId: idFor('UBND'),
  number: '1043/QĐ-UBND',
  issuedOn: '2020-03-24',
  summary: 'Kế hoạch năm 2020 vế văn hóa',
  basis: [],
  clauses: [{ clauseId: idFor('1'), label: '1', content: 'Đề án' }],
  visibility,
};

const log = new WrittenLog();
for (const [name, level] of [
  ['UBND', 'city'],
  ['Sở', 'city'],
  ['Phường', 'commune'],
] as const) {
  const stream = `agency-${idFor(name)}`;
  const effectiveOn = '2020-01-01';
  log.add(stream, 'AgencyRegistered', { name, kind: 'executive', level, effectiveOn }, effectiveOn);
  if (name !== 'UBND') log.add(stream, 'AgencyPlaced', { parentId: idFor('UBND'), effectiveOn }, effectiveOn);
}
log.add(directive, 'DirectiveIssued', issued, '2020-03-24');
const assign = (name: string, day: string, more: object = {}) => {
  const deadline = { kind: 'fixed', date: '2020-12-31', wording: 'by', rolls: true };
  log.add(
    `task-${idFor(name)}`,
    'TaskDrafted',
    {
      issuerId: idFor('UBND'),
      leadId: idFor('Sở'),
      coordinatorIds: [],
      content: `Nhiệm vụ ${name}`,
      reference: name,
      expectedProduct: { none: true },
      deadline,
      source: { directiveId: DIRECTIVE, recommendationIds: [] },
      visibility,
      ...more,
    },
    day,
  );
  log.add(
    `task-${idFor(name)}`,
    'TaskAssigned',
    {
      issuedOn: '2020-03-24',
      deadline: { spec: deadline, calendarVersion: 'vn', dueOn: '2020-12-31' },
      deadlineVersion: 1,
    },
    day,
  );
};
for (const name of ['A', 'B', 'C']) assign(name, '2020-03-25');
log.add(`task-${idFor('C')}`, 'TaskWithdrawn', { reason: 'x' }, '2020-05-04');
log.add(
  directive,
  'DirectiveAmended',
  {
    documentId: idFor('sửa đổi'),
    added: [{ clauseId: idFor('1a'), label: '1a', content: 'Báo cáo' }],
    changed: [{ clauseId: idFor('1'), content: 'Trình Đề án' }],
    ended: [],
    expiresOn: '2021-12-31',
  },
  '2020-06-01',
);
log.add(
  directive,
  'DirectiveCorrected',
  {
    documentId: idFor('công văn'),
    corrections: [{ part: 'summary', was: 'vế', is: 'về' }],
    reason: 'Lỗi đánh máy',
  },
  '2020-06-02',
);
log.add(directive, 'DirectiveReplaced', { replacedById: REPLACING }, '2020-08-03', { agency: idFor('UBND') });
// decided before the directive ended, written after it: in no list
assign('D', '2020-08-02');
log.add(
  directive,
  'OrphanReviewOpened',
  { cause: 'replaced', taskIds: [idFor('A'), idFor('B')] },
  '2020-08-03',
);
log.add(
  directive,
  'OrphanDecided',
  { taskId: idFor('A'), decision: 'keep', reason: 'Vẫn cần' },
  '2020-08-10',
  { agency: idFor('UBND') },
);
// the lead of what is kept goes on as before
assign('A1', '2020-08-20', {
  issuerId: idFor('Sở'),
  parentTaskId: idFor('A'),
  source: { recommendationIds: [] },
});
const ask = askViewsOf(log.events);

const review = async (asOf = today, more: object = {}) => {
  const found = await ask('directiveOrphans', { today, asOf, id: DIRECTIVE, ...more });
  const named = (list: typeof found extends undefined ? never : NonNullable<typeof found>['waiting'] = []) =>
    list.map(({ task, listed }) => `${task.reference ?? ''}${listed ? '' : ' (unlisted)'}`);
  return { waiting: named(found?.waiting), decided: named(found?.decided), isClosed: found?.isClosed };
};

describe('the review of a directive that was replaced', () => {
  it('lists what waits and what was decided; a task assigned meanwhile is not forgotten', async () =>
    expect(await review()).toEqual({ waiting: ['B', 'D (unlisted)'], decided: ['A'], isClosed: false }));
  it('says what had been decided by a day', async () => {
    expect(await review('2020-08-09')).toEqual({
      waiting: ['A', 'B', 'D (unlisted)'],
      decided: [],
      isClosed: false,
    });
    expect(await review('2020-08-02')).toEqual({ waiting: [], decided: [], isClosed: false });
  });
  it('counts in the register what waits', async () => {
    const { items } = await ask('directives', { today });
    expect(items[0]).toMatchObject({ orphans: 2, status: 'Replaced' });
    expect(await ask('directive', { today, id: DIRECTIVE })).toMatchObject({ orphans: 2 });
    expect((await ask('directives', { today, asOf: '2020-08-02' })).items[0]?.orphans).toBe(0);
  });
  it('is nothing for a directive that is not there', async () =>
    expect(await ask('directiveOrphans', { today, id: idFor('nowhere') })).toBeUndefined());
});

describe('a directive on a day', () => {
  const on = (asOf: string) => ask('directive', { today, asOf, id: DIRECTIVE });
  it('says what it said then', async () => {
    expect(await on('2020-05-31')).toMatchObject({
      summary: issued.summary,
      clauses: issued.clauses,
      amendments: [],
      status: 'InForce',
    });
    expect(await on('2020-06-01')).toMatchObject({
      summary: issued.summary,
      expiresOn: '2021-12-31',
      clauses: [{ content: 'Trình Đề án' }, { label: '1a' }],
    });
    expect(await on('2020-06-02')).toMatchObject({ summary: 'Kế hoạch năm 2020 về văn hóa' });
  });
  it('stands where its dates say', async () => {
    expect((await on('2020-08-02'))?.status).toBe('InForce');
    const replaced = await on('2020-08-03');
    expect(replaced?.status).toBe('Replaced');
    expect(replaced?.ending).toMatchObject({ as: 'Replaced', on: '2020-08-03', replacedById: REPLACING });
    expect((await on('2020-08-02'))?.ending).toBeUndefined();
  });
});

describe('a classified directive in the register', () => {
  const { summary: _, ...stub } = issued;
  const classified = new WrittenLog().add(
    directive,
    'DirectiveIssued',
    { ...stub, clauses: [], confidentiality: 'secret', urgency: 'express' },
    '2020-03-24',
  );
  const askClassified = askViewsOf(classified.events.map((event) => ({ ...event, v: 2 })));
  it('shows its stamp in place of a summary', async () =>
    expect((await askClassified('directives', { today })).items[0]).toMatchObject({
      summary: 'Tối mật',
      confidentiality: 'secret',
      urgency: 'express',
    }));
});

describe('what a directive does not reach', () => {
  const askStory = askViewsOf(storyEvents());
  it('is told clause by clause, item by item, level by level', async () => {
    const found = await askStory('directiveCoverage', { today, id: idFor('1043/QĐ-UBND') });
    expect(
      found?.clauses.map(({ items, tasks, notApplicable }) => [items, tasks, notApplicable.length]),
    ).toEqual([
      [5, 11, 0],
      [0, 0, 1],
    ]);
    expect([found?.withoutItem, found?.withoutTask, found?.itemsWithoutTask]).toEqual([[], [], []]);
    const levels = new Map(found?.levels.map((each) => [each.level, each]));
    for (const { agencies, withTask, withReport, withoutTask, withoutReport } of levels.values()) {
      expect(withTask + withoutTask.length).toBe(agencies);
      expect(withReport + withoutReport.length).toBe(withTask);
    }
  });
  it('names the communes that nothing was assigned to', async () => {
    const found = await ask('directiveCoverage', { today, id: DIRECTIVE });
    expect(found?.levels).toEqual([
      {
        level: 'city',
        agencies: 1,
        withTask: 1,
        withReport: 0,
        withoutTask: [],
        withoutReport: [idFor('Sở')],
      },
      {
        level: 'commune',
        agencies: 1,
        withTask: 0,
        withReport: 0,
        withoutTask: [idFor('Phường')],
        withoutReport: [],
      },
    ]);
    expect(found?.withoutItem).toEqual([idFor('1'), idFor('1a')]);
  });
});
