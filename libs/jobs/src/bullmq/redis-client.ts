import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { redisSettingOf } from './redis-address.js';
import { RedisUnfit, type RedisSetting, type RedisTls } from './redis-setting.js';

export type RedisClient = Redis | Cluster;

/** Who asks: an enqueuer is told at once that Redis is away, a worker waits for it for as long as it takes. */
export type RedisPart = 'enqueuer' | 'worker';

const LONGEST_PAUSE_MS = 2_000;

/** Grows and is left to chance by half, so that the nodes of a city do not all come back in one instant. */
const retryStrategy = (times: number): number =>
  Math.min(LONGEST_PAUSE_MS, 50 * 2 ** Math.min(times, 10)) * (1 - Math.random() / 2);

/**
 * A server that died without a word, or was frozen, leaves its connections open for a quarter of an hour. A worker's longest
 * question, for the next job, is answered after ten seconds.
 */
const SILENT_MS = { enqueuer: 5_000, worker: 15_000 } as const;

/** A primary that became a replica keeps its connections too, and refuses every job: another one may listen at its address now. */
const reconnectOnError = ({ message }: Error) => (message.startsWith('READONLY') ? 2 : false);

const requestOptions = (part: RedisPart) => ({
  // null is what BullMQ's worker needs; an enqueuer would hang in it
  maxRetriesPerRequest: part === 'worker' ? null : 0,
  connectTimeout: 5_000,
  socketTimeout: SILENT_MS[part],
  keepAlive: 10_000,
  reconnectOnError,
});

const secured = (tls: RedisTls | undefined): Pick<RedisOptions, 'tls'> => (tls ? { tls: { ...tls } } : {});

const single = (url: string): string => {
  if (!('url' in redisSettingOf({ url })))
    throw new RedisUnfit('Several servers of Redis were given as one: read the address with redisSettingOf.');
  return url;
};

/**
 * Begins to connect and keeps trying; an error is an event of the client and never fatal to it.
 * @throws RedisUnfit for a setting that names no server
 */
export const openRedis = (setting: RedisSetting, part: RedisPart): RedisClient => {
  const requests = requestOptions(part);
  const enableOfflineQueue = part === 'worker';
  if ('url' in setting)
    return new Redis(single(setting.url), {
      ...requests,
      ...secured(setting.tls),
      enableOfflineQueue,
      retryStrategy,
    });
  const { username, password, tls } = setting;
  const credentials = {
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...secured(tls),
  };
  if ('nodes' in setting) {
    if (setting.nodes.length === 0) throw new RedisUnfit('The Redis Cluster has no node: name at least one.');
    return new Cluster([...setting.nodes], {
      enableOfflineQueue,
      clusterRetryStrategy: retryStrategy,
      // a certificate is for the name under which a node is known, not for what the name leads to
      ...(tls && { dnsLookup: (name, found) => found(null, name) }),
      redisOptions: { ...requests, ...credentials },
    });
  }
  if (setting.sentinels.length === 0) throw new RedisUnfit('Redis has no Sentinel: name at least one.');
  return new Redis({
    ...requests,
    ...credentials,
    sentinels: [...setting.sentinels],
    name: setting.primary,
    ...(setting.sentinelPassword !== undefined && { sentinelPassword: setting.sentinelPassword }),
    ...(tls && { enableTLSForSentinelMode: true, sentinelTLS: { ...tls } }),
    ...(setting.database !== undefined && { db: setting.database }),
    enableOfflineQueue,
    retryStrategy,
    sentinelRetryStrategy: retryStrategy,
  });
};
