import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, text } from '../acceptance/support/client.js';
import { PASSWORD } from '../acceptance/support/office.js';
import { ROOT } from './compose-file.js';
import { confined } from './outside/confine.js';
import { remind } from './outside/errand.js';
import { Running } from './outside/running.js';
import { isConfined, Stack } from './outside/stack.js';

const STORY_FROM = '2020-01-02T08:00:00+07:00';
const LIMIT_MS = 300_000;
/** `npm run outside`: the real mail catcher, fetched from the npm registry, and the whole example. */
const isFull = process.env['OUTSIDE'] === 'full';

/** Plays the example at an address up to the day of the article; it checks every number itself. */
const play = async (address: string, setUpToken: string) => {
  const place = ['--at', address, '--set-up-token', setUpToken];
  const upTo = ['--until', '2020-09-26'];
  const demo = ['node', 'dist/apps/cli/src/main.js', 'demo', ...upTo, '--exit', '--json', ...place];
  const { code, said } = await Running.once(demo);
  if (code !== 0) throw new Error(said.slice(-2_000));
};

const tokenOf = (stack: Stack) => {
  const server = stack.nodes.find((name) => name.startsWith('server')) ?? '';
  return stack.of(server).says(/^Set-up token: (\S+)/m);
};

describe('the services of profile cluster, outside of containers', () => {
  let stack!: Stack;
  let address: string;
  let operators: string;

  beforeAll(async () => {
    stack = await Stack.start({
      profile: 'cluster',
      variables: { SIMULATE_FROM: STORY_FROM },
      mayFetch: isFull,
    });
    address = `http://127.0.0.1:${stack.ground.port('proxy', 8080)}`;
    operators = `http://127.0.0.1:${stack.ground.port('proxy', 8081)}`;
  }, LIMIT_MS);
  afterAll(() => (stack as Stack | undefined)?.stop().then(() => undefined), LIMIT_MS);

  it('are all but the database and the certificates', () => {
    expect(stack.names.toSorted()).toEqual([
      'proxy',
      'redis',
      'server-1',
      'server-2',
      'worker-1',
      'worker-2',
    ]);
    console.log(
      `the mail catcher is ${stack.catcher.what}; services are ${isConfined ? '' : 'not '}confined`,
    );
  });

  it('can write to their own folders and nowhere else, as themselves, where this machine lets us confine them', async () => {
    if (!isConfined) return;
    const [own = ''] = stack.ground.writableOf('redis');
    const touch = (folder: string) =>
      Running.once(confined(['touch', join(folder, 'written')], { user: '999:1000', writable: [own] }));
    expect((await touch(own)).code).toBe(0);
    expect((await touch(ROOT)).said).toMatch(/Read-only file system/);
    const status = await Running.once(
      confined(['cat', '/proc/self/status'], { user: '999:1000', writable: [] }),
    );
    expect(status.said).toMatch(/^NoNewPrivs:\s1$/m);
    for (const set of ['CapPrm', 'CapEff', 'CapBnd'])
      expect(status.said).toMatch(new RegExp(`^${set}:\\s0+$`, 'm'));
  });

  it('say by their own commands that they are healthy', async () => {
    for (const name of stack.names) expect([name, (await stack.health(name)).code]).toEqual([name, 0]);
    if (isFull) expect((await stack.health('mail')).code).toBe(0);
  });

  it(
    'bring a reminder from the proxy over server and worker to the mail catcher',
    async () => {
      const token = await tokenOf(stack);
      if (isFull) {
        await play(address, token);
        expect(new Set(await stack.catcher.ids()).size).toBe(83);
        return;
      }
      const sent = await remind(address, token);
      const mails = await stack.catcher.ids();
      expect(sent.length).toBeGreaterThan(0);
      expect(mails.toSorted()).toEqual(sent.toSorted().map((id) => expect.stringContaining(id)));
    },
    LIMIT_MS,
  );

  it.each([
    '/metrics',
    '/health/ready',
    '/health/live',
    '/operation/queues',
    '//metrics',
    '/%6detrics',
    '/a/../metrics',
  ])('hide %s from the outside', async (path) => {
    // fetch would tidy the path
    const { said } = await Running.once(['curl', '-s', '--path-as-is', '-i', `${address}${path}`]);
    expect(said).toMatch(/^HTTP\/1.1 404/);
    expect(said).toContain('"code":"not-found"');
  });

  it('show operators how servers are', async () => {
    const anyone = new Client(operators);
    expect(await anyone.send('GET', '/health/ready')).toMatchObject({
      status: 200,
      body: { status: 'ready' },
    });
    expect((await anyone.send('GET', '/metrics')).status).toBe(200);
  });

  it('pass a correlation id on and back', async () => {
    const id = '7b0c9a52-7a3f-4b0e-9f1d-3f5f0a4f8f11';
    const { headers } = await new Client(address).get('/me', { 'x-correlation-id': id });
    expect(headers.get('x-correlation-id')).toBe(id);
  });

  it.each([1_048_600, 3_000_000])('refuse %d bytes with a problem', async (length) => {
    const { status, body } = await new Client(address).post('/sign-in', 'a'.repeat(length));
    expect([status, text(body['code'])]).toEqual([413, 'too-large']);
  });

  it('go on when a server stops', async () => {
    const { code, afterMs } = await stack.stopOne('server-1');
    expect(code).toBe(0);
    expect(afterMs).toBeLessThan(10_000);
    expect((await stack.health('server-1')).code).not.toBe(0);
    const anyone = new Client(address);
    for (let n = 0; n < 10; n++) expect((await anyone.get('/me')).status).toBe(401);
  });

  it('pass a live stream on from its very first line', async () => {
    // the example has other people
    if (isFull) return;
    const { body } = await new Client(address).do('/sign-in', { username: 'chutich', password: PASSWORD });
    const stream = await fetch(`${address}/api/v1/live`, {
      headers: { authorization: `Bearer ${text(body['token'])}` },
      signal: AbortSignal.timeout(20_000),
    });
    const reader = stream.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe(': live\n\n');
    await reader?.cancel();
  });

  it('let nobody into Redis without the password', async () => {
    const port = String(stack.ground.port('redis', 6379));
    expect((await Running.once(['redis-cli', '-p', port, 'ping'])).said).toContain('NOAUTH');
  });

  it(
    'end in peace and in time',
    async () => {
      const ended = [...(await stack.stop())];
      expect(ended.filter(([name, { code }]) => code !== 0 && name !== 'server-1')).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('the services of profile single, outside of containers', () => {
  it(
    'bring a reminder to the mail catcher, behind a proxy that speaks TLS',
    async () => {
      const stack = await Stack.start({
        profile: 'single',
        variables: { SIMULATE_FROM: STORY_FROM, PROXY_SITE: 'tls' },
        mayFetch: isFull,
      });
      try {
        const at = (port: number) => stack.ground.port('proxy-single', port);
        expect(stack.names).toEqual(['server', 'proxy-single']);
        expect(await remind(`http://127.0.0.1:${at(8081)}`, await tokenOf(stack))).not.toEqual([]);
        expect(await stack.catcher.ids()).not.toEqual([]);

        const authority = stack.ground.pathOf('proxy-single', '/etc/nginx/tls/server.crt');
        const get = ['curl', '-s', '-i', '--cacert', authority];
        const secure = await Running.once([...get, `https://localhost:${at(8443)}/`]);
        expect(secure.said).toMatch(/^HTTP\/2 200 [\s\S]*strict-transport-security: max-age=/i);
        const plain = await Running.once([...get, `http://localhost:${at(8080)}/a?b`]);
        expect(plain.said).toMatch(/^HTTP\/1.1 308 [\s\S]*location: https:\/\/localhost\/a\?b/i);
      } finally {
        await stack.stop();
      }
    },
    LIMIT_MS,
  );
});
