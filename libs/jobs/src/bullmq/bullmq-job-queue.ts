import { setTimeout as pause } from 'node:timers/promises';
import { Queue } from 'bullmq';
import {
  checkJobId,
  handlersByKind,
  JobQueueAway,
  JobQueueClosed,
  type Job,
  type JobHandler,
  type JobKind,
  type JobQueue,
} from '../queue/job-queue.js';
import type { BullmqJobQueueOptions } from './bullmq-options.js';
import { BullmqWorker } from './bullmq-worker.js';
import { RedisLink, type QueueHealth } from './redis-link.js';
import { within } from './within.js';

// the braces put all keys into one slot of a cluster
const PREFIX = '{dondoc}';
const POLL_MS = 15;

/** The {@link JobQueue} of several nodes: jobs live in Redis, and whoever works takes the next. */
export class BullmqJobQueue implements JobQueue {
  /** BullMQ's own object, for whoever shows what waits; jobs come and go through this class alone. */
  readonly queue: Queue;
  private worker: BullmqWorker | undefined;
  private closed = false;
  private readonly name: string;
  private readonly answerMs: number;

  private constructor(
    private readonly link: RedisLink,
    private readonly options: BullmqJobQueueOptions,
  ) {
    this.name = options.name ?? 'jobs';
    this.answerMs = options.answerMs ?? 5_000;
    this.queue = new Queue(this.name, {
      connection: link.client,
      prefix: PREFIX,
      // otherwise it would wait for a Redis that is away, and for ever if its first command failed
      ...{ skipVersionCheck: true, skipWaitingForReady: true, skipMetasUpdate: true },
    });
    this.queue.on('error', (error) => this.options.onError?.(error));
  }

  /** @throws RedisUnfit */
  static async open(options: BullmqJobQueueOptions): Promise<BullmqJobQueue> {
    const link = new RedisLink(options.redis);
    try {
      await link.begin(options.answerMs ?? 5_000);
    } catch (error) {
      link.close();
      throw error;
    }
    return new BullmqJobQueue(link, options);
  }

  /** @throws also RedisUnfit, while Redis may evict jobs or refuses us */
  async enqueue<Data>(kind: JobKind<Data>, { id, data, runAt }: Job<Data>): Promise<void> {
    if (this.closed) throw new JobQueueClosed();
    checkJobId(id);
    const carried = kind.carries.parse(data);
    this.link.requireFit();
    const timestamp = Date.now();
    const added = this.queue.add(kind.name, carried, {
      jobId: `${kind.name}/${id}`,
      attempts: kind.attempts,
      backoff: { type: 'ofKind' },
      timestamp,
      delay: Math.max(0, (runAt?.getTime() ?? timestamp) - timestamp),
      // a job that stayed would swallow the next one of its id
      ...{ removeOnComplete: true, removeOnFail: true, stackTraceLimit: 0 },
    });
    try {
      await within(this.answerMs, added);
    } catch (error) {
      throw new JobQueueAway(this.link.client.status === 'ready' ? String(error) : this.link.lastTrouble);
    }
  }

  async start(kinds: readonly JobKind<unknown>[], handlers: readonly JobHandler[]): Promise<void> {
    const byKind = handlersByKind(kinds, handlers);
    const { redis, concurrency = 8, lockMs = 30_000, limit, onFailure, onError } = this.options;
    this.worker = new BullmqWorker(byKind, {
      ...{ redis, concurrency, lockMs, limit, name: this.name, prefix: PREFIX },
      onFailure: onFailure ?? (() => undefined),
      onError: onError ?? (() => undefined),
    });
  }

  /** Of all nodes together; while Redis is away nobody knows, and this waits. */
  async idle(): Promise<void> {
    while (!this.closed && !(await this.isIdle().catch(() => false))) await pause(POLL_MS);
  }

  /** Whether jobs can be enqueued just now, asked of Redis itself; answers within a second or so. */
  health(): Promise<QueueHealth> {
    return this.link.health();
  }

  async close(withinMs: number): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.worker?.close(withinMs);
    await this.queue.close();
    this.link.close();
  }

  private async isIdle(): Promise<boolean> {
    const before = await this.counts();
    if (before.busy > 0 || this.worker?.idle === false) return false;
    if (before.delayed === 0) return true;
    // a pause between two attempts is a delay too, and only the job itself tells it from a start that lies ahead
    const delayed = await within(this.answerMs, this.queue.getDelayed());
    const ahead = delayed.filter((job) => job.attemptsMade === 0 && job.timestamp + job.delay > Date.now());
    const after = await this.counts();
    return after.busy === 0 && after.delayed === before.delayed && ahead.length === after.delayed;
  }

  private async counts(): Promise<{ busy: number; delayed: number }> {
    const states = await within(
      this.answerMs,
      this.queue.getJobCounts('wait', 'prioritized', 'active', 'delayed'),
    );
    const { delayed = 0, ...busy } = states;
    return { delayed, busy: Object.values(busy).reduce((sum, each) => sum + each, 0) };
  }
}
