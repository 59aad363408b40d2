import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { known, Client, text } from './support/client.js';
import { appoint, registerAgency, setUp, type Person } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const FIFTY = Array.from({ length: 50 }, (_, place) => place);
const FLAGS = ['--simulate-from', '2020-01-02T08:00:00+07:00'];
const folder = dataFolder();
let server: ServerProcess;
let administrator: Client;
let city: string;
let department: string;
let chair: Person;
let director: Person;
let taskId: string;

const signing = () => ({
  capacity: 'own',
  signedOn: '2020-01-02',
  postId: chair.postId,
  holderId: chair.accountId,
});

const directive = (number: string) => ({
  issuerId: city,
  number,
  issuedOn: '2020-01-02',
  summary: '[Minh họa] Công văn thử',
  basis: [],
  clauses: [],
  signing: signing(),
});

const tally = (values: readonly unknown[]) =>
  Object.fromEntries([...Map.groupBy(values, String)].map(([value, group]) => [value, group.length]));

const trail = async (stream: string) => {
  const { body } = await administrator.get(`/audit/events?stream=${stream}&limit=500`);
  return known<readonly { type: string }[]>(body['items']);
};

beforeAll(async () => {
  server = await ServerProcess.start(folder, ...FLAGS);
  administrator = await setUp(server);
  city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  department = await registerAgency(administrator, 'Sở Nội vụ', 'city', city);
  chair = await appoint(administrator, city, 'chutich', ['head', 'tracking-officer']);
  director = await appoint(administrator, department, 'giamdoc', ['head', 'clerk']);
  const { body } = await chair.client.do('/directives', directive('9901/UBND-VX'));
  const task = await chair.client.do('/tasks', {
    issuerId: city,
    leadId: department,
    content: 'Báo cáo',
    expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
    deadline: { kind: 'fixed', date: '2020-03-02', wording: 'by', rolls: true },
    source: { directiveId: body['id'] },
    signing: signing(),
  });
  taskId = text(task.body['id']);
  await director.client.do(`/tasks/${taskId}/acknowledge`, {});
}, 60_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

describe('many clients at once', () => {
  it('of 50 writers who saw one ETag one is answered, 49 are told who was faster', async () => {
    const { headers } = await director.client.get(`/tasks/${taskId}`);
    const etag = headers.get('etag') ?? '';
    const answers = await Promise.all(
      FIFTY.map((place) =>
        director.client.post(
          `/tasks/${taskId}/report-progress`,
          { result: `Kết quả ${place}`, indicators: [], evidence: [] },
          { 'if-match': etag },
        ),
      ),
    );
    expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 1, 412: 49 });
    const stale = answers.find(({ status }) => status === 412);
    expect(stale?.body['code']).toBe('revision-stale');
    expect(stale?.body['details']).toMatchObject({ by: 'Người giamdoc', type: 'ProgressReported' });
    expect((await trail(`task-${taskId}`)).filter(({ type }) => type === 'ProgressReported')).toHaveLength(1);
  });

  it('50 requests under one Idempotency-Key are one event and 50 equal answers, after a restart too', async () => {
    const key = { 'idempotency-key': 'một-lần'.normalize('NFD').replaceAll(/[^a-z-]/g, '') };
    const send = () => chair.client.post('/directives', directive('9902/UBND-VX'), key);
    const answers = await Promise.all(FIFTY.map(send));
    expect(tally(answers.map(({ status }) => status))).toEqual({ 201: 50 });
    const [first] = answers;
    for (const { body, headers } of answers) {
      expect(body).toEqual(first?.body);
      expect(headers.get('etag')).toBe(first?.headers.get('etag'));
    }

    await server.stop();
    server = await ServerProcess.start(folder, ...FLAGS);
    const again = await new Client(server.address).signIn('chutich', 'một mật khẩu dài');
    const repeated = await again.post('/directives', directive('9902/UBND-VX'), key);
    expect([repeated.status, repeated.body]).toEqual([201, first?.body]);

    administrator = await new Client(server.address).signIn('admin', 'một mật khẩu dài');
    expect(await trail(`directive-${text(first?.body['id'])}`)).toHaveLength(1);
    const other = await again.post('/directives', directive('9903/UBND-VX'), key);
    expect([other.status, other.body['code']]).toEqual([422, 'idempotency-key-reused']);
    chair = { ...chair, client: again };
  });

  it('of 50 clerks who type one number one is answered, 49 are told that it is taken', async () => {
    const answers = await Promise.all(
      FIFTY.map(() => chair.client.post('/directives', directive('9904/UBND-VX'))),
    );
    expect(tally(answers.map(({ body }) => body['code']))).toEqual({ undefined: 1, 'number-taken': 49 });
  });

  it('of 50 who ask for one username one gets it', async () => {
    const account = { displayName: 'Ai đó', username: 'van.thu', password: 'một mật khẩu dài' };
    const answers = await Promise.all(FIFTY.slice(0, 10).map(() => administrator.post('/accounts', account)));
    expect(tally(answers.map(({ body }) => body['code']))).toEqual({ undefined: 1, 'username-taken': 9 });
  });
});
