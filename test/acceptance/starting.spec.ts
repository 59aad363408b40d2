import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from './support/client.js';
import { setUp } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const SIMULATED = ['--simulate-from', '2020-01-02T08:00:00+07:00'];
let folder: string;
beforeEach(() => {
  folder = dataFolder();
});
afterEach(() => removeFolder(folder));

/** The last lines on standard error that are no log lines: what a person is told. */
const told = (errors: string) => errors.split('\n').filter((line) => line !== '' && !line.startsWith('{'));

const refuses = async (...flags: string[]) => {
  const { code, errors, output } = await ServerProcess.run(folder, ...flags).ended;
  expect(code).toBe(78);
  expect(output).toBe('');
  const sentences = told(errors);
  expect(sentences).toHaveLength(1);
  return sentences[0] ?? '';
};

describe('starting', () => {
  it.each([
    ['a flag that does not exist', ['--colour', 'red'], /colour/],
    ['a port that is no number', ['--port', 'x'], /PORT/],
    ['an address of another machine', ['--host', '192.0.2.1'], /HOST.*PORT.*192\.0\.2\.1/],
    ['a port out of range', ['--port', '70000'], /PORT/],
    ['a moment without offset', ['--simulate-from', '2020-01-02T08:00:00'], /SIMULATE_FROM/],
    ['a day that does not exist', ['--simulate-from', '2020-02-30T08:00:00+07:00'], /SIMULATE_FROM/],
    ['a role that does not exist', ['--roles', 'api,king'], /ROLES.*api, views, planner, policies, worker/],
    ['roles of several nodes on a file of one', ['--roles', 'api,views'], /ROLES.*EVENT_STORE_URL/],
    ['an event store that is no address', ['--event-store-url', 'http://kurrent'], /EVENT_STORE_URL.*esdb/],
    ['an event store that is not there', ['--event-store-url', 'esdb://127.0.0.1:1?tls=false'], /store/],
    ['a Redis that is no address', ['--redis-url', 'localhost'], /REDIS_URL.*redis:/],
    ['a mail server that is no address', ['--smtp-url', 'mail'], /SMTP_URL/],
  ])('is refused with one sentence for %s', async (_, flags, sentence) => {
    expect(await refuses(...flags)).toMatch(sentence);
  });

  it('is refused with one sentence while another process has the data', async () => {
    const server = await ServerProcess.start(folder);
    expect(await refuses()).toMatch(/in use|process/);
    await server.stop();
  });

  it('is refused with one sentence for an events file that is something else', async () => {
    writeFileSync(
      join(folder, 'events.sqlite'),
      'nothing of ours, and long enough to be looked into'.repeat(100),
    );
    expect(await refuses()).toMatch(/events\.sqlite/);
  });

  it('is refused with one sentence when log and vault do not belong together, or the vault is something else', async () => {
    const server = await ServerProcess.start(folder);
    await setUp(server);
    await server.stop();
    const vault = readFileSync(join(folder, 'vault.sqlite'));
    rmSync(join(folder, 'vault.sqlite'));
    expect(await refuses()).toMatch(/vault\.sqlite holds no account/);
    writeFileSync(join(folder, 'vault.sqlite'), 'nothing of ours'.repeat(1000));
    expect(await refuses()).toMatch(/vault\.sqlite cannot be opened/);
    writeFileSync(join(folder, 'vault.sqlite'), vault);
    rmSync(join(folder, 'events.sqlite'));
    expect(await refuses()).toMatch(/events\.sqlite holds no account/);
  });

  it('is refused with one sentence for a data folder that is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await refuses('--data', file)).toMatch(/data folder .* cannot be used/);
  });

  it('is refused at once with one sentence for a data folder that the system lets nobody make', async () => {
    const from = performance.now();
    expect(await refuses('--data', '/proc/dondoc')).toMatch(/data folder \/proc\/dondoc cannot be used/);
    expect(performance.now() - from).toBeLessThan(20_000);
  });

  it('is refused without --simulate-from on a log that has seen simulated time, and with it on one that has not', async () => {
    await (await ServerProcess.start(folder, ...SIMULATED)).stop();
    expect(await refuses()).toMatch(/--simulate-from/);
    removeFolder(folder);
    folder = dataFolder();
    const real = await ServerProcess.start(folder);
    await setUp(real);
    expect((await new Client(real.address).get('/simulation')).status).toBe(404);
    await real.stop();
    expect(await refuses(...SIMULATED)).toMatch(/real time/);
  });

  it('prints the token of the set-up until it was used, and takes no other', async () => {
    const server = await ServerProcess.start(folder);
    const anyone = new Client(server.address);
    const wrong = await anyone.post('/setup', { token: 'x'.repeat(32), administrator: {} });
    expect([wrong.status, wrong.body['code']]).toEqual([403, 'setup-token-wrong']);
    const bad = await anyone.post('/setup', { token: server.setUpToken, administrator: { username: 'A B' } });
    expect([bad.status, bad.body['code']]).toEqual([400, 'malformed']);
    const administrator = await setUp(server);
    expect((await administrator.get('/me')).body['account']).toMatchObject({ administrator: true });
    await server.stop();
    const again = await ServerProcess.start(folder);
    expect(again.setUpToken).toBe('');
    await again.stop();
  });

  it('keeps secrets in a file of the owner alone, and no password or token in clear in any file', async () => {
    const server = await ServerProcess.start(folder);
    await setUp(server);
    const token = server.setUpToken;
    await server.stop();
    expect(statSync(join(folder, 'vault.sqlite')).mode & 0o777).toBe(0o600);
    for (const name of ['vault.sqlite', 'events.sqlite']) {
      const bytes = readFileSync(join(folder, name));
      expect([bytes.includes('một mật khẩu dài'), bytes.includes(token)]).toEqual([false, false]);
    }
    expect(readFileSync(join(folder, 'events.sqlite')).includes('admin')).toBe(false);
  });

  it('throttles who guesses passwords', async () => {
    const server = await ServerProcess.start(folder);
    const anyone = new Client(server.address);
    const guess = () => anyone.post('/sign-in', { username: 'admin', password: 'đoán mò thôi' });
    for (let tries = 0; tries < 10; tries++) expect((await guess()).status).toBe(401);
    const throttled = await guess();
    expect([throttled.status, throttled.body['code']]).toEqual([429, 'sign-in-throttled']);
    expect(Number(throttled.headers.get('retry-after'))).toBeGreaterThan(0);
    await server.stop();
  });

  it('is ended in less than ten seconds by a client that never finishes its request', async () => {
    const server = await ServerProcess.start(folder);
    const { port } = new URL(server.address);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      'POST /api/v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{',
    );
    await fetch(`${server.address}/health/live`);
    const from = performance.now();
    expect((await server.stop()).code).toBe(0);
    expect(performance.now() - from).toBeLessThan(10_000);
    socket.destroy();
  });

  it('gives the files of the page compressed, under names that tell their content, and for good', async () => {
    const server = await ServerProcess.start(folder);
    const page = await (await fetch(server.address)).text();
    const [, script = ''] = /src="(\/assets\/[\w.-]+-[\w-]{8}\.js)"/.exec(page) ?? [];
    for (const encoding of ['br', 'gzip']) {
      const { status, headers } = await fetch(`${server.address}${script}`, {
        headers: { 'accept-encoding': encoding },
      });
      expect([status, headers.get('content-encoding')]).toEqual([200, encoding]);
      expect(headers.get('cache-control')).toContain('max-age=31536000, immutable');
    }
    await server.stop();
  });

  it('answers health, the page, the documentation and OpenAPI without sign-in', async () => {
    const server = await ServerProcess.start(folder);
    const at = async (path: string) => fetch(`${server.address}${path}`);
    expect(await (await at('/health/live')).json()).toEqual({ status: 'live' });
    expect((await at('/health/ready')).status).toBe(200);
    const page = await at('/');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(await page.text()).toContain('Theo dõi, đôn đốc nhiệm vụ');
    // a link of a mail leads to a task's screen
    const { status, headers } = await at('/tasks/0b6f0d3e-3f0a-5d0c-9a52-6d8f5c1e0041');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await at('/api/v1/nothing')).status).toBe(404);
    expect((await at('/assets/nothing.js')).status).toBe(404);
    expect((await at('/api/docs')).status).toBe(200);
    const document = (await (await at('/api/openapi.json')).json()) as { openapi: string; paths: object };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toContain('/api/v1/tasks/{id}/acknowledge');
    await server.stop();
  });
});
