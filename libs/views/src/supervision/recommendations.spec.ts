import { describe, expect, it } from '@jest/globals';
import { RECOMMENDATION_STATES } from '@dondoc/domain';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const typedLate = { recordedAt: '2020-08-07T02:00:00.000Z' };
const stream = (name: string) => `recommendation-${idFor(name)}`;
const log = new WrittenLog();
log.add(
  `session-${idFor('session')}`,
  'SessionEstablished',
  {
    supervisingBodyId: idFor('HĐND'),
    supervisedAgencyIds: [idFor('SNV')],
    subject: 'Giám sát',
    decisionDocumentId: idFor('9901'),
    members: [{ name: 'Người được đặt tên', title: 'Trưởng đoàn' }],
  },
  '2020-07-15',
);
const report = { agencyId: idFor('SNV'), documentId: idFor('9902') };
log.add(`session-${idFor('session')}`, 'SessionConducted', { attendance: [], findings: [] }, '2020-08-06');
log.add(`session-${idFor('session')}`, 'ProvisionalConclusionGiven', { content: 'Thống nhất' }, '2020-08-06');
for (const name of ['R1', 'R2'])
  log.add(
    stream(name),
    'RecommendationIssued',
    {
      sessionId: idFor('session'),
      supervisingBodyId: idFor('HĐND'),
      reference: name,
      content: `Kiến nghị ${name}`,
      addresseeIds: [idFor('SNV')],
      concerns: [],
      levels: ['city'],
    },
    '2020-08-06',
    typedLate,
  );
log.add(`session-${idFor('session')}`, 'SupervisionReportReceived', report, '2020-08-08');
log.add(`session-${idFor('session')}`, 'FormalConclusionIssued', { documentId: idFor('9903') }, '2020-08-12');
log.add(stream('R1'), 'RecommendationReceived', {}, '2020-08-13T02:00:00.000Z');
log.add(stream('R1'), 'RecommendationAccepted', {}, '2020-08-13T03:00:00.000Z');
log.add(stream('R1'), 'RecommendationTasksCreated', { taskId: idFor('C1') }, '2020-08-14T02:00:00.000Z');
log.add(stream('R1'), 'RecommendationClosed', {}, '2020-09-30T02:00:00.000Z');

const ask = askViewsOf(log.events);
const today = '2020-10-01';
const counts = async (asOf: string, knownAt?: string) =>
  Object.entries((await ask('recommendations', { today, asOf, knownAt })).counts).filter(([, n]) => n > 0);

describe('recommendations', () => {
  it('are counted within the session and addressee asked for, as many as each state lists', async () => {
    for (const filter of [
      { sessionId: idFor('session') },
      { addresseeId: idFor('SNV') },
      { sessionId: idFor('another') },
    ]) {
      const { counts: found } = await ask('recommendations', { today, ...filter });
      for (const state of RECOMMENDATION_STATES)
        expect((await ask('recommendations', { today, ...filter, state: [state] })).total).toBe(found[state]);
    }
    expect((await ask('recommendations', { today, sessionId: idFor('another') })).counts.Closed).toBe(0);
  });

  it('are counted by where they stood on the day', async () => {
    expect(await counts('2020-08-06')).toEqual([['Issued', 2]]);
    expect(await counts('2020-08-14')).toEqual([
      ['Issued', 1],
      ['TasksCreated', 1],
    ]);
    expect(await counts(today)).toEqual([
      ['Issued', 1],
      ['Closed', 1],
    ]);
  });
  it('typed on the day after were not yet known on theirs', async () => {
    expect(await counts('2020-08-06', '2020-08-06')).toEqual([]);
    expect(await counts('2020-08-06', '2020-08-07')).toEqual([['Issued', 2]]);
  });
  it('are filtered by the state of the day', async () => {
    const on = async (asOf: string) =>
      (await ask('recommendations', { today, asOf, state: ['TasksCreated'] })).items.map(
        ({ reference }) => reference,
      );
    expect(await on('2020-08-13')).toEqual([]);
    expect(await on('2020-09-26')).toEqual(['R1']);
    expect(await on(today)).toEqual([]);
  });
  it('stand in the summary with every state, zeros included', async () => {
    const { recommendations } = await ask('summary', { today, asOf: '2020-09-26' });
    expect(recommendations).toMatchObject({ TasksCreated: 1, Closed: 0 });
  });
});

describe('a recommendation whose tasks were created before it was answered', () => {
  const early = new WrittenLog();
  const [issued] = log.events.filter(({ stream: name }) => name === stream('R1'));
  early.add(stream('R3'), 'RecommendationIssued', { ...Object(issued?.data), reference: 'R3' }, '2020-08-06');
  early.add(stream('R3'), 'RecommendationTasksCreated', { taskId: idFor('C3') }, '2020-08-10');
  early.add(stream('R3'), 'RecommendationReceived', {}, '2020-08-08');
  early.add(stream('R3'), 'RecommendationAccepted', {}, '2020-08-12');
  const askEarly = askViewsOf(early.events);

  it('still shows that there are tasks, and the answer only before them', async () => {
    const { items } = await askEarly('recommendations', { today });
    expect(items[0]?.states.map(({ state }) => state)).toEqual(['Issued', 'Received', 'TasksCreated']);
    expect(items[0]?.state).toBe('TasksCreated');
    expect(items[0]?.taskIds).toEqual([idFor('C3')]);
  });
});

it('a session counts its own recommendations as their list does', async () => {
  for (const asOf of ['2020-08-06', '2020-08-14', today]) {
    const { counts: listed } = await ask('recommendations', { today, asOf, sessionId: idFor('session') });
    const { items } = await ask('sessions', { today, asOf });
    expect(items.map(({ recommendations }) => recommendations)).toEqual([listed]);
  }
});

it('neither sheet nor recommendation tells on a day what came later', async () => {
  const id = idFor('session');
  const before = await ask('session', { today, asOf: '2020-07-31', id });
  expect(before).toMatchObject({ state: 'Established', reports: [], states: [{ state: 'Established' }] });
  expect(before?.sittings).toEqual([]);
  const held = await ask('session', { today, asOf: '2020-08-06', id });
  expect(held).toMatchObject({
    state: 'ProvisionallyConcluded',
    sittings: [{ at: '2020-08-06', findings: [] }],
  });
  expect(held?.provisionalConclusion).toBe('Thống nhất');
  expect(held?.formalConclusion).toBeUndefined();
  const { items } = await ask('recommendations', { today, asOf: '2020-08-13', sessionId: id });
  expect(items.find(({ reference }) => reference === 'R1')).toMatchObject({
    state: 'Accepted',
    taskIds: [],
  });
});

it('a report that comes after the session was held does not take the session back', async () => {
  const session = await ask('session', { today, id: idFor('session') });
  expect(session?.states.at(-1)?.state).toBe('FormallyConcluded');
  expect(session?.reports).toEqual([report]);
});
