import { describe, expect, it } from '@jest/globals';
import { remindableTask, taskEvents } from '@dondoc/domain';
import { decode } from '@dondoc/event-sourcing';
import { askViewsOf } from '../testing/opened-views.js';
import { tablesOf } from '../testing/tables-of.js';
import { answer } from '../thread/answers-by-name.js';
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

describe('a lead that took the task over', () => {
  const log = begun();
  log.add(
    TASK,
    'OfficerAssigned',
    { officerId: idFor('officer'), internalDueOn: '2020-09-08' },
    '2020-08-10',
  );
  handOver(log, 'lead', 'department', 'successor', '2020-09-01', '2020-09-03T02:00:00.000Z');
  const ask = askViewsOf(log.events);

  it('is reminded from when it was known to have the task, by the register as by its own history', async () => {
    const history = log.events
      .filter(({ stream }) => stream === TASK)
      .map((stored) => decode(taskEvents, stored));
    const { leadKnownFrom } = remindableTask(idFor('task'), history);
    const [found] = await ask('remindableTasks', { today });
    expect([leadKnownFrom, found?.leadKnownFrom]).toEqual([
      '2020-09-03T02:00:00.000Z',
      '2020-09-03T02:00:00.000Z',
    ]);
  });

  it('has neither the officer of the former lead nor the day that it set', async () => {
    const page = await ask('task', { today, id: idFor('task') });
    expect(page?.row.officerId).toBeUndefined();
    expect(page?.row.internalDueOn).toBeUndefined();
  });
});

describe('a proposal to hand the lead over', () => {
  const proposalsAfter = (type: string, data: object) => {
    const log = begun();
    for (const [party, from] of [
      ['lead', 'department'],
      ['coordinator', 'finance'],
    ] as const)
      log.add(
        TASK,
        'HandOverProposed',
        { party, fromAgencyId: idFor(from), toAgencyIds: [idFor('successor')], endedOn: '2020-09-01' },
        '2020-09-01',
      );
    log.add(TASK, type, data, '2020-09-02');
    const { db, reader } = tablesOf(log.events);
    const page = answer(reader, 'task', { today, id: idFor('task') });
    db.close();
    return (page?.row.handOverProposals ?? []).map(({ party }) => party);
  };

  it('waits no more once another leads the task', () =>
    expect(proposalsAfter('LeadReassigned', { leadId: idFor('justice') })).toEqual(['coordinator']));

  it('ends with the task, as all proposals do', () => {
    const superseded = { successorTaskId: idFor('other'), documentId: idFor('paper') };
    expect(proposalsAfter('TaskWithdrawn', { reason: 'x' })).toEqual([]);
    expect(proposalsAfter('TaskSuperseded', superseded)).toEqual([]);
  });
});
