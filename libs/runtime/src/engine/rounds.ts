/** Work that is done again and again, one round after the other: at once, in calm intervals, and whenever somebody waits for it. */
export class Rounds {
  private timer: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** @param work says how much there was to do */
  constructor(
    private readonly work: () => Promise<number>,
    private readonly everyMs: number,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    const round = () => void this.round().catch(this.onError);
    this.timer = setInterval(round, this.everyMs);
    round();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.last;
  }

  /** One round, after those that were asked for before it. */
  round(): Promise<number> {
    const round = this.last.then(this.work);
    this.last = round.catch(() => undefined);
    return round;
  }
}
