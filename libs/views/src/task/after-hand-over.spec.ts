import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const TASK = `task-${idFor('task')}`;
const today = '2020-09-10';
const deadline = {
  spec: { kind: 'fixed', date: '2020-09-14', wording: 'by', rolls: true },
  calendarVersion: 'vn-2026.1',
  dueOn: '2020-09-14',
};

/** A task of the city that the department leads, with two coordinators. */
const begun = (): WrittenLog => {
  const log = new WrittenLog();
  for (const name of ['city', 'department', 'finance', 'justice', 'successor'])
    log.add(
      `agency-${idFor(name)}`,
      'AgencyRegistered',
      { name, kind: 'executive', level: 'district', effectiveOn: '2020-01-01' },
      '2020-01-01',
    );
  return log
    .add(
      TASK,
      'TaskDrafted',
      {
        issuerId: idFor('city'),
        leadId: idFor('department'),
        coordinatorIds: ['finance', 'justice'].map(idFor),
        content: 'x',
        expectedProduct: { none: true },
        deadline: deadline.spec,
        source: { recommendationIds: [] },
        visibility: { restricted: false, agencyIds: [] },
      },
      '2020-08-03',
    )
    .add(TASK, 'TaskAssigned', { issuedOn: '2020-08-03', deadline, deadlineVersion: 1 }, '2020-08-03');
};

const handOver = (
  log: WrittenLog,
  party: string,
  from: string,
  to: string,
  on: string,
  recordedAt?: string,
) =>
  log.add(
    TASK,
    'TaskHandedOver',
    {
      ...{ party, fromAgencyId: idFor(from), toAgencyId: idFor(to) },
      minutes: { words: 'Biên bản' },
    },
    on,
    recordedAt === undefined ? {} : { recordedAt },
  );

describe('the input asked of a coordinator that handed its place over', () => {
  const log = begun();
  for (const name of ['finance', 'justice'])
    log.add(
      TASK,
      'InputRequested',
      { coordinatorId: idFor(name), question: 'x', answerBy: '2020-08-20' },
      '2020-08-10',
    );
  handOver(log, 'coordinator', 'finance', 'successor', '2020-09-01');
  handOver(log, 'lead', 'department', 'justice', '2020-09-02');
  const ask = askViewsOf(log.events);

  it('is awaited from the successor, and from nobody who leads now', async () => {
    const { items } = await ask('tasks', { today });
    expect(items.map(({ inputsAwaitedFrom }) => inputsAwaitedFrom)).toEqual([[idFor('successor')]]);
  });

  it('is found under the successor alone', async () => {
    const found = async (name: string) =>
      (await ask('tasks', { today, inputAwaitedFrom: idFor(name) })).items.length;
    expect([await found('successor'), await found('finance'), await found('justice')]).toEqual([1, 0, 0]);
  });
});
