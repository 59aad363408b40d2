import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askOf } from './support/asked.js';
import { known, text, type Client } from './support/client.js';
import { appoint, registerAgency, setUp, type Person } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const SECRET = 'Việc hạn chế';
const restricted = { restricted: true, agencyIds: [] };
const folder = dataFolder();
let server: ServerProcess;
let administrator: Client;
let chair: Person;
let district: Person;
let commune: Person;
let outsider: Person;
let inspector: Person;
let directiveId: string;
let restrictedId: string;
let taskId: string;
let parentId: string;
let recommendationId: string;

const signing = ({ postId, accountId }: Person) => ({
  signing: { capacity: 'own', signedOn: '2020-01-02', postId, holderId: accountId },
});
const part = {
  expectedProduct: { none: true },
  deadline: { kind: 'fixed', date: '2020-01-08', wording: 'by', rolls: true },
};

beforeAll(async () => {
  server = await ServerProcess.start(folder, '--simulate-from', '2020-01-02T08:00:00+07:00');
  administrator = await setUp(server);
  const city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  const quan = await registerAgency(administrator, 'UBND quận', 'district', city);
  const phuong = await registerAgency(administrator, 'UBND phường', 'commune', quan);
  const other = await registerAgency(administrator, 'Sở Tài chính', 'city', city);
  chair = await appoint(administrator, city, 'chutich', ['head']);
  district = await appoint(administrator, quan, 'quan', ['head']);
  commune = await appoint(administrator, phuong, 'phuong', ['head']);
  outsider = await appoint(administrator, other, 'taichinh', ['head']);
  inspector = await appoint(administrator, other, 'thanhtra', ['inspector']);
  const council = await registerAgency(administrator, 'HĐND Thành phố', 'city');
  const secretary = await appoint(administrator, council, 'thuky', ['supervision-secretary', 'clerk']);
  recommendationId = await askOf(secretary, council, quan);
  const issued = await chair.client.do('/directives', {
    ...{ issuerId: city, number: '9901/UBND-VX', issuedOn: '2020-01-02', ...signing(chair) },
    ...{ summary: '[Minh họa] Công văn thử', basis: [], clauses: [] },
  });
  directiveId = text(issued.body['id']);
  const hidden = await chair.client.do('/directives', {
    ...{ issuerId: city, number: '9903/UBND-VX', issuedOn: '2020-01-02', ...signing(chair) },
    ...{ summary: SECRET, basis: [], clauses: [], visibility: restricted },
  });
  restrictedId = text(hidden.body['id']);
  const assign = async (more: object) => {
    const body = {
      issuerId: city,
      leadId: quan,
      source: { directiveId },
      ...part,
      ...signing(chair),
      ...more,
    };
    return text((await chair.client.do('/tasks', body)).body['id']);
  };
  taskId = await assign({ content: SECRET, visibility: restricted });
  await assign({
    content: SECRET,
    visibility: restricted,
    source: { recommendationIds: [recommendationId] },
  });
  parentId = await assign({ content: 'Việc chung' });
  await district.client.do(`/tasks/${parentId}/acknowledge`, {});
  await district.client.do(`/tasks/${parentId}/delegate`, {
    ...{ leadId: phuong, content: SECRET, visibility: restricted, ...part, ...signing(district) },
  });
  await chair.client.do('/plans', {
    ...{
      issuerId: city,
      number: '9902/KH-UBND',
      issuedOn: '2020-01-02',
      summary: SECRET,
      visibility: restricted,
    },
    ...{ directiveIds: [directiveId], items: [{ label: '1', content: SECRET }], ...signing(chair) },
  });
  await administrator.do('/simulation/advance', { to: '2020-01-10T09:00:00+07:00' });
}, 60_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

const paths = () => [
  '/tasks?limit=100',
  `/tasks/${parentId}`,
  `/directives/${directiveId}/tree`,
  '/plans',
  '/reminders?limit=100',
  '/recommendations',
  `/recommendations/${recommendationId}`,
  '/status/compare?from=2020-01-02&to=2020-01-10&by=directive',
];

const streamsOf = async ({ client }: Person) => {
  const { body } = await client.get(`/audit/events?directiveId=${directiveId}&limit=500`);
  return new Set(known<readonly { stream: string }[]>(body['items']).map(({ stream }) => stream));
};

describe('what is restricted', () => {
  it('is told in no read to an agency that has no part in it', async () => {
    for (const path of paths()) {
      const { status, body } = await outsider.client.get(path);
      expect([path, status, JSON.stringify(body).includes(SECRET)]).toEqual([path, 200, false]);
    }
    expect((await outsider.client.get(`/tasks/${taskId}`)).status).toBe(404);
  });

  it('is not there for whoever may not see it, whatever is asked about it', async () => {
    for (const part of ['', '/tree', '/orphans', '/coverage', '/supervision']) {
      const path = `/directives/${restrictedId}${part}`;
      expect([path, (await outsider.client.get(path)).status]).toEqual([path, 404]);
      expect([path, (await chair.client.get(path)).status]).toEqual([path, 200]);
    }
  });

  it('is told to those who have a part in it, and to an inspector', async () => {
    for (const path of ['/tasks?limit=100', '/reminders?limit=100'])
      for (const { client } of [district, commune, inspector])
        expect(JSON.stringify((await client.get(path)).body)).toContain(SECRET);
    for (const path of paths().slice(0, 5))
      expect(JSON.stringify((await inspector.client.get(path)).body)).toContain(SECRET);
  });

  it('is told by a recommendation to nobody else, not even by the id of its task', async () => {
    const seen = async ({ client }: Person) => {
      const { body } = await client.get(`/recommendations/${recommendationId}`);
      const count = (value: unknown) => (Array.isArray(value) ? value.length : undefined);
      return [body['state'], count(body['tasks']), count(body['taskIds'])];
    };
    expect(await seen(outsider)).toEqual(['TasksCreated', 0, 0]);
    for (const person of [district, inspector]) expect(await seen(person)).toEqual(['TasksCreated', 1, 1]);
  });

  it('is counted in no sum of reminders for others', async () => {
    const count = async ({ client }: Person) =>
      (await client.get(`/reminders/summary?taskId=${taskId}`)).body['issued'];
    expect(await count(outsider)).toBe(0);
    expect(await count(inspector)).toBeGreaterThan(0);
  });

  it('is told by no single reminder to others', async () => {
    const { body } = await inspector.client.get(`/reminders?taskId=${taskId}`);
    const [first] = known<readonly { id: string }[]>(body['items']);
    const path = `/reminders/${first?.id ?? ''}`;
    expect((await outsider.client.get(path)).status).toBe(404);
    expect((await district.client.get(path)).body['task']).toMatchObject({ content: SECRET });
  });

  it('leaves no trace in the trail of an open directive', async () => {
    const seen = [...(await streamsOf(outsider))];
    expect(seen.filter((stream) => stream.includes(taskId) || stream.startsWith('plan-'))).toEqual([]);
    expect(seen).toContain(`task-${parentId}`);
    expect(await streamsOf(inspector)).toContain(`task-${taskId}`);
  });

  it('is counted in no sum of the trail, and no step of it is told', async () => {
    const of = `/audit/summary?directiveId=${directiveId}`;
    const sumOf = async ({ client }: Person) => Number((await client.get(of)).body['events']);
    expect(await sumOf(outsider)).toBeLessThan(await sumOf(inspector));
    const { body } = await inspector.client.get(`/audit/events?taskId=${taskId}`);
    const [first] = known<readonly { index: number }[]>(body['items']);
    const step = `/audit/step?index=${first?.index ?? -1}`;
    expect((await outsider.client.get(step)).status).toBe(404);
    expect(JSON.stringify((await inspector.client.get(step)).body)).toContain(SECRET);
  });
});
