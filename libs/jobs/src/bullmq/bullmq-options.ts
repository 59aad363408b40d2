import type { JobFailure, StartLimit } from '../queue/job-queue.js';
import type { RedisSetting } from './redis-setting.js';

/** How a queue on Redis works. */
export interface BullmqJobQueueOptions {
  readonly redis: RedisSetting;
  /** Nodes that work together use the same name. */
  readonly name?: string;
  /** How many jobs run at once in this process. */
  readonly concurrency?: number;
  /** Kept by all workers together; each is given the same one. A Redis that forgets everything forgets the last starts too. */
  readonly limit?: StartLimit | undefined;
  /** Wall time, in milliseconds, after which a job whose process gave no sign of life is taken over by another. */
  readonly lockMs?: number;
  /** How long an enqueuer waits for Redis's answer, in milliseconds. */
  readonly answerMs?: number;
  /** Told of every attempt that failed in this process. */
  readonly onFailure?: (failure: JobFailure) => void;
  /** Told what goes wrong between this process and Redis; work resumes by itself. */
  readonly onError?: (error: Error) => void;
}
