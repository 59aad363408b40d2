import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { storyEvents } from '../testing/story.js';
import { idFor, WrittenLog } from '../testing/written-log.js';
import type { DebtSums } from './summary.answer.js';

const today = '2020-09-26';
const read = (sums: DebtSums | undefined, side: keyof DebtSums) =>
  sums?.[side].map(({ agencyId, tasks, workingDays, calendarDays }) => [
    ...[agencyId, tasks, workingDays, calendarDays],
  ]);

describe('the days that were not the leads’, in the story on 26/9/2020', () => {
  const ask = askViewsOf(storyEvents());

  it('are added up for each agency that let submissions lie, most days first', async () => {
    const { debts } = await ask('summary', { today, debts: true });
    expect(read(debts, 'office')).toEqual([
      [idFor('UBND TP'), 26, 79, 121],
      [idFor('UBND MH-16'), 3, 13, 20],
      [idFor('UBND MH-23'), 1, 3, 5],
    ]);
    expect(debts?.inputs).toEqual([]);
  });

  it('are those of the tasks that the summary is about, as of its day', async () => {
    const filter = { issuerId: idFor('UBND MH-16') };
    const on = async (asOf: string) =>
      read((await ask('summary', { today, asOf, debts: true, filter })).debts, 'office');
    // E1 had lain since 31/8, with a holiday between; E2 came on 3/9
    expect(await on('2020-09-03')).toEqual([[idFor('UBND MH-16'), 1, 2, 3]]);
    expect(await on('2020-09-26')).toEqual([[idFor('UBND MH-16'), 3, 13, 20]]);
  });

  it('leave out what was recorded later', async () => {
    const filter = { issuerId: idFor('UBND MH-16') };
    // E1 was submitted on 31/8 and typed on 1/9
    const known = async (knownAt: string) =>
      read(
        (await ask('summary', { today, asOf: '2020-09-01', knownAt, debts: true, filter })).debts,
        'office',
      );
    expect(await known('2020-08-31')).toEqual([]);
    expect(await known('2020-09-01')).toEqual([[idFor('UBND MH-16'), 1, 1, 1]]);
  });

  it('are left out unless somebody asks', async () =>
    expect(await ask('summary', { today })).not.toHaveProperty('debts'));
});

const evidence = [{ sha256: 'ab'.repeat(32), size: 1, mediaType: 'application/pdf' }];
const spec = { kind: 'fixed', date: '2020-09-14', wording: 'by', rolls: true };
const deadline = { spec, calendarVersion: 'vn-2026.1', dueOn: '2020-09-14' };

/** The city gives it to the department; finance and health coordinate. */
const assigned = (log: WrittenLog, name: string): string => {
  const stream = `task-${idFor(name)}`;
  const drafted = {
    ...{ issuerId: idFor('city'), leadId: idFor('interior'), content: 'Báo cáo', deadline: spec },
    ...{ coordinatorIds: [idFor('finance'), idFor('health')], expectedProduct: { none: true } },
    source: { recommendationIds: [], documentId: idFor('9904') },
    visibility: { restricted: false, agencyIds: [] },
  };
  log
    .add(stream, 'TaskDrafted', drafted, '2020-08-14')
    .add(stream, 'TaskAssigned', { issuedOn: '2020-08-14', deadline, deadlineVersion: 1 }, '2020-08-14')
    .add(stream, 'TaskAcknowledged', { receivedAt: '2020-08-17' }, '2020-08-17')
    .add(stream, 'WorkStarted', {}, '2020-08-17');
  return stream;
};
const asked = (name: string) => ({ coordinatorId: idFor(name), question: 'Góp ý', answerBy: '2020-09-04' });

describe('the days that inputs were missing', () => {
  const log = new WrittenLog();
  for (const name of ['T1', 'T2']) {
    const stream = assigned(log, name);
    log
      .add(stream, 'InputRequested', asked('finance'), '2020-08-24')
      .add(stream, 'InputRequested', asked('health'), '2020-08-24');
  }
  log.add(
    `task-${idFor('T1')}`,
    'CoordinationInputSubmitted',
    { coordinatorId: idFor('finance'), content: 'Thống nhất', evidence: [] },
    '2020-09-08',
  );

  const ask = askViewsOf(log.events);

  it('are added up for each coordinating agency over all tasks', async () => {
    const { debts } = await ask('summary', { today, asOf: '2020-09-11', debts: true });
    // five working days after 4/9 for each that did not answer, two for the answer of 8/9
    expect(read(debts, 'inputs')).toEqual([
      [idFor('health'), 2, 10, 14],
      [idFor('finance'), 2, 7, 11],
    ]);
  });
});

describe('a submission that is answered no more, since its task was withdrawn', () => {
  const log = new WrittenLog();
  const stream = assigned(log, 'T3');
  log
    .add(stream, 'CompletionSubmitted', { result: 'Xong', evidence }, '2020-09-07')
    .add(stream, 'TaskWithdrawn', { reason: 'Không còn cần' }, '2020-09-09');
  const ask = askViewsOf(log.events);

  it('lies with nobody from that day on', async () => {
    const { debts } = await ask('summary', { today, debts: true });
    expect(read(debts, 'office')).toEqual([[idFor('city'), 1, 2, 2]]);
    const page = await ask('task', { today, id: idFor('T3') });
    expect(page?.debts.office).toEqual({
      submissions: [{ submittedOn: '2020-09-07', workingDays: 2, calendarDays: 2 }],
      total: { workingDays: 2, calendarDays: 2 },
    });
  });
});
