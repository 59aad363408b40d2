import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RedisServer } from '@dondoc/jobs/testing';
import { Client } from './support/client.js';
import { appoint, registerAgency, setUp } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const PASSWORD = 'một mật khẩu dài';
const BOARD = '/operation/queues';
const folder = dataFolder();
let redis: RedisServer;
let server: ServerProcess;

beforeAll(async () => {
  redis = await RedisServer.start();
  server = await ServerProcess.start(
    folder,
    ...['--redis-url', redis.url],
    ...['--base-url', 'https://dondoc.example'],
  );
  const administrator = await setUp(server);
  const city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  await appoint(administrator, city, 'vanthu', ['clerk']);
}, 60_000);
afterAll(async () => {
  await server.stop();
  await redis.stop();
  removeFolder(folder);
});

const visit = (path: string, headers: Record<string, string> = {}, form?: Record<string, string>) =>
  fetch(`${server.address}${BOARD}${path}`, {
    redirect: 'manual',
    headers: { accept: 'text/html', ...headers },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
const enter = (username: string, password = PASSWORD, headers: Record<string, string> = {}) =>
  visit('/sign-in', headers, { username, password });
const cookieOf = async (username: string) =>
  (await enter(username)).headers.get('set-cookie')?.split(';')[0] ?? '';

describe('the board of queues', () => {
  it('sends a browser to sign in, and tells a program that nobody is signed in', async () => {
    for (const path of ['', '/', '/queue/jobs']) {
      const answer = await visit(path);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${BOARD}/sign-in`]);
    }
    for (const path of ['/api/queues', '/static/js/none.js']) {
      const answer = await visit(path, { accept: 'application/json' });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        401,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });

  it('takes no bearer: a token in a header is for the API', async () => {
    const bearer = await new Client(server.address).post('/sign-in', {
      username: 'admin',
      password: PASSWORD,
    });
    const authorization = `Bearer ${JSON.stringify(bearer.body['token']).slice(1, -1)}`;
    expect((await visit('/api/queues', { authorization, accept: 'application/json' })).status).toBe(401);
  });

  it('keeps the token where no script reads it, for this path and this site alone', async () => {
    const answer = await enter('admin');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, BOARD]);
    const [cookie = '', ...attributes] = answer.headers.get('set-cookie')?.split('; ') ?? [];
    expect(cookie).toMatch(/^dondoc-board=[A-Za-z0-9_-]{40,}$/);
    expect(attributes).toEqual([
      `Path=${BOARD}`,
      'HttpOnly',
      'SameSite=Strict',
      expect.stringMatching(/^Expires=/),
      'Secure',
    ]);
  });

  it('is shown to an administrator, with scripts from files only and nothing from elsewhere', async () => {
    const cookie = await cookieOf('admin');
    const page = await visit('', { cookie });
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(html).not.toMatch(/https?:\/\//);
    const script = /src="(static\/js\/main[^"]+)"/.exec(html)?.[1] ?? '';
    expect((await visit(`/${script}`, { cookie })).status).toBe(200);
    const queues = await visit('/api/queues', { cookie, accept: 'application/json' });
    expect(await queues.json()).toMatchObject({ queues: [{ name: 'jobs', readOnlyMode: true }] });
  });

  it('lets nobody change what waits', async () => {
    const cookie = await cookieOf('admin');
    for (const act of ['pause', 'empty', 'retry/failed', 'add']) {
      const answer = await fetch(`${server.address}${BOARD}/api/queues/jobs/${act}`, {
        method: act === 'add' ? 'POST' : 'PUT',
        headers: { cookie, 'content-type': 'application/json' },
        body: '{}',
      });
      expect([act, answer.status]).toEqual([act, 405]);
    }
  });

  it('is refused to others, who are told why and may sign out', async () => {
    const cookie = await cookieOf('vanthu');
    const page = await visit('', { cookie });
    expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('/sign-out')]);
    expect((await visit('/api/queues', { cookie, accept: 'application/json' })).status).toBe(403);
  });

  it('takes no form that another site sends', async () => {
    const answer = await enter('admin', PASSWORD, { 'sec-fetch-site': 'cross-site', accept: '*/*' });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
  });

  it('takes none either from a browser that names only the origin, as on a network without TLS', async () => {
    for (const origin of ['http://elsewhere.example', 'null', `${server.address}0`]) {
      const answer = await enter('admin', PASSWORD, { origin, accept: '*/*' });
      expect([origin, answer.status, answer.headers.get('set-cookie')]).toEqual([origin, 403, null]);
    }
    for (const origin of [server.address, 'https://dondoc.example'])
      expect((await enter('admin', PASSWORD, { origin })).status).toBe(303);
  });

  it('takes no token that stands elsewhere than in the cookie, and no cookie that is none of a session', async () => {
    const [, token = ''] = (await cookieOf('admin')).split('=');
    for (const value of ['', token.slice(1), `${token}0`, 'x'.repeat(5_000)])
      expect((await visit('', { cookie: `dondoc-board=${value}` })).status).toBe(303);
    expect((await visit(`?dondoc-board=${token}`)).status).toBe(303);
  });

  it('is closed to others however they write the path', async () => {
    const cookie = await cookieOf('vanthu');
    const paths = ['/API/queues', '/api//queues', '/%61pi/queues', '/api/queues?x=/sign-in'];
    for (const path of [...paths, '//api/queues', '/sign-in/%2e%2e/api/queues', '/static/..%2fapi/queues']) {
      const answer = await visit(path, { cookie, accept: 'application/json' });
      expect([path, await answer.text()]).toEqual([path, expect.not.stringContaining('readOnlyMode')]);
    }
  });

  it('is closed by signing out, also to a copy of the cookie', async () => {
    const cookie = await cookieOf('admin');
    expect((await visit('', { cookie })).status).toBe(200);
    const answer = await visit('/sign-out', { cookie }, {});
    expect(answer.headers.get('set-cookie')).toMatch(/^dondoc-board=; .*Max-Age=0/);
    expect((await visit('', { cookie })).status).toBe(303);
  });

  it('counts wrong passwords together with those of the API', async () => {
    for (let wrong = 0; wrong < 5; wrong++) {
      expect((await enter('vanthu', 'sai mật khẩu')).status).toBe(401);
      const api = await new Client(server.address).post('/sign-in', { username: 'vanthu', password: 'sai' });
      expect(api.status).toBe(401);
    }
    const page = await enter('vanthu');
    expect([page.status, page.headers.has('retry-after')]).toEqual([429, true]);
    expect(await page.text()).toContain('Đăng nhập sai quá nhiều lần');
  });

  it('says so at once when Redis is away', async () => {
    const cookie = await cookieOf('admin');
    await redis.stop();
    const answer = await visit('/api/queues', { cookie, accept: 'application/json' });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([503, 'queue-away']);
  });
});

describe('an office without Redis', () => {
  it('has no board', async () => {
    const alone = dataFolder();
    const embedded = await ServerProcess.start(alone);
    expect((await fetch(`${embedded.address}${BOARD}/sign-in`)).status).toBe(404);
    await embedded.stop();
    removeFolder(alone);
  });
});
