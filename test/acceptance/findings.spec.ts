import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, known, text } from './support/client.js';
import { placeUnderEnded } from './support/crossed-task.js';
import { eventsIn } from './support/events-in.js';
import { appoint, PASSWORD, registerAgency, setUp, type Person } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const SIMULATED = ['--simulate-from', '2020-01-02T08:00:00+07:00'];
const folder = dataFolder();
let server: ServerProcess;
let chair: Person;
let city: string;
let quan: string;
let parentId: string;
let crossedId: string;

const signing = ({ postId, accountId }: Person) => ({
  signing: { capacity: 'own', signedOn: '2020-01-02', postId, holderId: accountId },
});

const signIn = (username: string): Promise<Client> => new Client(server.address).signIn(username, PASSWORD);

/** Everything that follows from what is in the log has been done once simulated time has moved. */
const advance = async (to: string) => (await signIn('admin')).do('/simulation/advance', { to });

const findingsOf = async (client: Client, filter = '') => {
  const { body } = await client.get(`/findings${filter}`);
  return known<readonly Record<string, unknown>[]>(body['items']);
};

beforeAll(async () => {
  server = await ServerProcess.start(folder, ...SIMULATED);
  const administrator = await setUp(server);
  city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  quan = await registerAgency(administrator, 'UBND quận', 'district', city);
  const other = await registerAgency(administrator, 'Sở Tài chính', 'city', city);
  chair = await appoint(administrator, city, 'chutich', ['head']);
  await appoint(administrator, quan, 'quan', ['head']);
  await appoint(administrator, other, 'taichinh', ['head']);
  const issued = await chair.client.do('/directives', {
    ...{ issuerId: city, number: '9901/UBND-VX', issuedOn: '2020-01-02', ...signing(chair) },
    ...{ summary: '[Minh họa] Công văn thử', basis: [], clauses: [] },
  });
  const assign = async (more: object) => {
    const { body } = await chair.client.do('/tasks', {
      ...{ issuerId: city, leadId: quan, source: { directiveId: text(issued.body['id']) } },
      ...{ expectedProduct: { none: true }, content: 'Việc', ...signing(chair), ...more },
      deadline: { kind: 'fixed', date: '2020-02-28', wording: 'by', rolls: true },
    });
    return text(body['id']);
  };
  parentId = await assign({ reference: 'M-1' });
  const restricted = { restricted: true, agencyIds: [] };
  const modelId = await assign({ reference: 'M-2', visibility: restricted });
  await chair.client.do(`/tasks/${parentId}/withdraw`, { reason: 'Thu hồi.', ...signing(chair) });
  await advance('2020-01-03T08:00:00+07:00');
  expect(await findingsOf(await signIn('chutich'))).toEqual([]);
  await server.stop();
  crossedId = await placeUnderEnded(folder, modelId, parentId);
  server = await ServerProcess.start(folder, ...SIMULATED);
  await advance('2020-01-06T08:00:00+07:00');
}, 60_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

const raised = () => eventsIn(folder).filter(({ type }) => type === 'FindingRaised');

describe('a task that was assigned while its parent was withdrawn', () => {
  it('is found once, whoever starts how often', async () => {
    await server.stop();
    server = await ServerProcess.start(folder, ...SIMULATED);
    await advance('2020-01-06T09:00:00+07:00');
    expect(raised().map(({ data }) => data)).toEqual([
      expect.objectContaining({
        ...{ rule: 'child-of-ended-task', refusalCode: 'parent-task-not-open' },
        ...{ subject: { type: 'task', id: crossedId }, other: { type: 'task', id: parentId } },
      }),
    ]);
  });

  it('is told to who has a part in the task, and to nobody else', async () => {
    const [found] = await findingsOf(await signIn('quan'), '?state=Open');
    expect(found).toMatchObject({
      ...{ state: 'Open', ownerId: city, other: { id: parentId, name: 'M-1' } },
      sentence: { vi: expect.stringContaining('nhiệm vụ cấp trên') as unknown },
    });
    const outsider = await signIn('taichinh');
    expect(await findingsOf(outsider)).toEqual([]);
    expect((await outsider.get(`/findings/${text(found?.['id'])}`)).status).toBe(404);
    const { body } = await outsider.get('/audit/events?limit=500');
    expect(JSON.stringify(body)).not.toContain('FindingRaised');
  });

  it('is settled with a note by who issued it, and by nobody else', async () => {
    const client = await signIn('chutich');
    const [found] = await findingsOf(client);
    const path = `/findings/${text(found?.['id'])}`;
    const settle = { note: 'Tiếp tục như một nhiệm vụ riêng.' };
    const refusals = [
      ['quan', 'finding-owner-only'],
      ['admin', 'administrator-may-not'],
    ] as const;
    for (const [username, code] of refusals) {
      const { status, body } = await (await signIn(username)).post(`${path}/settle`, settle);
      expect([username, status, body['code']]).toEqual([username, 403, code]);
    }
    const offered = async (of: Client) =>
      known<readonly { open: boolean }[]>((await of.get(path)).body['commands']);
    expect(await offered(client)).toMatchObject([{ command: 'SettleFinding', open: true }]);
    expect(await offered(await signIn('quan'))).toMatchObject([{ open: false, code: 'finding-owner-only' }]);
    const { body } = await client.do(`${path}/settle`, settle);
    const position = { 'wait-for-position': text(body['position']) };
    expect((await client.get(path, position)).body).toMatchObject({ state: 'Settled', settled: settle });
    const trail = await client.get(`/audit/events?taskId=${crossedId}&limit=500`);
    const types = known<readonly { type: string }[]>(trail.body['items']).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['FindingRaised', 'FindingSettled']));
  });

  it('is raised by nobody but the engine', async () => {
    const body = { rule: 'child-of-ended-task', subjectId: crossedId, otherId: parentId };
    const client = await signIn('chutich');
    const { status, body: problem } = await client.post('/findings', body);
    expect([status, problem['code']]).toEqual([403, 'role-may-not']);
  });
});
