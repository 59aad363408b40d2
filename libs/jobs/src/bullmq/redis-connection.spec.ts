import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { handles, type JobQueue } from '../queue/job-queue.js';
import { makeCertificate } from '../testing/certificate.js';
import { letter } from '../testing/letters.js';
import { freePort, RedisServer } from '../testing/redis-server.js';
import { openBullmqJobQueue } from './open-bullmq-job-queue.js';
import { redisSettingOf } from './redis-address.js';
import { RedisUnfit, type RedisSetting } from './redis-setting.js';

const servers: RedisServer[] = [];
const start = async (...settings: readonly string[]) => {
  const server = await RedisServer.start(...settings);
  servers.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(queues.splice(0).map((queue) => queue.close(100)));
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

const queues: JobQueue[] = [];
const open = async (redis: RedisSetting, answerMs = 10_000) => {
  const queue = await openBullmqJobQueue({ redis, name: randomUUID(), answerMs });
  queues.push(queue);
  return queue;
};

/** Opens a queue, sends one letter through it, and gives what arrived. */
const sendThrough = async (redis: RedisSetting): Promise<readonly string[]> => {
  const done: string[] = [];
  const queue = await open(redis);
  await queue.start([letter], [handles(letter, async ({ to }) => void done.push(to))]);
  await queue.enqueue(letter, { id: 'letter-1', data: { to: 'Sở Nội vụ' } });
  await queue.idle();
  return done;
};

describe('the queue on Redis reaches', () => {
  it('a server that asks for a password, and a database of it', async () => {
    const { port } = await start('--requirepass', 'sesame');
    expect(await sendThrough({ url: `redis://:sesame@127.0.0.1:${port}/3` })).toEqual(['Sở Nội vụ']);
  });

  it('a primary that Sentinels name', async () => {
    const sentinel = await RedisServer.startSentinel(await start());
    servers.push(sentinel);
    const sentinels = [{ host: '127.0.0.1', port: sentinel.port }];
    expect(await sendThrough({ sentinels, primary: 'dondoc' })).toEqual(['Sở Nội vụ']);
  });

  it('a cluster of three nodes, through any of them', async () => {
    const cluster = await RedisServer.startCluster(3);
    servers.push(...cluster);
    for (const { port } of cluster)
      expect(await sendThrough({ nodes: [{ host: '127.0.0.1', port }] })).toEqual(['Sở Nội vụ']);
  }, 60_000);
});

describe('the queue on Redis reaches over TLS', () => {
  let folder: string;
  let cert: string;
  let files: readonly (readonly [string, string])[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dondoc-tls-'));
    const key = join(folder, 'key.pem');
    cert = join(folder, 'cert.pem');
    // known by its name alone, as a server in a city is
    makeCertificate(cert, key, 'DNS:localhost');
    files = [
      ['tls-cert-file', cert],
      ['tls-key-file', key],
      ['tls-ca-cert-file', cert],
      ['tls-auth-clients', 'no'],
    ];
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const startSecured = async (...settings: readonly string[]) => {
    const port = await freePort();
    const flags = files.flatMap(([name, value]) => [`--${name}`, value]);
    return { port, server: await start('--tls-port', String(port), ...flags, ...settings) };
  };

  it('a server whose certificate it knows, and no other', async () => {
    const { port } = await startSecured();
    const url = `rediss://localhost:${port}`;
    expect(await sendThrough(redisSettingOf({ url, caFile: cert }))).toEqual(['Sở Nội vụ']);
    const stranger = await open({ url }, 300);
    expect(await stranger.health()).toMatchObject({ state: 'away', reason: expect.stringContaining('self') });
  });

  it('a primary that Sentinels name', async () => {
    const { port } = await startSecured();
    const sentinelPort = await freePort();
    const sentinel = await RedisServer.startSentinel(
      { host: 'localhost', port },
      1,
      ...files.map(([name, value]) => `${name} ${value}`),
      `tls-port ${sentinelPort}`,
      'tls-replication yes',
      'sentinel resolve-hostnames yes',
      'sentinel announce-hostnames yes',
    );
    servers.push(sentinel);
    const url = `rediss+sentinel://localhost:${sentinelPort}/dondoc`;
    expect(await sendThrough(redisSettingOf({ url, caFile: cert }))).toEqual(['Sở Nội vụ']);
  });

  it('a cluster whose nodes go by name', async () => {
    const { port, server } = await startSecured(
      ...['--cluster-enabled', 'yes', '--tls-cluster', 'yes'],
      ...['--cluster-announce-hostname', 'localhost', '--cluster-preferred-endpoint-type', 'hostname'],
    );
    await server.command('CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
    while (!String(await server.command('CLUSTER', 'INFO')).includes('cluster_state:ok')) await pause(20);
    const url = `rediss+cluster://localhost:${port}`;
    expect(await sendThrough(redisSettingOf({ url, caFile: cert }))).toEqual(['Sở Nội vụ']);
  });
});

describe('the queue on Redis refuses in one sentence', () => {
  const refusal = async (redis: RedisSetting) => {
    const error: unknown = await open(redis).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return error instanceof RedisUnfit ? error.message : error;
  };

  it('a Redis that may evict jobs', async () => {
    const { url } = await start('--maxmemory', '100mb', '--maxmemory-policy', 'allkeys-lru');
    expect(await refusal({ url })).toBe(
      'Redis may evict jobs (maxmemory-policy is allkeys-lru): set it to noeviction.',
    );
  });

  it('a Redis that begins to evict later, until it is set right', async () => {
    const server = await start();
    const queue = await open({ url: server.url });
    const take = () => queue.enqueue(letter, { id: 'letter-1', data: { to: 'x' } });
    await server.command('CONFIG', 'SET', 'maxmemory-policy', 'volatile-lru');
    expect(await queue.health()).toMatchObject({ state: 'unfit' });
    await expect(take()).rejects.toThrow(RedisUnfit);
    await server.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    expect(await queue.health()).toEqual({ state: 'ready' });
    await take();
  });

  it('a wrong password, and none where one is asked for', async () => {
    const { port } = await start('--requirepass', 'sesame');
    expect(await refusal({ url: `redis://:guess@127.0.0.1:${port}` })).toMatch(
      /^Redis refuses us \(WRONGPASS .*\): check user, password and rights\.$/,
    );
    expect(await refusal({ url: `redis://127.0.0.1:${port}` })).toMatch(/^Redis refuses us \(NOAUTH .*\.$/);
    const cluster = await start('--requirepass', 'sesame', '--cluster-enabled', 'yes');
    const nodes = [{ host: '127.0.0.1', port: cluster.port }];
    expect(await refusal({ nodes, password: 'guess' })).toMatch(/^Redis refuses us \(WRONGPASS /);
    expect(await refusal({ nodes })).toMatch(/^Redis refuses us \(NOAUTH /);
  });

  it.each(['', 'localhost:6379', 'http://localhost:6379'])('the address “%s”', async (url) =>
    expect(await refusal({ url })).toContain('write redis://user:password@host:6379'),
  );

  it('a cluster without nodes and a primary without Sentinels', async () => {
    expect(await refusal({ nodes: [] })).toContain('name at least one');
    expect(await refusal({ sentinels: [], primary: 'dondoc' })).toContain('name at least one');
  });
});
