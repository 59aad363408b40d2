import { WaitingError, type Job as BullJob } from 'bullmq';
import type { JobFailure, JobHandler } from '../queue/job-queue.js';

/** All that Redis gets to know of a failure: the reason may hold an address, and goes to the log alone. */
class AttemptFailed extends Error {
  override readonly name = 'AttemptFailed';
  constructor() {
    super('the attempt failed');
    delete this.stack;
  }
}

/** The port's id of a job; in Redis its kind stands before it. */
export const idInPort = ({ id = '', name }: Pick<BullJob, 'id' | 'name'>): string =>
  id.slice(name.length + 1);

/** Runs the jobs that a worker fetched, and knows which of them run. */
export class JobRunner {
  private readonly running = new Map<string, Promise<void>>();
  private readonly stop = new AbortController();
  private readonly giveBacks = new Set<() => void>();
  private closing = false;

  constructor(
    private readonly handlers: ReadonlyMap<string, JobHandler>,
    private readonly onFailure: (failure: JobFailure) => void,
  ) {}

  get idle(): boolean {
    return this.running.size === 0;
  }

  /** What a worker calls for each job. It gives one back that came too late, or whose handler does not end. */
  async process(job: BullJob, token: string | undefined): Promise<void> {
    const id = job.id ?? '';
    if (!this.closing) {
      const ended = this.running.get(id) ?? this.begin(id, job);
      if (await this.endsBeforeAbort(ended)) return;
    }
    await job.moveToWait(token);
    throw new WaitingError();
  }

  /** Starts nothing more; resolves when nothing runs. */
  async drain(): Promise<void> {
    this.closing = true;
    await Promise.allSettled(this.running.values());
  }

  abort(): void {
    this.stop.abort();
    for (const giveBack of this.giveBacks) giveBack();
  }

  /** Redis may have forgotten a job that runs here and be given it again: to this process it is still the same one. */
  private begin(id: string, job: BullJob): Promise<void> {
    const run = this.attempt(job).finally(() => this.running.delete(id));
    this.running.set(id, run);
    return run;
  }

  private async attempt(job: BullJob): Promise<void> {
    const number = job.attemptsMade + 1;
    const last = number >= (job.opts.attempts ?? 1);
    const jobId = idInPort(job);
    try {
      const handler = this.handlers.get(job.name);
      if (!handler) throw new Error(`no handler for jobs "${job.name}"`);
      await handler.run(job.data, { jobId, number, last, signal: this.stop.signal });
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error));
      this.onFailure({ kind: job.name, jobId, attempt: number, last, reason });
      throw new AttemptFailed();
    }
  }

  // neither a race with the signal nor a listener left on it: both would keep something of every job for ever
  private endsBeforeAbort(ended: Promise<void>): Promise<boolean> {
    const { signal } = this.stop;
    if (signal.aborted) return Promise.resolve(false);
    return new Promise((resolve, reject) => {
      const giveBack = () => resolve(false);
      this.giveBacks.add(giveBack);
      void ended.then(() => resolve(true), reject).finally(() => this.giveBacks.delete(giveBack));
    });
  }
}
