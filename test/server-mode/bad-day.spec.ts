import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openKurrentEventStore } from '@dondoc/event-store-kurrentdb';
import { Peer } from '@dondoc/event-store-kurrentdb/testing';
import { RedisServer } from '@dondoc/jobs/testing';
import type { Client } from '../acceptance/support/client.js';
import { registerAgency, setUp } from '../acceptance/support/office.js';
import { dataFolder, removeFolder, ServerProcess } from '../acceptance/support/server-process.js';

const LIMIT_MS = 60_000;

interface Health {
  readonly status: string;
  readonly reasons?: readonly { readonly part: string; readonly code?: string }[];
}

const healthOf = async (address: string): Promise<Health> =>
  (await (await fetch(`${address}/health/ready`)).json()) as Health;

const until = async (address: string, isSo: (health: Health) => boolean): Promise<Health> => {
  for (let last: Health; ; await sleep(100)) {
    last = await healthOf(address);
    if (isSo(last)) return last;
  }
};

describe('a server whose Redis is away', () => {
  let folder: string;
  let redis: RedisServer;
  let server: ServerProcess | undefined;
  beforeAll(async () => {
    folder = dataFolder();
    redis = await RedisServer.prepare();
  });
  afterAll(async () => {
    await server?.stop();
    await redis.stop();
    removeFolder(folder);
  });

  it(
    'starts, takes commands, says so, and is ready when Redis comes, goes and comes again',
    async () => {
      server = await ServerProcess.start(folder, '--redis-url', redis.url);
      const { address } = server;
      expect((await healthOf(address)).reasons).toMatchObject([{ part: 'queue' }]);
      const administrator: Client = await setUp(server);
      const agency = await registerAgency(administrator, 'UBND Thành phố', 'city');
      await redis.run();
      expect(await until(address, ({ status }) => status === 'ready')).toMatchObject({ status: 'ready' });
      await redis.kill();
      await until(address, ({ reasons }) => reasons?.some(({ part }) => part === 'queue') === true);
      const renamed = await administrator.post(`/agencies/${agency}/rename`, {
        name: 'UBND Thành phố mới',
        effectiveOn: '2020-02-01',
      });
      expect(renamed.status).toBe(200);
      await redis.run();
      await until(address, ({ status }) => status === 'ready');
    },
    LIMIT_MS,
  );
});

describe('a node that cannot be started as it is set', () => {
  let folder: string;
  let elsewhere: string;
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await RedisServer.start('--maxmemory', '50mb', '--maxmemory-policy', 'allkeys-lru');
    elsewhere = mkdtempSync(join(tmpdir(), 'dondoc-files-'));
    writeFileSync(join(elsewhere, 'short'), 'c2hvcnQ=', { mode: 0o600 });
  });
  beforeAll(() => {
    folder = dataFolder();
  });
  afterEach(() => removeFolder(folder));
  afterAll(async () => {
    await redis.stop();
    rmSync(elsewhere, { recursive: true });
  });

  const refuses = async (...flags: string[]): Promise<string> => {
    const { code, errors } = await ServerProcess.run(folder, ...flags).ended;
    const told = errors.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
    expect({ code, lines: told.length }).toEqual({ code: 78, lines: 1 });
    return told[0] ?? '';
  };

  it('says that Redis may evict jobs, and what to set', async () => {
    expect(await refuses('--redis-url', redis.url)).toMatch(/allkeys-lru.*noeviction/);
  });

  it('says that Redis refuses the password, and never says which', async () => {
    const closed = await RedisServer.start('--requirepass', 'geheim');
    const said = await refuses('--redis-url', closed.url.replace('//', '//:falsch@'));
    await closed.stop();
    expect(said).toMatch(/refuses us.*password/);
    expect(said).not.toMatch(/falsch|geheim/);
  });

  it.each([
    [
      'a file for TLS that is not there',
      'rediss://127.0.0.1:1',
      ['--redis-tls-ca-file', '/none.pem'],
      /none\.pem/,
    ],
    ['a file for the TLS of no Redis', '', ['--redis-tls-ca-file', '/none.pem'], /REDIS_URL/],
    ['Sentinels without a primary', 'redis+sentinel://127.0.0.1:1', [], /primary/],
  ])('names %s', async (_, url, flags, sentence) => {
    expect(await refuses(...(url ? ['--redis-url', url] : []), ...flags)).toMatch(sentence);
  });

  it.each([
    ['without its key', (files: string) => ['--vault-folder', join(files, 'vault')], /VAULT_KEY_FILE/],
    [
      'with a key that is not there',
      (files: string) => ['--vault-folder', join(files, 'vault'), '--vault-key-file', join(files, 'none')],
      /none/,
    ],
    [
      'with a key that is too short',
      (files: string) => ['--vault-folder', join(files, 'vault'), '--vault-key-file', join(files, 'short')],
      /32 bytes/,
    ],
  ])('names a vault folder %s', async (_, flags, sentence) => {
    expect(await refuses(...flags(elsewhere))).toMatch(sentence);
  });

  it.each([
    ['a certificate that is not there', 'esdb://127.0.0.1:1?tls=true&tlsCAFile=/none.pem', /none\.pem/],
    ['an event store that does not answer', 'esdb://127.0.0.1:1?tls=false', /cannot be reached/],
  ])('names %s', async (_, url, sentence) => {
    expect(await refuses('--event-store-url', url)).toMatch(sentence);
  });

  it.each([
    ['user or password', 'isRefusingAccount', /user or password.*address/],
    ['an account without rights', 'isDenying', /right to read \$all and to write/],
  ] as const)('says that the event store does not accept %s', async (_, fault, sentence) => {
    const peer = await Peer.start();
    peer.faults[fault] = true;
    try {
      expect(await refuses('--event-store-url', peer.url)).toMatch(sentence);
    } finally {
      await peer.stop();
    }
  });

  it(
    'names an event store that is lost between opening and listening',
    async () => {
      const peer = await Peer.start();
      // now the log has its installation, and the first thing that a start writes is where policies begin
      await (await openKurrentEventStore({ url: peer.url })).close();
      peer.faults.notLeader = 1_000;
      peer.faults.leader = { host: '127.0.0.1', port: peer.port };
      try {
        expect(await refuses('--event-store-url', peer.url)).toMatch(/event store.*while this node started/);
      } finally {
        await peer.stop();
      }
    },
    LIMIT_MS,
  );

  it('names roles of several processes that have no vault or no Redis between them', async () => {
    const flags = ['--event-store-url', 'esdb://127.0.0.1:1?tls=false', '--roles', 'views,worker'];
    expect(await refuses(...flags)).toMatch(/VAULT_FOLDER/);
    expect(await refuses(...flags, '--vault-folder', 'a', '--vault-key-file', 'b')).toMatch(/REDIS_URL/);
  });
});
