/** An answer of the API. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // tests look into answers freely
  readonly body: Readonly<Record<string, never>> & Json;
  /** What came, letter by letter; the mark at the beginning of a file is gone. */
  readonly raw: string;
}

/** A value of an answer as text. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A value of an answer as what the test knows it to be. */
export const known = <Value>(value: unknown): Value => value as Value;

/** A JSON value whose fields tests reach into. */
export interface Json {
  readonly [name: string]: Json;
}

/** Speaks the HTTP API as one account. */
export class Client {
  constructor(
    readonly address: string,
    private readonly token?: string,
    /** Where several nodes answer: the position that each of them shall have read before it does. */
    private readonly newest?: { position?: string },
  ) {}

  async send(
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.address}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.newest?.position !== undefined && { 'wait-for-position': this.newest.position }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
    const answer = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const parsed: unknown = isJson && answer !== '' ? JSON.parse(answer) : {};
    const read = parsed as Answer['body'];
    if (this.newest && 'position' in read) this.newest.position = text(read['position']);
    return { status: response.status, headers: response.headers, body: read, raw: answer };
  }

  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer> {
    return this.send('GET', `/api/v1${path}`, undefined, headers);
  }

  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer> {
    return this.send('POST', `/api/v1${path}`, JSON.stringify(body), headers);
  }

  /** A command that must succeed. */
  async do(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer> {
    const answer = await this.post(path, body, headers);
    if (answer.status >= 300)
      throw new Error(`POST ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer;
  }

  /** The same server, signed in as somebody. */
  async signIn(username: string, password: string): Promise<Client> {
    const { body } = await this.do('/sign-in', { username, password });
    return new Client(this.address, text(body['token']), this.newest);
  }
}
