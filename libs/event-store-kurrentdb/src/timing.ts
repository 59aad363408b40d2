/** How long the adapter waits, in milliseconds of wall time, and how often it tries. */
export interface Timing {
  /** The longest that an append or the confirmation of a subscription may take, and each event of a page of reading. */
  readonly callMs: number;
  /** How often an append is sent before its outcome is given up as unknown. */
  readonly attempts: number;
  /** The first pause after a failure; it doubles up to the cap, and each is drawn between half and whole. */
  readonly pauseMs: number;
  readonly pauseCapMs: number;
  /** How often the watchdog compares the subscription with the tail of the log. */
  readonly watchMs: number;
}

export const TIMING: Timing = { callMs: 5_000, attempts: 5, pauseMs: 50, pauseCapMs: 5_000, watchMs: 5_000 };

/** The pause before the next try: with jitter, or all nodes would come back at the same moment. */
export const pauseAfter = (failures: number, { pauseMs, pauseCapMs }: Timing): number =>
  Math.min(pauseCapMs, pauseMs * 2 ** Math.min(failures, 20)) * (0.5 + Math.random() / 2);

/** Waits; the signal cuts it short, which is no error. */
export const rest = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });

/** Thrown when the server did not answer in our own time: what it did, or will still do, is unknown. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
  constructor(what: string, ms: number) {
    super(`${what} was not answered within ${ms} ms`);
  }
}

/**
 * Our own timer: the client's deadlines are not kept on batch appends, reads and subscriptions. It begins anew at every sign of
 * life that the work gives.
 * @throws TimedOut
 */
export const withinTime = <T>(
  work: (onSign: () => void) => Promise<T>,
  ms: number,
  what: string,
): Promise<T> => {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new TimedOut(what, ms)), ms);
  work(() => timer.refresh())
    .then(resolve, reject)
    .finally(() => clearTimeout(timer));
  return promise;
};
