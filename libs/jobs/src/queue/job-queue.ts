import type { z } from 'zod';

/** One kind of job: its name, what it carries and how stubbornly it is tried. */
export interface JobKind<Data> {
  readonly name: string;
  /** Read on both sides: what a queue gives back may be older than this build, or not ours at all. */
  readonly carries: z.ZodType<Data>;
  /** How often it is tried in all, at least once. */
  readonly attempts: number;
  readonly backoff: Backoff;
}

/** The pause before the next attempt doubles from `firstMs` up to `mostMs`; `jitter` is the share of it left to chance, 0 to 1. */
export interface Backoff {
  readonly firstMs: number;
  readonly mostMs: number;
  readonly jitter: number;
}

/** One job to be done. */
export interface Job<Data> {
  /** Names the message, never the day: while a job of this id waits or runs, another is the same one. */
  readonly id: string;
  readonly data: Data;
  /** Wall time before which it does not start; at once unless given. */
  readonly runAt?: Date;
}

/** What a handler knows of the attempt that it makes. */
export interface Attempt {
  readonly jobId: string;
  /** From 1 on. */
  readonly number: number;
  /** True when nobody tries again if this attempt throws. */
  readonly last: boolean;
  /** Aborted when the queue closes and can wait no longer. */
  readonly signal: AbortSignal;
}

/** Does the jobs of one kind. Build it with {@link handles}. */
export interface JobHandler {
  readonly kind: JobKind<unknown>;
  readonly run: (data: unknown, attempt: Attempt) => Promise<void>;
}

/** No more than `most` attempts begin in any `perMs` milliseconds, whoever makes them; the others wait, and count as busy. */
export interface StartLimit {
  readonly most: number;
  readonly perMs: number;
}

/** What went wrong with a job; said to the log, never kept by the queue. */
export interface JobFailure {
  readonly kind: string;
  readonly jobId: string;
  readonly attempt: number;
  readonly last: boolean;
  readonly reason: Error;
}

/**
 * Work to be done soon, somewhere. A job carries no truth: it is forgotten once it is done or was tried for the last time, and
 * the queue may lose every job at any moment. Whoever needs the work done looks into the log and enqueues it again.
 *
 * An adapter promises: while a job of an id waits or runs, a second one is ignored; a job that throws is tried again after a
 * pause, up to its attempts; one handler's error harms no other job. The executable form is `describeJobQueue` in `testing/`.
 */
export interface JobQueue {
  /**
   * Takes a job over; it starts once {@link JobQueue.start} was called and its time has come.
   * @throws JobIdUnfit, JobQueueClosed, JobQueueAway, and the schema's error when the data does not fit its kind
   */
  enqueue<Data>(kind: JobKind<Data>, job: Job<Data>): Promise<void>;

  /**
   * Starts to work, once. A node that only enqueues never calls it.
   * @param kinds every kind that is enqueued anywhere; each needs exactly one handler.
   * @throws HandlersUnfit
   */
  start(kinds: readonly JobKind<unknown>[], handlers: readonly JobHandler[]): Promise<void>;

  /** Resolves when no job runs, waits for its turn or waits to be tried again; a job whose `runAt` lies ahead does not count. */
  idle(): Promise<void>;

  /** Starts no more jobs, waits at most `withinMs` for those that run, then aborts them. Waiting jobs are dropped or left to others. */
  close(withinMs: number): Promise<void>;
}

/** Binds a function to the kind whose data it takes. */
export const handles = <Data>(
  kind: JobKind<Data>,
  run: (data: Data, attempt: Attempt) => Promise<void>,
): JobHandler => ({ kind, run: (data, attempt) => run(kind.carries.parse(data), attempt) });

/** Thrown by `enqueue` for an id that not every queue can hold: it has 1 to 200 characters, no colon, and is not only digits. */
export class JobIdUnfit extends Error {
  override readonly name = 'JobIdUnfit';
  constructor(readonly id: string) {
    super(`"${id}" is no job id: 1 to 200 characters, no colon, not only digits`);
  }
}

/** Thrown by `enqueue` once the queue was closed. */
export class JobQueueClosed extends Error {
  override readonly name = 'JobQueueClosed';
  constructor() {
    super('the job queue is closed');
  }
}

/** Thrown by `enqueue`, soon and without waiting for better times, when the place where jobs wait cannot be reached. */
export class JobQueueAway extends Error {
  override readonly name = 'JobQueueAway';
  constructor(readonly reason: string) {
    super(`the job queue cannot be reached: ${reason}`);
  }
}

/** Thrown at the start, for then it is a mistake in the wiring: a kind without a handler, with two, or a handler of no kind. */
export class HandlersUnfit extends Error {
  override readonly name = 'HandlersUnfit';
  constructor(readonly faults: readonly string[]) {
    super(faults.join('; '));
  }
}

/** @throws JobIdUnfit */
export const checkJobId = (id: string): void => {
  if (id.length < 1 || id.length > 200 || id.includes(':') || /^\d+$/.test(id)) throw new JobIdUnfit(id);
};

/** The handler of each kind. @throws HandlersUnfit */
export const handlersByKind = (
  kinds: readonly JobKind<unknown>[],
  handlers: readonly JobHandler[],
): ReadonlyMap<string, JobHandler> => {
  const names = new Set(kinds.map(({ name }) => name));
  const count = (name: string) => handlers.filter(({ kind }) => kind.name === name).length;
  const faults = [
    ...[...names].filter((name) => count(name) === 0).map((name) => `no handler for jobs "${name}"`),
    ...[...names]
      .filter((name) => count(name) > 1)
      .map((name) => `${count(name)} handlers for jobs "${name}"`),
    ...handlers
      .filter(({ kind }) => !names.has(kind.name))
      .map(({ kind }) => `no kind of job "${kind.name}"`),
  ];
  if (faults.length > 0) throw new HandlersUnfit(faults);
  return new Map(handlers.map((handler) => [handler.kind.name, handler]));
};

/** How long to wait after a failed attempt (from 1 on), in milliseconds. */
export const pauseAfter = (attempt: number, { firstMs, mostMs, jitter }: Backoff, chance: number): number => {
  const full = Math.min(mostMs, firstMs * 2 ** (attempt - 1));
  return Math.round(full * (1 - jitter * chance));
};
