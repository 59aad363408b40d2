import type { Connection } from './connection.js';
import { wordsOf } from './failures.js';
import { pauseAfter, rest, TimedOut, type Timing } from './timing.js';

/**
 * The one subscription of a store to the whole log. It carries nothing but the news that there is something to read, so all
 * that can be wrong with it is silence, and the watchdog finds that. One loop, for as long as the store is open: it is the
 * only place that subscribes, so failures cannot multiply it.
 */
export class Doorbell {
  /** The furthest position of which it rang, or that was known when it was confirmed. */
  heard = 0n;
  /** Whether the server confirmed the subscription that is under way. */
  isConnected = false;
  /** Why the last subscription ended. */
  reason = '';
  /** How often it subscribed. */
  subscribed = 0;
  /** When it last rang, was confirmed or was found to have missed nothing, in ms of `performance.now()`. */
  heardAt = performance.now();
  /** Set at a confirmation: what was written before it never rings. */
  private isFresh = false;
  private dropCurrent: ((reason: Error) => void) | undefined;
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly timing: Timing,
    private readonly onRing: () => void,
    private readonly onConfirmed: () => void,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.drop(new Error('it was stopped'));
    await this.running;
  }

  /** Ends the subscription under way, if any; the loop makes another. */
  drop(reason: Error): void {
    this.dropCurrent?.(reason);
  }

  /** Whether the log reaches further than the bell has rung. A fresh subscription is told once where the log ends. */
  isBehind(tail: bigint): boolean {
    if (this.isFresh && tail > this.heard) this.heard = tail;
    this.isFresh = false;
    if (this.isConnected && tail <= this.heard) this.heardAt = performance.now();
    return this.isConnected && tail > this.heard;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopping.signal.aborted;) {
      const wasConfirmed = await this.listen();
      failures = wasConfirmed ? 0 : failures + 1;
      // there may be something that nobody rang for
      this.onRing();
      await rest(pauseAfter(failures, this.timing), this.stopping.signal);
    }
  }

  /** One subscription, until it ends in whatever way. @returns whether it had been confirmed. */
  private async listen(): Promise<boolean> {
    const dropped = Promise.withResolvers<Error>();
    this.dropCurrent = dropped.resolve;
    this.subscribed++;
    try {
      const subscription = this.connection.current().subscribeToAll({ fromPosition: 'end' });
      const unconfirmed = setTimeout(
        () => dropped.resolve(new TimedOut('a subscription', this.timing.callMs)),
        this.timing.callMs,
      );
      subscription.on('confirmation', () => {
        clearTimeout(unconfirmed);
        this.isConnected = true;
        this.isFresh = true;
        this.heardAt = performance.now();
        this.onRing();
        this.onConfirmed();
      });
      subscription.on('data', ({ event }) => {
        const at = event?.position?.commit ?? 0n;
        if (at > this.heard) this.heard = at;
        this.heardAt = performance.now();
        this.onRing();
      });
      // an error without a listener would end the process
      subscription.on('error', (error) => dropped.resolve(error));
      subscription.on('end', () => dropped.resolve(new Error('it ended')));
      subscription.on('close', () => dropped.resolve(new Error('it was closed')));
      this.reason = wordsOf(await dropped.promise);
      clearTimeout(unconfirmed);
      // not waited for: the stream of a dead connection may never come
      void subscription.unsubscribe().catch(() => undefined);
    } catch (error) {
      this.reason = wordsOf(error);
    }
    const wasConfirmed = this.isConnected;
    this.isConnected = false;
    return wasConfirmed;
  }
}
