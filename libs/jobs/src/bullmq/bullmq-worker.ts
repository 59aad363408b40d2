import { Worker, type Job as BullJob } from 'bullmq';
import { pauseAfter, type JobFailure, type JobHandler, type StartLimit } from '../queue/job-queue.js';
import { idInPort, JobRunner } from './job-runner.js';
import { limiterOf } from './limiter.js';
import { openRedis, type RedisClient } from './redis-client.js';
import type { RedisSetting } from './redis-setting.js';
import { settledWithin } from './within.js';

interface WorkerOptions {
  readonly redis: RedisSetting;
  readonly name: string;
  readonly prefix: string;
  readonly concurrency: number;
  readonly lockMs: number;
  readonly limit: StartLimit | undefined;
  readonly onFailure: (failure: JobFailure) => void;
  readonly onError: (error: Error) => void;
}

/** A job that took that many processes down with it is forgotten, and told of. */
const MOST_STALLS = 5;

/** How long Redis may take to be told what became of the last jobs. */
const FAREWELL_MS = 500;

/** The half of the queue that works: it fetches jobs, runs them and says what became of them. */
export class BullmqWorker {
  private readonly runner: JobRunner;
  private readonly client: RedisClient;
  private readonly worker: Looped;

  constructor(handlers: ReadonlyMap<string, JobHandler>, options: WorkerOptions) {
    const { redis, name, prefix, concurrency, lockMs, limit, onFailure, onError } = options;
    this.runner = new JobRunner(handlers, onFailure);
    this.client = openRedis(redis, 'worker');
    this.worker = new Looped(name, (job, token) => this.runner.process(job, token), {
      connection: this.client,
      prefix,
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      ...(limit && { limiter: limiterOf(limit) }),
      maxStalledCount: MOST_STALLS,
      runRetryDelay: 1_000,
      settings: { backoffStrategy: (attempts, _type, _error, job) => pauseOf(handlers, attempts, job) },
    });
    this.worker.on('error', onError);
    this.worker.on('failed', (job, error) => {
      // a handler's failure was told when it happened; this one no handler saw
      if (!job || error.name !== 'UnrecoverableError') return;
      const attempt = job.attemptsMade;
      onFailure({ kind: job.name, jobId: idInPort(job), attempt, last: true, reason: error });
    });
  }

  get idle(): boolean {
    return this.runner.idle;
  }

  /** Lets what runs end for so long, then aborts it and gives it back. */
  async close(withinMs: number): Promise<void> {
    const drained = this.runner.drain();
    await this.worker.pause(true);
    const closed = this.worker.close();
    await settledWithin(withinMs, drained);
    this.runner.abort();
    if (!(await settledWithin(FAREWELL_MS, closed))) await this.worker.letGo();
    this.client.disconnect();
  }
}

const pauseOf = (
  handlers: ReadonlyMap<string, JobHandler>,
  attempts: number,
  job: Pick<BullJob, 'name'> | undefined,
): number => {
  const backoff = handlers.get(job?.name ?? '')?.kind.backoff;
  return backoff ? pauseAfter(attempts, backoff, Math.random()) : 1_000;
};

/** BullMQ's own close waits for a Redis that is away, and renews locks meanwhile. */
class Looped extends Worker {
  async letGo(): Promise<void> {
    await this.lockManager.close();
    await settledWithin(FAREWELL_MS, this.backend.close(true));
  }
}
