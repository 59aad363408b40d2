/** How a store stands to what it runs on. */
export interface ConnectionStatus {
  readonly isConnected: boolean;
  /** Why the last connection ended. */
  readonly reason: string;
}

/** Knows since when the store's connection is lost; a store in a file has none to lose. */
export class ConnectionWatch {
  private since: number | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly status: () => ConnectionStatus = () => ({ isConnected: true, reason: '' }),
    /** Wall time in milliseconds. */
    private readonly now: () => number = () => performance.now(),
  ) {}

  start(everyMs: number): void {
    this.timer = setInterval(() => void this.lost, everyMs);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Since when it is lost, as far as was looked, and why; undefined while it is there. */
  get lost(): { readonly seconds: number; readonly reason: string } | undefined {
    const { isConnected, reason } = this.status();
    this.since = isConnected ? undefined : (this.since ?? this.now());
    return this.since === undefined ? undefined : { seconds: (this.now() - this.since) / 1000, reason };
  }
}
