const KEPT_MS = 1_000;
const MOST = 10_000;

/** What was read a moment ago, so that a busy node does not ask the folder several times for every request. */
export class RecentReads {
  private readonly entries = new Map<string, { readonly value: unknown; readonly until: number }>();

  /** Undefined when it was not read within the last second. */
  get(name: string): unknown {
    const entry = this.entries.get(name);
    return entry && entry.until > performance.now() ? entry.value : undefined;
  }

  set(name: string, value: unknown): void {
    this.entries.delete(name);
    this.entries.set(name, { value, until: performance.now() + KEPT_MS });
    const oldest = this.entries.keys().next().value;
    if (this.entries.size > MOST && oldest !== undefined) this.entries.delete(oldest);
  }

  delete(name: string): void {
    this.entries.delete(name);
  }
}
