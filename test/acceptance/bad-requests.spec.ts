import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, text, type Answer } from './support/client.js';
import { NOBODY, Scene } from './support/scene.js';

const scene = new Scene();
beforeAll(() => scene.start(), 60_000);
afterAll(() => scene.stop());

type Case = readonly [title: string, status: number, code: string, send: () => Promise<Answer>];

const cases: readonly Case[] = [
  [
    'a stale If-Match',
    412,
    'revision-stale',
    () => scene.now.director.client.post(`/tasks/${scene.now.taskId}/start`, {}, { 'if-match': '"0"' }),
  ],
  [
    'an If-Match that is no ETag',
    400,
    'malformed',
    () => scene.now.director.client.post(`/tasks/${scene.now.taskId}/start`, {}, { 'if-match': 'two' }),
  ],
  [
    'an Idempotency-Key that cannot be one',
    400,
    'malformed',
    () =>
      scene.now.director.client.post(
        `/tasks/${scene.now.taskId}/start`,
        {},
        { 'idempotency-key': 'a'.repeat(201) },
      ),
  ],
  [
    'a command on a task of another agency',
    403,
    'only-the-lead-agency',
    () => scene.now.outsider.client.post(`/tasks/${scene.now.taskId}/start`, {}),
  ],
  [
    'a redundant command',
    409,
    'task-state-forbids',
    () => scene.now.director.client.post(`/tasks/${scene.now.taskId}/acknowledge`, {}),
  ],
  [
    'an act without its signer',
    422,
    'authority-required',
    () => scene.now.chair.client.post('/directives', scene.directive({ signing: undefined })),
  ],
  [
    'an unknown task',
    404,
    'task-unknown',
    () => scene.now.director.client.post(`/tasks/${NOBODY}/start`, {}),
  ],
  ['an id of another form', 400, 'malformed', () => scene.now.director.client.post('/tasks/1/start', {})],
  [
    'an address with a broken escape',
    400,
    'malformed',
    () => scene.now.chair.client.send('GET', '/api/v1/tasks/%E0%A4%A'),
  ],
  ['an unknown address', 404, 'not-found', () => scene.now.chair.client.get('/nothing')],
  [
    'a method that the address has not',
    404,
    'not-found',
    () => scene.now.chair.client.send('DELETE', `/api/v1/tasks/${scene.now.taskId}`),
  ],
  ['a query that no read knows', 400, 'malformed', () => scene.now.chair.client.get('/tasks?colour=red')],
  [
    'a day that does not exist in a query',
    400,
    'malformed',
    () => scene.now.chair.client.get('/tasks?asOf=2020-02-30'),
  ],
  [
    'the same parameter twice',
    400,
    'malformed',
    () => scene.now.chair.client.get('/tasks?asOf=2020-01-01&asOf=2020-01-02'),
  ],
  ['a cursor that is none', 400, 'malformed', () => scene.now.chair.client.get('/tasks?cursor=zzz')],
  [
    'a position of another store',
    410,
    'position-of-another-store',
    () => scene.now.chair.client.get('/tasks', { 'wait-for-position': `${NOBODY}:1` }),
  ],
  [
    'a position that is none',
    400,
    'malformed',
    () => scene.now.chair.client.get('/tasks', { 'wait-for-position': '1' }),
  ],
  [
    'a Last-Event-ID that is none',
    400,
    'malformed',
    () => scene.now.chair.client.get('/live', { 'last-event-id': 'x' }),
  ],
  ['no sign-in', 401, 'unauthenticated', () => new Client(scene.now.server.address).get('/tasks')],
  [
    'a token that is none',
    401,
    'unauthenticated',
    () => new Client(scene.now.server.address, 'a'.repeat(43)).get('/tasks'),
  ],
  [
    'a wrong password',
    401,
    'sign-in-failed',
    () => scene.now.administrator.post('/sign-in', { username: 'chutich', password: 'không phải' }),
  ],
  [
    'a person without the role',
    403,
    'role-may-not',
    () =>
      scene.now.director.client.post('/agencies', {
        name: 'A',
        kind: 'executive',
        level: 'city',
        effectiveOn: '2020-01-01',
      }),
  ],
  [
    'an scene.now.administrator who issues',
    403,
    'administrator-may-not',
    () => scene.now.administrator.post('/directives', scene.directive({ number: '9903/UBND-VX' })),
  ],
  [
    'an scene.now.administrator who assigns',
    403,
    'administrator-may-not',
    () => scene.now.administrator.post('/tasks', scene.assignment()),
  ],
  [
    'a second set-up',
    409,
    'already-set-up',
    () => scene.now.administrator.post('/setup', { token: scene.now.server.setUpToken, administrator: {} }),
  ],
  [
    'a username that is taken, in other letters',
    422,
    'username-taken',
    () =>
      scene.now.administrator.post('/accounts', {
        displayName: 'A',
        username: 'chutich',
        password: 'một mật khẩu dài',
      }),
  ],
  [
    'a post that is not held',
    403,
    'acting-post-not-held',
    () => scene.now.director.client.post(`/tasks/${scene.now.taskId}/start`, {}, { 'acting-post': NOBODY }),
  ],
  [
    'time that goes back',
    422,
    'time-goes-forward-only',
    () => scene.now.administrator.post('/simulation/advance', { to: '2020-01-01T08:00:00+07:00' }),
  ],
];

describe('a bad request', () => {
  it.each(cases)('%s is refused with %i %s and leaves no event', async (_, status, code, send) => {
    const before = scene.events;
    const answer = await send();
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(text(answer.body['detail']).length).toBeGreaterThan(10);
    expect(scene.events).toBe(before);
  });

  it('is told in the language that the client prefers', async () => {
    const say = async (language: string) =>
      (await scene.now.chair.client.get('/nothing', { 'accept-language': language })).body['detail'];
    expect(await say('en-GB,en;q=0.9')).toMatch(/^There is nothing/);
    expect(await say('fr')).toMatch(/^Không có/);
  });

  it('is refused by a rule without taking the number', async () => {
    const refused = await scene.now.chair.client.post(
      '/directives',
      scene.directive({ number: '9904/UBND-VX', issuerId: scene.now.department }),
    );
    expect(refused.status).toBe(403);
    const issued = await scene.now.chair.client.post(
      '/directives',
      scene.directive({ number: '9904/UBND-VX' }),
    );
    expect(issued.status).toBe(201);
  });
});
