import type { EventStore } from '@dondoc/event-sourcing';

interface Sample {
  readonly index: number;
  readonly at: number;
}

const MOST_SAMPLES = 600;

/**
 * Looks at the end of the log again and again, so that it can be said for how long somebody has been behind it. Between two
 * looks nobody asks the store, so a store that is away delays no answer about it.
 */
export class TailWatch {
  private samples: Sample[] = [];
  private looking: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private awaySince: number | undefined;
  private reason: string | undefined;

  constructor(
    private readonly store: Pick<EventStore, 'tail'>,
    /** Wall time in milliseconds. */
    private readonly now: () => number = () => performance.now(),
  ) {}

  start(everyMs: number): void {
    this.timer = setInterval(() => void this.look(everyMs), everyMs);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Index of the last event seen, -1 while there is none. */
  get index(): number {
    return this.samples.at(-1)?.index ?? -1;
  }

  /** Since when the end of the log could not be read, and why; undefined while it can. */
  get away(): { readonly seconds: number; readonly reason: string } | undefined {
    if (this.awaySince === undefined) return undefined;
    return { seconds: this.secondsSince(this.awaySince), reason: this.reason ?? '' };
  }

  /** Looks now; gives up waiting after a while, and then the store counts as away. */
  async look(withinMs: number): Promise<void> {
    const from = this.now();
    this.looking ??= this.read().finally(() => (this.looking = undefined));
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), withinMs);
    });
    const result = await Promise.race([this.looking, tooLate]);
    clearTimeout(timer);
    if (result === 'late') this.lost(from, 'it does not answer');
  }

  /** For how long the first event after `index` has been there. */
  secondsBehind(index: number): number {
    const first = this.samples.find((sample) => sample.index > index);
    return first === undefined ? 0 : this.secondsSince(first.at);
  }

  private async read(): Promise<void> {
    const at = this.now();
    try {
      const index = (await this.store.tail())?.index ?? -1;
      this.awaySince = undefined;
      if (index === this.index) return;
      this.samples.push({ index, at });
      // what is forgotten is every second one: the oldest says how long somebody has been behind
      if (this.samples.length > MOST_SAMPLES)
        this.samples = this.samples.filter((_, place) => place % 2 === 0 || place > MOST_SAMPLES / 2);
    } catch (error) {
      this.lost(at, error instanceof Error ? error.message : String(error));
    }
  }

  private lost(at: number, reason: string): void {
    this.awaySince ??= at;
    this.reason = reason;
  }

  private secondsSince(at: number): number {
    return Math.max(0, (this.now() - at) / 1000);
  }
}
