import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { text, type Answer, type Client, type Json } from './support/client.js';
import { appoint, registerAgency, setUp, type Person } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const folder = dataFolder();
let server: ServerProcess;
let administrator: Client;
let city: string;
let department: string;
let chair: Person;
let director: Person;
let former: string;
let replacing: string;
let tasks: readonly string[];

const list = (value: unknown) => value as readonly Json[];
const items = ({ body }: Answer) => list(body['items']);
const signing = ({ postId, accountId }: Person) => ({
  capacity: 'own',
  signedOn: '2020-01-02',
  postId,
  holderId: accountId,
});
const idle = async () => {
  const { body } = await administrator.get('/simulation');
  await administrator.do('/simulation/advance', { to: text(body['now']) });
};
const issue = async (number: string, more: object = {}) => {
  const { body } = await chair.client.do('/directives', {
    ...{ issuerId: city, number, issuedOn: '2020-01-02', summary: `[Minh họa] ${number}` },
    ...{ basis: [], clauses: [], signing: signing(chair) },
    ...more,
  });
  return text(body['id']);
};
const assign = async (directiveId: string) => {
  const { body } = await chair.client.do('/tasks', {
    ...{ issuerId: city, leadId: department, content: 'Báo cáo', expectedProduct: { none: true } },
    deadline: { kind: 'fixed', date: '2020-02-28', wording: 'by', rolls: true },
    source: { directiveId },
    signing: signing(chair),
  });
  return text(body['id']);
};
const review = async () => (await chair.client.get(`/directives/${former}/orphans`)).body;
const waiting = async () =>
  list((await review())['waiting']).map((orphan) => text((orphan['task'] as Json)['id']));
const decide = (taskId: string, decision: string, by = chair, more: object = {}) =>
  by.client.post(`/directives/${former}/decide-orphan`, {
    ...{ taskId, decision, reason: 'Rà soát', signing: signing(by) },
    ...more,
  });

beforeAll(async () => {
  server = await ServerProcess.start(folder, '--simulate-from', '2020-01-02T08:00:00+07:00');
  administrator = await setUp(server);
  city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  department = await registerAgency(administrator, 'Sở Nội vụ', 'city', city);
  chair = await appoint(administrator, city, 'chutich', ['head', 'clerk']);
  director = await appoint(administrator, department, 'giamdoc', ['head', 'clerk']);
  former = await issue('9901/QĐ-UBND');
  tasks = [await assign(former), await assign(former), await assign(former)];
  replacing = await issue('9902/QĐ-UBND');
  await chair.client.do(`/directives/${former}/replace`, {
    replacedById: replacing,
    signing: signing(chair),
  });
  await idle();
}, 60_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

describe('a directive that is replaced', () => {
  it('says so, and leaves its open tasks waiting', async () => {
    const { body } = await chair.client.get(`/directives/${former}`);
    expect([body['status'], body['orphans']]).toEqual(['Replaced', 3]);
    expect((await waiting()).toSorted()).toEqual(tasks.toSorted());
  });
  it('offers a decision on them, and closes everything else with a reason', async () => {
    const { body } = await chair.client.get(`/directives/${former}`);
    const open = list(body['commands']).filter((offer) => text(offer['open']) === 'true');
    expect(open.map((offer) => text(offer['command']))).toEqual(['DecideOrphan']);
  });
  it('gives no new task', async () => {
    const { status, body } = await chair.client.post('/tasks', {
      ...{ issuerId: city, leadId: department, content: 'x', expectedProduct: { none: true } },
      deadline: { kind: 'fixed', date: '2020-02-28', wording: 'by', rolls: true },
      source: { directiveId: former },
      signing: signing(chair),
    });
    expect([status, body['code']]).toEqual([422, 'source-not-in-force']);
  });
  it('has its tasks decided on by whoever assigned them, and by nobody else', async () => {
    const { status, body } = await decide(tasks[0] ?? '', 'keep', director);
    expect([status, body['code']]).toEqual([403, 'orphan-issuer-only']);
  });
  it('loses what is withdrawn or superseded, keeps what is kept, and then the review is closed', async () => {
    const [first = '', second = '', third = ''] = tasks;
    const successorTaskId = await assign(replacing);
    expect((await decide(first, 'withdraw')).status).toBe(200);
    expect((await decide(second, 'keep')).status).toBe(200);
    expect((await decide(third, 'supersede', chair, { successorTaskId })).status).toBe(200);
    await idle();
    const all = items(await chair.client.get(`/tasks?directiveId=${former}`));
    const states = new Map(all.map((each) => [text(each['id']), each['lifecycle']]));
    expect([first, second, third].map((id) => states.get(id))).toEqual([
      'Withdrawn',
      'Assigned',
      'Superseded',
    ]);
    expect([await waiting(), (await review())['isClosed']]).toEqual([[], true]);
  });
});

describe('a citation in words alone', () => {
  it('is offered the paper that is registered later, and resolved by a person only', async () => {
    const cited = 'Chỉ thị 19 của Thành ủy';
    const citing = await issue('9903/QĐ-UBND', { basis: [{ words: cited }] });
    await idle();
    const open = async () => items(await chair.client.get(`/citations/unresolved?id=${citing}`));
    expect((await open())[0]).toMatchObject({ words: cited, candidates: [] });
    const registered = await chair.client.do('/documents', {
      ...{ agencyId: city, direction: 'incoming', kind: 'directive', number: '19-CT/TU' },
      ...{ issuerName: 'Thành ủy', issuedOn: '2018-10-19', summary: 'Cuộc vận động', basis: [] },
    });
    await idle();
    const documentId = text(registered.body['id']);
    expect((await open())[0]).toMatchObject({
      candidates: [{ paper: { id: documentId }, reasons: ['kind-and-number', 'issuer'] }],
    });
    await chair.client.do(`/citations/${citing}/resolve`, { words: cited, documentId });
    await idle();
    expect(await open()).toEqual([]);
    const { body } = await chair.client.get(`/directives/${citing}`);
    expect(body['basis']).toEqual([{ words: cited, documentId }]);
  });
});
