import type { BullmqJobQueue } from './bullmq-job-queue.js';
import type { BullmqJobQueueOptions } from './bullmq-options.js';

/**
 * Opens a queue on Redis. A Redis that is away does not keep a node from starting: `health` says so, and `enqueue` refuses.
 * BullMQ is loaded by this call, for an office without Redis does not need it.
 * @throws RedisUnfit when Redis refuses us, may evict jobs, or the setting names no server
 */
export const openBullmqJobQueue = async (options: BullmqJobQueueOptions): Promise<BullmqJobQueue> => {
  const adapter = await import('./bullmq-job-queue.js');
  return adapter.BullmqJobQueue.open(options);
};
