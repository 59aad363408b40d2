import { setTimeout as sleep } from 'node:timers/promises';
import { idOf } from '@dondoc/event-sourcing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { placeUnderEnded } from './support/crossed-task.js';
import { eventsIn } from './support/events-in.js';
import { documentedAnswers, type DocumentedAnswers } from './support/documented-answers.js';
import { known, text, type Answer, type Client, type Json } from './support/client.js';
import { playedExample, type PlayedExample } from './support/played-example.js';

const ids = ({ body }: Answer) => known<readonly { id: string }[]>(body['items']).map(({ id }) => id);

let example: PlayedExample;
let documented: DocumentedAnswers;
let reader: Client;

const faultsOf = async (path: string, client = reader): Promise<readonly string[]> => {
  const answer = await client.get(path);
  return documented.faults('get', path, answer);
};

/** Nor a draft, nor an obligation to report: the tracking officer of the city makes both. */
const askForReports = async (client: Client): Promise<readonly string[]> => {
  const posts = known<readonly { agencyId: string }[]>((await client.get('/me')).body['posts']);
  const issuerId = posts[0]?.agencyId ?? '';
  const [directive] = known<readonly { id: string; signed: object }[]>(
    (await client.get('/directives')).body['items'],
  );
  const drafted = await client.do('/directives/draft', {
    ...{ issuerId, summary: '[Minh họa] Dự thảo', basis: [] },
    clauses: [{ label: 'mục 1', content: 'Báo cáo' }],
  });
  const { items } = known<{ items: readonly { leadId: string }[] }>(
    (await client.get(`/tasks?issuerId=${issuerId}&limit=1`)).body,
  );
  const signed = known<{ postId: string; holderId: string }>(directive?.signed);
  const established = await client.do('/reporting-obligations', {
    ...{ issuerId, reporterIds: items.map(({ leadId }) => leadId), content: 'Báo cáo quý' },
    expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
    recurrence: { kind: 'recurring', every: 'quarter', cutOff: 'decree-09-2019' },
    ...{ startsOn: '2020-09-26', directiveId: directive?.id },
    signing: {
      ...{ capacity: 'own', documentId: directive?.id, signedOn: '2020-09-26' },
      ...{ postId: signed.postId, holderId: signed.holderId },
    },
  });
  return [`/drafts/${text(drafted.body['id'])}`, `/reporting-obligations/${text(established.body['id'])}`];
};

/** The example has no inspection: the reader's own inspectorate makes one. */
const inspectSomebody = async (client: Client) => {
  const { body } = await client.get('/agencies');
  const idOf = (name: string) =>
    known<readonly { id: string; shortName?: string }[]>(body['items']).find(
      ({ shortName }) => shortName === name,
    )?.id;
  const [decision] = ids(await client.get('/documents'));
  await client.do('/inspections', {
    ...{ inspectingBodyId: idOf('Thanh tra TP'), superiorId: idOf('UBND TP') },
    ...{ inspectedAgencyIds: [idOf('Sở Nội vụ')], tier: 'province', subject: 'Văn hóa công vụ' },
    decisionDocumentId: decision,
  });
};

/** Nor a finding, since nothing crossed: a copy of a task of the city stands under one that was done. */
const crossSomething = async (folder: string) => {
  const events = eventsIn(folder);
  expect(events.map(({ type }) => type)).not.toContain('FindingRaised');
  const ended = events.find(({ type }) => type === 'CompletionAccepted')?.stream ?? '';
  const [drafted] = events.filter(({ type }, place) => {
    const next = events[place + 1];
    return (
      type === 'TaskDrafted' &&
      next?.type === 'TaskAssigned' &&
      !JSON.stringify(next.data).includes('firstTaskOf')
    );
  });
  return placeUnderEnded(folder, idOf(drafted?.stream ?? ''), idOf(ended));
};

beforeAll(async () => {
  example = await (await playedExample()).meanwhile(crossSomething);
  reader = await example.signIn('thanhtra');
  await inspectSomebody(reader);
  while (ids(await reader.get('/findings')).length === 0) await sleep(50);
  documented = documentedAnswers((await (await fetch(`${example.address}/api/openapi.json`)).json()) as Json);
}, 180_000);

afterAll(() => example.stop());

describe('what the example answers', () => {
  it('is as the document says, for every list, filter and figure', async () => {
    const paths = [
      '/me',
      '/simulation',
      '/tasks?limit=500',
      '/tasks?asOf=2020-09-18&timeliness=Overdue,DueSoon&sort=dueOn&descending=true&limit=2',
      '/tasks?knownAt=2020-09-01T08:00:00Z&text=van%20hoa',
      '/directives',
      '/directives?year=2020&withoutTasks=false&unresolved=true&sort=number',
      '/tasks?cell=openOverdue&overdueFrom=1&counted=true&sort=leadName',
      '/inbox',
      '/decisions',
      '/plans',
      '/documents',
      '/agencies',
      '/status/summary?by=agency',
      '/status/summary?debts=true&knownAt=2020-09-20',
      '/status/summary?by=level&asOf=2020-09-26',
      '/status/compare?from=2020-08-14&to=2020-09-26&by=theme',
      '/recommendations?state=TasksCreated,Closed',
      '/supervision-sessions',
      '/supervision-sessions?year=2020',
      '/reporting-obligations',
      '/themes',
      '/drafts',
      '/citations/unresolved',
      '/inspections?state=DraftConclusion',
      '/findings?state=Open',
      '/reminders?limit=500',
      '/reminders/summary',
      '/audit/events?limit=500&newestFirst=true',
      '/audit/events?late=true&limit=2',
      '/audit/summary?occurredFrom=2020-08-14T00:00:00%2B07:00',
      '/audit/step?index=300',
      '/audit/integrity',
    ];
    for (const path of paths) expect([path, await faultsOf(path)]).toEqual([path, []]);
    const papers = ids(await reader.get('/directives')).join();
    const me = known<{ id: string }>((await reader.get('/me')).body['account']).id;
    const own = known<readonly { postId: string }[]>((await reader.get('/me')).body['posts']);
    const posts = own.map(({ postId }) => postId).join();
    expect(posts).not.toBe('');
    for (const path of [
      `/papers?ids=${papers}`,
      `/people?ids=${me}`,
      `/posts?ids=${posts}`,
      `/audit/events?inspectionId=${ids(await reader.get('/inspections')).join()}`,
      '/setup',
      '/calendar?from=2020-09-01&to=2020-09-30',
      '/calendar/versions',
      '/reminders/coming?days=10',
    ])
      expect([path, await faultsOf(path)]).toEqual([path, []]);
    const administrator = await example.signIn(example.administrator);
    for (const path of ['/accounts', '/operation/parked'])
      expect([path, await faultsOf(path, administrator)]).toEqual([path, []]);
  }, 60_000);

  it('is as the document says, for every single record', async () => {
    const collections = [
      'directives',
      'plans',
      'documents',
      'agencies',
      'recommendations',
      'supervision-sessions',
      'inspections',
      'findings',
      'reminders',
    ];
    const records = await Promise.all(
      collections.map(async (name) => ids(await reader.get(`/${name}`)).map((id) => `/${name}/${id}`)),
    );
    const tasks = ids(await reader.get('/tasks?limit=500')).flatMap((id) =>
      ['', '/history', '/deadline', '/supervision'].map((part) => `/tasks/${id}${part}`),
    );
    const trees = (records[0] ?? []).flatMap((path) => [
      `${path}/tree`,
      `${path}/supervision`,
      `${path}/orphans`,
      `${path}/coverage`,
    ]);
    const paths = [...records.flat(), ...tasks, ...trees];
    expect(records.every((each) => each.length > 0)).toBe(true);
    for (const path of paths) expect([path, await faultsOf(path)]).toEqual([path, []]);
    const tracker = await example.signIn('ubnd.theodoi');
    for (const path of await askForReports(tracker))
      expect([path, await faultsOf(path, tracker)]).toEqual([path, []]);
  }, 60_000);

  it('is a file of the register with as many lines as the list has tasks', async () => {
    const total = Number((await reader.get('/tasks?timeliness=Overdue&limit=1')).body['total']);
    const { headers, raw } = await reader.get('/tasks/sheet?timeliness=Overdue');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(total).toBeGreaterThan(0);
    expect(raw.trim().split('\r\n')).toHaveLength(total + 1);
  });

  it('is as the document says when it refuses', async () => {
    for (const path of ['/tasks?asOf=2020-02-30', '/tasks/00000000-0000-4000-8000-000000000001', '/accounts'])
      expect([path, await faultsOf(path)]).toEqual([path, []]);
  });

  it('is told apart from what the document does not say', async () => {
    const answer = await reader.get('/tasks?limit=1');
    const more = { ...answer, body: { ...answer.body, unheardOf: 1 } } as object as Answer;
    expect(documented.faults('get', '/tasks?limit=1', more).join()).toContain('additional properties');
  });

  it('covers every read of the document', () => {
    expect(documented.unread()).toEqual([]);
    expect(text(documented.read)).toContain('getTaskHistory');
  });
});
