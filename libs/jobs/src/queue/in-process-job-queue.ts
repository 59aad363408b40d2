import {
  checkJobId,
  handlersByKind,
  JobQueueClosed,
  pauseAfter,
  type Job,
  type JobFailure,
  type JobHandler,
  type JobKind,
  type JobQueue,
  type StartLimit,
} from './job-queue.js';
import { Turnstile } from './turnstile.js';

/** How the queue of one process works. */
export interface InProcessJobQueueOptions {
  /** How many jobs run at once. */
  readonly concurrency?: number;
  readonly limit?: StartLimit | undefined;
  /** Told of every attempt that failed. */
  readonly onFailure?: (failure: JobFailure) => void;
}

interface Entry {
  readonly kind: JobKind<unknown>;
  readonly id: string;
  /** As text, so that a handler gets what any queue would give it. */
  readonly data: string;
  attempt: number;
  /** Set for a job whose `runAt` lies ahead. */
  scheduled: boolean;
  timer: NodeJS.Timeout | undefined;
}

// a longer timer fires at once
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The {@link JobQueue} of an installation that is one process: jobs live in its memory and go with it. */
export class InProcessJobQueue implements JobQueue {
  /** Every job that waits, pauses or runs; an entry here is what makes a second one of its id the same job. */
  private readonly known = new Map<string, Entry>();
  private readonly turn: Entry[] = [];
  private readonly running = new Set<Promise<void>>();
  private readonly stop = new AbortController();
  private handlers: ReadonlyMap<string, JobHandler> | undefined;
  private closed = false;
  private whenIdle: (() => void)[] = [];
  private readonly concurrency: number;
  private readonly turnstile: Turnstile | undefined;
  /** Set while the limit keeps jobs waiting. */
  private waiting: NodeJS.Timeout | undefined;
  private readonly onFailure: (failure: JobFailure) => void;

  constructor({ concurrency = 8, limit, onFailure = () => undefined }: InProcessJobQueueOptions = {}) {
    this.concurrency = concurrency;
    this.turnstile = limit && new Turnstile(limit);
    this.onFailure = onFailure;
  }

  async enqueue<Data>(kind: JobKind<Data>, { id, data, runAt }: Job<Data>): Promise<void> {
    if (this.closed) throw new JobQueueClosed();
    checkJobId(id);
    const text = JSON.stringify(kind.carries.parse(data));
    const key = `${kind.name}:${id}`;
    if (this.known.has(key)) return;
    const entry: Entry = { kind, id, data: text, attempt: 0, scheduled: false, timer: undefined };
    this.known.set(key, entry);
    if (runAt) this.schedule(entry, runAt.getTime());
    else this.queue(entry);
  }

  async start(kinds: readonly JobKind<unknown>[], handlers: readonly JobHandler[]): Promise<void> {
    this.handlers = handlersByKind(kinds, handlers);
    this.work();
  }

  idle(): Promise<void> {
    return this.isIdle() ? Promise.resolve() : new Promise((resolve) => this.whenIdle.push(resolve));
  }

  async close(withinMs: number): Promise<void> {
    this.closed = true;
    this.turn.length = 0;
    clearTimeout(this.waiting);
    for (const { timer } of this.known.values()) clearTimeout(timer);
    let bound: NodeJS.Timeout | undefined;
    const tooLate = new Promise<void>((resolve) => (bound = setTimeout(resolve, withinMs)));
    await Promise.race([Promise.allSettled(this.running), tooLate]);
    clearTimeout(bound);
    this.stop.abort();
    this.known.clear();
    this.tellIdle();
  }

  private schedule(entry: Entry, at: number): void {
    const ahead = at - Date.now();
    entry.scheduled = ahead > 0;
    if (!entry.scheduled) return this.queue(entry);
    entry.timer = setTimeout(() => this.schedule(entry, at), Math.min(ahead, LONGEST_TIMER_MS));
  }

  private queue(entry: Entry): void {
    this.turn.push(entry);
    this.work();
  }

  private work(): void {
    const { handlers } = this;
    while (handlers && !this.closed && this.running.size < this.concurrency) {
      const [entry] = this.turn;
      if (!entry || !this.mayStart()) break;
      this.turn.shift();
      this.turnstile?.pass(performance.now());
      const run = this.attempt(entry, handlers).finally(() => {
        this.running.delete(run);
        this.work();
        this.tellIdle();
      });
      this.running.add(run);
    }
  }

  private mayStart(): boolean {
    const wait = this.turnstile?.waitMs(performance.now()) ?? 0;
    if (wait === 0) return true;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.work(), Math.min(Math.ceil(wait), LONGEST_TIMER_MS));
    return false;
  }

  private async attempt(entry: Entry, handlers: ReadonlyMap<string, JobHandler>): Promise<void> {
    const { kind, id } = entry;
    const number = ++entry.attempt;
    const last = number >= kind.attempts;
    try {
      const handler = handlers.get(kind.name);
      if (!handler) throw new Error(`no handler for jobs "${kind.name}"`);
      await handler.run(JSON.parse(entry.data), { jobId: id, number, last, signal: this.stop.signal });
      this.known.delete(`${kind.name}:${id}`);
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error));
      this.onFailure({ kind: kind.name, jobId: id, attempt: number, last, reason });
      if (last || this.closed) this.known.delete(`${kind.name}:${id}`);
      else entry.timer = setTimeout(() => this.queue(entry), pauseAfter(number, kind.backoff, Math.random()));
    }
  }

  private isIdle(): boolean {
    for (const { scheduled } of this.known.values()) if (!scheduled) return false;
    return true;
  }

  private tellIdle(): void {
    if (!this.isIdle()) return;
    for (const resolve of this.whenIdle.splice(0)) resolve();
  }
}
