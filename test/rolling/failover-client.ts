import { setTimeout as sleep } from 'node:timers/promises';

const TRIES = 200;
const PAUSE_MS = 50;

export interface Answered {
  readonly status: number;
  readonly body: {
    readonly id?: string;
    readonly code?: string;
    readonly events?: readonly { id: string }[];
  };
}

/** What happened on the way to the answers. */
export interface Sent {
  requests: number;
  /** The node was not there, or went away before it answered. */
  refused: number;
  /** The node said 503: another one is asked, as `Retry-After` asks for. */
  unavailable: number;
}

/** One account before several nodes, like a reverse proxy: in turn, and to the next one where one does not answer. */
export class FailoverClient {
  readonly sent: Sent = { requests: 0, refused: 0, unavailable: 0 };
  private turn = 0;

  constructor(
    private readonly addresses: readonly string[],
    private readonly token: string,
  ) {}

  /** Sends a command until it is answered: the key makes it the same command wherever it runs. */
  async post(path: string, body: object, key: string): Promise<Answered> {
    this.sent.requests++;
    for (let tries = 1; tries <= TRIES; tries++) {
      const answer = await this.once(path, body, key);
      if (answer && answer.status !== 503) return answer;
      this.sent[answer ? 'unavailable' : 'refused']++;
      await sleep(PAUSE_MS);
    }
    throw new Error(`POST ${path} was answered by no node`);
  }

  private async once(path: string, body: object, key: string): Promise<Answered | undefined> {
    const address = this.addresses[this.turn++ % this.addresses.length] ?? '';
    try {
      const response = await fetch(`${address}/api/v1${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as Answered['body'] };
    } catch {
      return undefined;
    }
  }
}
