import type { Settings } from '@dondoc/config';
import {
  InProcessJobQueue,
  openBullmqJobQueue,
  type BullmqJobQueue,
  type JobFailure,
  type JobQueue,
  redisSettingOf,
  type QueueHealth,
} from '@dondoc/jobs';
import type { Alarms } from './alarms.js';

/** The queue of this node, and how it stands. */
export interface NodeQueue {
  readonly queue: JobQueue;
  /** True when jobs wait in Redis, where other nodes find them. */
  readonly isShared: boolean;
  /** The queue on Redis as BullMQ knows it; absent when jobs wait in this process. */
  readonly bullmq?: BullmqJobQueue['queue'];
  health(): Promise<QueueHealth>;
}

/** The planner tries again before this. */
const PASSES_AFTER_MS = 120_000;

/**
 * Opens the queue: on Redis if the settings name one, else in this process. A Redis that is away is no error.
 * @throws RedisUnfit with one sentence
 */
export const openQueue = async (settings: Settings, alarms: Alarms): Promise<NodeQueue> => {
  const onFailure = ({ last, reason }: JobFailure) => {
    if (last) alarms.raise('reminders', reason, PASSES_AFTER_MS);
  };
  const { MAIL_PER_MINUTE: most } = settings;
  const limit = most === undefined ? undefined : { most, perMs: 60_000 };
  const { REDIS_URL: url, QUEUE_NAME: name, WORKER_CONCURRENCY: concurrency, JOB_LOCK_MS: lockMs } = settings;
  if (url === undefined)
    return {
      queue: new InProcessJobQueue({ concurrency, limit, onFailure }),
      isShared: false,
      health: async () => ({ state: 'ready' }),
    };
  const redis = redisSettingOf({
    url,
    caFile: settings.REDIS_TLS_CA_FILE,
    certFile: settings.REDIS_TLS_CERT_FILE,
    keyFile: settings.REDIS_TLS_KEY_FILE,
    sentinelPassword: settings.REDIS_SENTINEL_PASSWORD,
  });
  const queue = await openBullmqJobQueue({ redis, name, concurrency, lockMs, limit, onFailure });
  return { queue, isShared: true, bullmq: queue.queue, health: () => queue.health() };
};
