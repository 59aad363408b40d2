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

/**
 * Talks to the public HTTP API as any program would: nothing here knows the engine.
 * Every request waits for what this client has written before (read your own writes).
 */
export class ApiClient {
  private position: string | undefined;

  constructor(
    readonly baseUrl: string,
    private readonly language: 'vi' | 'en',
  ) {}

  /** Sends a command and gives its answer. @throws Problem */
  async command(token: string | undefined, path: string, body: Json): Promise<Answer> {
    const answer = await this.send<Answer>('POST', path, token, body);
    this.position = answer.position ?? this.position;
    return answer;
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
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        'accept-language': this.language,
        ...(body !== undefined && { 'content-type': 'application/json' }),
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
    return answer as Result;
  }
}
