import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, type Answer } from './support/client.js';
import { appoint, registerAgency, setUp, type Person } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const folder = dataFolder();
const NOBODY = '00000000-0000-4000-8000-000000000000';
const SHA = 'a'.repeat(64);
let server: ServerProcess;
let administrator: Client;
let city: string;
let department: string;
let dissolved: string;
let chair: Person;
let director: Person;
let outsider: Person;
let directiveId: string;
let taskId: string;

const signing = (person: Person) => ({
  capacity: 'own',
  signedOn: '2020-01-02',
  postId: person.postId,
  holderId: person.accountId,
});

const directive = (more: object = {}) => ({
  issuerId: city,
  number: '9901/UBND-VX',
  issuedOn: '2020-01-02',
  summary: '[Minh họa] Công văn thử',
  basis: [],
  clauses: [{ label: 'Mục 1', content: 'Báo cáo' }],
  signing: signing(chair),
  ...more,
});

const assignment = (more: object = {}) => ({
  issuerId: city,
  leadId: department,
  content: 'Báo cáo',
  expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
  deadline: { kind: 'fixed', date: '2020-03-02', wording: 'by', rolls: true },
  source: { directiveId },
  signing: signing(chair),
  ...more,
});

const submission = (evidence: object[]) => ({ result: 'Đã xong', evidence, signing: signing(director) });

beforeAll(async () => {
  server = await ServerProcess.start(folder, '--simulate-from', '2020-01-02T08:00:00+07:00');
  administrator = await setUp(server);
  city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  department = await registerAgency(administrator, 'Sở Nội vụ', 'city', city);
  const other = await registerAgency(administrator, 'Sở Tài chính', 'city', city);
  dissolved = await registerAgency(administrator, 'Sở đã giải thể', 'city', city);
  await administrator.do(`/agencies/${dissolved}/dissolve`, { effectiveOn: '2020-01-02' });
  chair = await appoint(administrator, city, 'chutich', ['head', 'tracking-officer']);
  director = await appoint(administrator, department, 'giamdoc', ['head', 'clerk']);
  outsider = await appoint(administrator, other, 'giamdoc.tc', ['head', 'clerk']);
  directiveId = String((await chair.client.do('/directives', directive())).body['id']);
  taskId = String((await chair.client.do('/tasks', assignment())).body['id']);
  await director.client.do(`/tasks/${taskId}/acknowledge`, {});
}, 60_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

/** How many events the log holds, read past the engine. */
const events = (): number => {
  const file = new DatabaseSync(join(folder, 'events.sqlite'), { readOnly: true });
  try {
    return Number(file.prepare('SELECT count(*) AS n FROM events').get()?.['n']);
  } finally {
    file.close();
  }
};

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const json = (client: Client, path: string, text: string) => client.send('POST', `/api/v1${path}`, text);

type Case = readonly [title: string, status: number, code: string, send: () => Promise<Answer>];

const cases: readonly Case[] = [
  [
    'an unknown agency',
    404,
    'agency-unknown',
    () => chair.client.post('/tasks', assignment({ leadId: NOBODY })),
  ],
  [
    'a malformed number',
    422,
    'document-number-malformed',
    () => chair.client.post('/directives', directive({ number: 'số một' })),
  ],
  [
    'Ð typed for Đ',
    422,
    'wrong-letter-eth',
    () => chair.client.post('/directives', directive({ number: '9902/QÐ-UBND' })),
  ],
  ['a number that is taken', 422, 'number-taken', () => chair.client.post('/directives', directive())],
  [
    'a date that does not exist',
    400,
    'malformed',
    () => chair.client.post('/directives', directive({ issuedOn: '2020-02-30' })),
  ],
  [
    'a time without offset',
    400,
    'malformed',
    () => director.client.post(`/tasks/${taskId}/start`, { occurredAt: '2020-01-02T08:00:00' }),
  ],
  [
    'an act that has not happened yet',
    422,
    'occurred-in-future',
    () => director.client.post(`/tasks/${taskId}/start`, { occurredAt: '2020-01-03' }),
  ],
  [
    'a task for a dissolved agency',
    409,
    'agency-dissolved',
    () => chair.client.post('/tasks', assignment({ leadId: dissolved })),
  ],
  [
    'a deadline in the past without a reason',
    422,
    'deadline-in-past',
    () =>
      chair.client.post(
        '/tasks',
        assignment({ deadline: { kind: 'fixed', date: '2020-01-01', wording: 'by', rolls: false } }),
      ),
  ],
  [
    'evidence without a hash',
    400,
    'malformed',
    () =>
      director.client.post(
        `/tasks/${taskId}/submit`,
        submission([{ size: 1, mediaType: 'application/pdf' }]),
      ),
  ],
  [
    'no evidence at all',
    422,
    'evidence-required',
    () => director.client.post(`/tasks/${taskId}/submit`, submission([])),
  ],
  [
    'a body over 1 MiB',
    413,
    'too-large',
    () => chair.client.post('/directives', directive({ summary: 'a'.repeat(1024 * 1024) })),
  ],
  [
    'a text over 16 KiB',
    400,
    'malformed',
    () => chair.client.post('/directives', directive({ summary: 'a'.repeat(17 * 1024) })),
  ],
  ['JSON nested 10,000 deep', 400, 'malformed', () => json(chair.client, '/directives', nested(10_000))],
  ['JSON nested 100,000 deep', 400, 'malformed', () => json(chair.client, '/directives', nested(100_000))],
  [
    'lists nested 10,000 deep',
    400,
    'malformed',
    () => json(chair.client, '/directives', '['.repeat(10_000) + ']'.repeat(10_000)),
  ],
  [
    '100 kB of combining characters',
    400,
    'malformed',
    () => chair.client.post('/directives', directive({ summary: `a${'\u0301'.repeat(50_000)}` })),
  ],
  ['NUL', 400, 'malformed', () => chair.client.post('/directives', directive({ summary: 'a\0b' }))],
  ['NUL in a field name', 400, 'malformed', () => chair.client.post('/directives', directive({ 'a\0b': 1 }))],
  [
    'a lone surrogate',
    400,
    'malformed',
    () => json(chair.client, '/directives', JSON.stringify(directive()).replace('Công văn', '\\ud800')),
  ],
  [
    'bytes that are not UTF-8',
    400,
    'malformed',
    () => chair.client.send('POST', '/api/v1/directives', new Uint8Array([0x22, 0xff, 0xfe, 0x22])),
  ],
  ['a wrong type', 400, 'malformed', () => chair.client.post('/directives', directive({ clauses: 'một' }))],
  [
    'an object where a list belongs',
    400,
    'malformed',
    () => chair.client.post('/directives', directive({ clauses: { label: 'a', content: 'b' } })),
  ],
  [
    'a list where an object belongs',
    400,
    'malformed',
    () => chair.client.post('/directives', directive({ signing: [] })),
  ],
  ['null for a field', 400, 'malformed', () => chair.client.post('/directives', directive({ theme: null }))],
  ['an extra field', 400, 'malformed', () => chair.client.post('/directives', directive({ extra: 1 }))],
  [
    'an extra field deep inside',
    400,
    'malformed',
    () =>
      chair.client.post(
        '/tasks',
        assignment({
          deadline: { kind: 'fixed', date: '2020-03-02', wording: 'by', rolls: true, extra: {} },
        }),
      ),
  ],
  [
    '__proto__ as a field',
    400,
    'malformed',
    () =>
      json(chair.client, '/directives', JSON.stringify(directive()).replace('{', '{"__proto__":{"x":1},')),
  ],
  [
    'constructor as a field',
    400,
    'malformed',
    () =>
      json(
        chair.client,
        '/directives',
        JSON.stringify(directive()).replace('{', '{"constructor":{"prototype":{}},'),
      ),
  ],
  ['a body that is a list', 400, 'malformed', () => chair.client.post('/directives', [])],
  ['a body that is no JSON', 400, 'malformed', () => json(chair.client, '/directives', '{"a":')],
  ['no body', 400, 'malformed', () => chair.client.send('POST', '/api/v1/directives')],
  [
    'a body that is not JSON by its type',
    415,
    'unsupported-media-type',
    () =>
      chair.client.send('POST', '/api/v1/directives', 'a=1', {
        'content-type': 'application/x-www-form-urlencoded',
      }),
  ],
  [
    'a stale If-Match',
    412,
    'revision-stale',
    () => director.client.post(`/tasks/${taskId}/start`, {}, { 'if-match': '"0"' }),
  ],
  [
    'an If-Match that is no ETag',
    400,
    'malformed',
    () => director.client.post(`/tasks/${taskId}/start`, {}, { 'if-match': 'two' }),
  ],
  [
    'an Idempotency-Key that cannot be one',
    400,
    'malformed',
    () => director.client.post(`/tasks/${taskId}/start`, {}, { 'idempotency-key': 'a'.repeat(201) }),
  ],
  [
    'a command on a task of another agency',
    403,
    'only-the-lead-agency',
    () => outsider.client.post(`/tasks/${taskId}/start`, {}),
  ],
  [
    'a redundant command',
    409,
    'task-state-forbids',
    () => director.client.post(`/tasks/${taskId}/acknowledge`, {}),
  ],
  [
    'an act without its signer',
    422,
    'authority-required',
    () => chair.client.post('/directives', directive({ signing: undefined })),
  ],
  ['an unknown task', 404, 'task-unknown', () => director.client.post(`/tasks/${NOBODY}/start`, {})],
  ['an id of another form', 400, 'malformed', () => director.client.post('/tasks/1/start', {})],
  [
    'an address with a broken escape',
    400,
    'malformed',
    () => chair.client.send('GET', '/api/v1/tasks/%E0%A4%A'),
  ],
  ['an unknown address', 404, 'not-found', () => chair.client.get('/nothing')],
  [
    'a method that the address has not',
    404,
    'not-found',
    () => chair.client.send('DELETE', `/api/v1/tasks/${taskId}`),
  ],
  ['a query that no read knows', 400, 'malformed', () => chair.client.get('/tasks?colour=red')],
  [
    'a day that does not exist in a query',
    400,
    'malformed',
    () => chair.client.get('/tasks?asOf=2020-02-30'),
  ],
  [
    'the same parameter twice',
    400,
    'malformed',
    () => chair.client.get('/tasks?asOf=2020-01-01&asOf=2020-01-02'),
  ],
  ['a cursor that is none', 400, 'malformed', () => chair.client.get('/tasks?cursor=zzz')],
  [
    'a position of another store',
    410,
    'position-of-another-store',
    () => chair.client.get('/tasks', { 'wait-for-position': `${NOBODY}:1` }),
  ],
  [
    'a position that is none',
    400,
    'malformed',
    () => chair.client.get('/tasks', { 'wait-for-position': '1' }),
  ],
  [
    'a Last-Event-ID that is none',
    400,
    'malformed',
    () => chair.client.get('/live', { 'last-event-id': 'x' }),
  ],
  ['no sign-in', 401, 'unauthenticated', () => new Client(server.address).get('/tasks')],
  [
    'a token that is none',
    401,
    'unauthenticated',
    () => new Client(server.address, 'a'.repeat(43)).get('/tasks'),
  ],
  [
    'a wrong password',
    401,
    'sign-in-failed',
    () => administrator.post('/sign-in', { username: 'chutich', password: 'không phải' }),
  ],
  [
    'a person without the role',
    403,
    'role-may-not',
    () =>
      director.client.post('/agencies', {
        name: 'A',
        kind: 'executive',
        level: 'city',
        effectiveOn: '2020-01-01',
      }),
  ],
  [
    'an administrator who issues',
    403,
    'administrator-may-not',
    () => administrator.post('/directives', directive({ number: '9903/UBND-VX' })),
  ],
  [
    'an administrator who assigns',
    403,
    'administrator-may-not',
    () => administrator.post('/tasks', assignment()),
  ],
  [
    'a second set-up',
    409,
    'already-set-up',
    () => administrator.post('/setup', { token: server.setUpToken, administrator: {} }),
  ],
  [
    'a username that is taken, in other letters',
    422,
    'username-taken',
    () =>
      administrator.post('/accounts', {
        displayName: 'A',
        username: 'chutich',
        password: 'một mật khẩu dài',
      }),
  ],
  [
    'a post that is not held',
    403,
    'acting-post-not-held',
    () => director.client.post(`/tasks/${taskId}/start`, {}, { 'acting-post': NOBODY }),
  ],
  [
    'time that goes back',
    422,
    'time-goes-forward-only',
    () => administrator.post('/simulation/advance', { to: '2020-01-01T08:00:00+07:00' }),
  ],
];

describe('bad input', () => {
  it.each(cases)('%s is refused with %i %s and leaves no event', async (_, status, code, send) => {
    const before = events();
    const answer = await send();
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(String(answer.body['detail']).length).toBeGreaterThan(10);
    expect(events()).toBe(before);
  });

  it('names the field that is wrong', async () => {
    const { body } = await chair.client.post(
      '/tasks',
      assignment({ expectedProduct: { none: true, extra: 1 } }),
    );
    const { faults } = body['details'] as unknown as { faults: readonly { path: string }[] };
    expect(faults.map(({ path }) => path)).toContain('expectedProduct.extra');
  });

  it('is told in the language that the client prefers', async () => {
    const say = async (language: string) =>
      (await chair.client.get('/nothing', { 'accept-language': language })).body['detail'];
    expect(await say('en-GB,en;q=0.9')).toMatch(/^There is nothing/);
    expect(await say('fr')).toMatch(/^Không có/);
  });

  it('is refused by a rule without taking the number', async () => {
    const refused = await chair.client.post(
      '/directives',
      directive({ number: '9904/UBND-VX', issuerId: department }),
    );
    expect(refused.status).toBe(403);
    const issued = await chair.client.post('/directives', directive({ number: '9904/UBND-VX' }));
    expect(issued.status).toBe(201);
  });

  it('is not evidence of hash, size and type', async () => {
    const started = await director.client.post(`/tasks/${taskId}/start`, {});
    expect(started.status).toBe(200);
    const good = [{ sha256: SHA, size: 1, mediaType: 'application/pdf' }];
    const submitted = await director.client.post(`/tasks/${taskId}/submit`, submission(good));
    expect([submitted.status, submitted.body['code']]).toEqual([200, undefined]);
  });
});
