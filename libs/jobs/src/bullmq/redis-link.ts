import { openRedis, type RedisClient } from './redis-client.js';
import { RedisUnfit, type RedisSetting } from './redis-setting.js';
import { within } from './within.js';

/** Whether jobs can be enqueued. `away` heals by itself; `unfit` needs somebody who changes a setting. */
export type QueueHealth =
  { readonly state: 'ready' | 'closed' } | { readonly state: 'away' | 'unfit'; readonly reason: string };

const ANSWER_MS = 1_000;

const REFUSED = /^(WRONGPASS|NOAUTH|NOPERM|ERR invalid password|ERR AUTH)/;

/** The connection that enqueues and asks: it knows whether Redis is there, and whether it is one that can carry jobs. */
export class RedisLink {
  readonly client: RedisClient;
  private closed = false;
  private trouble = 'no connection yet';
  private refusal: RedisUnfit | undefined;

  constructor(setting: RedisSetting) {
    this.client = openRedis(setting, 'enqueuer');
    this.client.on('error', (error: Error) => this.note(error));
    // a cluster only says that all of its nodes failed; each of them says why
    this.client.on('node error', (error: Error) => this.note(error));
    // it may be another server, or another setting, than before
    this.client.on('ready', () => void this.check().catch(() => undefined));
  }

  /** Waits a while for Redis; one that is away is no error, one that is unfit is. @throws RedisUnfit */
  async begin(waitMs: number): Promise<void> {
    const end = Date.now() + waitMs;
    while (Date.now() < end) {
      if (this.refusal) throw this.refusal;
      if (this.client.status === 'ready' && (await this.check().catch(() => false))) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    if (this.refusal) throw this.refusal;
  }

  /** Asks Redis itself, for a connection that is open may be mute. */
  async health(): Promise<QueueHealth> {
    if (this.closed) return { state: 'closed' };
    try {
      if (await this.check()) return { state: 'ready' };
    } catch (error) {
      if (this.client.status === 'ready') this.trouble = describe(error);
    }
    return this.refusal
      ? { state: 'unfit', reason: this.refusal.message }
      : { state: 'away', reason: `Redis cannot be reached: ${this.trouble}.` };
  }

  /** @throws RedisUnfit */
  requireFit(): void {
    if (this.refusal) throw this.refusal;
  }

  /** Why the last connection failed. */
  get lastTrouble(): string {
    return this.trouble;
  }

  close(): void {
    this.closed = true;
    this.client.disconnect();
  }

  private async check(): Promise<boolean> {
    // a connection that is not ready yet answers this question already, but takes no job
    if (this.client.status !== 'ready') throw new Error(this.trouble);
    const info = await within(ANSWER_MS, this.client.info()).catch((error: unknown) => {
      if (error instanceof Error && REFUSED.test(error.message)) this.refuse(error.message);
      throw error;
    });
    if (/^role:slave/m.test(info)) throw new Error('it is a replica, which takes no jobs: name its primary');
    const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? 'noeviction';
    this.refusal =
      policy === 'noeviction'
        ? undefined
        : new RedisUnfit(`Redis may evict jobs (maxmemory-policy is ${policy}): set it to noeviction.`);
    return this.refusal === undefined;
  }

  private note(error: Error): void {
    this.trouble = describe(error);
    if (REFUSED.test(error.message)) this.refuse(error.message);
  }

  private refuse(answer: string): void {
    this.refusal = new RedisUnfit(
      `Redis refuses us (${answer.replace(/[.\s]+$/, '')}): check user, password and rights.`,
    );
  }
}

const describe = (error: unknown): string => {
  const cause: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
};
