import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** An answer other than 2xx: the problem as the server told it (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    request: string,
  ) {
    super(`${request} answered ${status} ${code}: ${detail}`);
  }
}

/** What every command answers. */
export interface Answer {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly events: readonly { readonly id: string; readonly type: string }[];
}

type Json = Readonly<Record<string, unknown>>;

const TRIES = 40;
const AGAIN_AFTER_MS = 250;

/**
 * Talks to the public HTTP API as any program would: nothing here knows the engine.
 * Every request goes to the next server of the installation, waits there for what this client has seen or written before (read
 * your own writes), and is sent to another one, under the same key, if its server goes away.
 */
export class ApiClient {
  private position: string | undefined;
  private turn = 0;

  constructor(
    private readonly baseUrls: readonly string[],
    private readonly language: 'vi' | 'en',
  ) {}

  /** Where people look. */
  get baseUrl(): string {
    return this.baseUrls[0] ?? '';
  }

  /** Sends a command and gives its answer. @throws Problem */
  command(token: string | undefined, path: string, body: Json): Promise<Answer> {
    return this.post<Answer>(token, path, body);
  }

  /** Sends a request that is no command: set up, sign in, advance. @throws Problem */
  post<Result>(token: string | undefined, path: string, body: Json): Promise<Result> {
    return this.send<Result>('POST', path, token, body);
  }

  /** Reads. @throws Problem */
  get<Result>(token: string | undefined, path: string): Promise<Result> {
    return this.send<Result>('GET', path, token);
  }

  private async send<Result>(
    method: string,
    path: string,
    token: string | undefined,
    body?: Json,
  ): Promise<Result> {
    const response = await this.fetchSomewhere(`/api/v1${path}`, {
      method,
      headers: {
        'accept-language': this.language,
        ...(body !== undefined && {
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(this.position !== undefined && { 'wait-for-position': this.position }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? {} : JSON.parse(text);
    if (!response.ok) {
      const { code = 'unknown', detail = text } = answer as { code?: string; detail?: string };
      throw new Problem(response.status, code, detail, `${method} ${path}`);
    }
    if (body !== undefined) this.position = (answer as Partial<Answer>).position ?? this.position;
    return answer as Result;
  }

  /** A server that is gone, or cannot answer now, is passed over as a proxy in front of them would. */
  private async fetchSomewhere(path: string, request: RequestInit): Promise<Response> {
    for (let tries = 1; ; tries++) {
      const server = this.baseUrls[this.turn++ % this.baseUrls.length] ?? '';
      try {
        const response = await fetch(`${server}${path}`, request);
        if (![502, 503, 504].includes(response.status) || tries === TRIES) return response;
      } catch (error) {
        if (tries === TRIES) throw error;
      }
      await sleep(tries < this.baseUrls.length ? 0 : AGAIN_AFTER_MS);
    }
  }
}
