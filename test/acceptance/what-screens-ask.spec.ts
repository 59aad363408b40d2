import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, known, text } from './support/client.js';
import { appoint, registerAgency, setUp, type Person } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const folder = dataFolder();
const DEADLINE = { kind: 'period', count: 20, unit: 'working', from: 'issued' };
let server: ServerProcess;
let anyone: Client;
let neededBefore: unknown;
let chair: Person;
let district: Person;
let directiveId: string;
let districts: readonly string[];

const signing = ({ postId, accountId }: Person) => ({
  signing: { capacity: 'own', signedOn: '2020-01-02', postId, holderId: accountId },
});
const fanOut = (leadIds: readonly string[]) => ({
  content: 'Tự kiểm tra',
  expectedProduct: { none: true },
  deadline: DEADLINE,
  items: leadIds.map((leadId) => ({ leadId })),
});
const total = async ({ client }: Person, path: string) => (await client.get(path)).body['total'];

beforeAll(async () => {
  server = await ServerProcess.start(folder, '--simulate-from', '2020-01-02T08:00:00+07:00');
  anyone = new Client(server.address);
  neededBefore = (await anyone.get('/setup')).body['needed'];
  const administrator = await setUp(server);
  const city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  const ids: string[] = [];
  for (const n of [1, 2, 3])
    ids.push(await registerAgency(administrator, `UBND quận ${n}`, 'district', city));
  districts = ids;
  chair = await appoint(administrator, city, 'chutich', ['head']);
  district = await appoint(administrator, text(ids[0]).replaceAll('"', ''), 'quan', ['head']);
  const issued = await chair.client.do('/directives', {
    ...{ issuerId: city, number: '9901/UBND-VX', issuedOn: '2020-01-02', ...signing(chair) },
    ...{ summary: '[Minh họa] Công văn thử', basis: [], clauses: [] },
  });
  directiveId = text(issued.body['id']);
}, 120_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

describe('a screen in front of sign-in', () => {
  it('learns whether the installation awaits its first account', async () => {
    expect(neededBefore).toBe(true);
    expect((await anyone.get('/setup')).body).toEqual({
      needed: false,
      simulated: true,
      example: { state: 'not-here' },
    });
  });
});

describe('a person', () => {
  it('learns the level of its agency and the acts that the role table opens', async () => {
    const { body } = await chair.client.get('/me');
    expect(known<readonly object[]>(body['posts'])[0]).toMatchObject({
      agencyLevel: 'city',
      agencyKind: 'executive',
      commands: expect.arrayContaining(['IssueDirective', 'AcceptCompletion']),
    });
  });
  it('is known to others by name alone', async () => {
    const { body } = await district.client.get(`/people?ids=${chair.accountId}`);
    expect(body).toEqual({ items: [{ id: chair.accountId, displayName: 'Người chutich' }] });
    expect((await district.client.get('/people?ids=nobody')).status).toBe(400);
    expect((await anyone.get(`/people?ids=${chair.accountId}`)).status).toBe(401);
  });
});

describe('a preview', () => {
  const preview = (person: Person, leadIds: readonly string[]) =>
    person.client.post(`/directives/${directiveId}/fan-out-preview`, fanOut(leadIds));

  it('tells the day of a deadline and what it skips', async () => {
    const body = { deadline: DEADLINE, issuedOn: '2020-01-02' };
    const answer = await chair.client.post('/deadlines/preview', body);
    expect(answer.body).toMatchObject({ rule: 'working-days', dueOn: '2020-02-06' });
    expect((await chair.client.post('/deadlines/preview', { ...body, deadline: {} })).status).toBe(400);
  });

  it('tells of each agency what would be refused, and writes nothing', async () => {
    const { status, body } = await preview(chair, [...districts, directiveId]);
    expect(status).toBe(200);
    const items = known<readonly { refusal?: { code: string } }[]>(body['items']);
    expect(items.map(({ refusal }) => refusal?.code)).toEqual([
      undefined,
      undefined,
      undefined,
      'agency-unknown',
    ]);
    expect(body['refusal']).toMatchObject({ code: 'agency-unknown' });
    expect(body['deadline']).toMatchObject({ dueOn: '2020-02-06' });
    expect(await total(chair, '/tasks')).toBe(0);
  });

  it('is refused to whoever does not act for the issuer', async () =>
    expect((await preview(district, districts)).status).toBe(403));

  it('names what an agency has already, and the numbers of the screens then agree', async () => {
    const given = { ...fanOut(districts.slice(0, 2)), ...signing(chair) };
    await chair.client.do(`/directives/${directiveId}/fan-out-tasks`, given);
    let body = (await preview(chair, districts)).body;
    for (let round = 0; round < 50 && Number(body['duplicates']) < 2; round++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      body = (await preview(chair, districts)).body;
    }
    expect(body['duplicates']).toBe(2);
    const inbox = (await district.client.get('/inbox')).body;
    expect(inbox['counts']).toMatchObject({ 'to-acknowledge': 1 });
    expect(await total(district, '/inbox?reason=to-acknowledge')).toBe(1);
    expect((await chair.client.get('/directives')).body['counts']).toEqual({
      total: 1,
      withoutTasks: 0,
      unresolved: 0,
    });
    expect((await chair.client.get('/decisions')).body['counts']).toMatchObject({ waiting: 0 });
  });
});
