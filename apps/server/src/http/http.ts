import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

/** What this server uses of a request; Fastify's own type has it all. */
export interface HttpRequest {
  /** What the request belongs to: the id that it brought, or its own. */
  readonly id: string;
  /** The route as it is declared; `url` is absent for an address that does not exist. */
  readonly routeOptions: { readonly url?: string | undefined };
  readonly method: string;
  readonly url: string;
  readonly ip: string;
  /** The connection, as this node sees it. */
  readonly socket: { readonly localAddress?: string | undefined; readonly localPort?: number | undefined };
  readonly headers: IncomingHttpHeaders;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** What this server uses of a reply. */
export interface HttpReply {
  readonly raw: ServerResponse;
  readonly sent: boolean;
  readonly statusCode: number;
  /** Milliseconds since the request came. */
  readonly elapsedTime: number;
  code(status: number): this;
  header(name: string, value: string | number): this;
  type(mediaType: string): this;
  send(payload?: unknown): this;
  hijack(): this;
}

export type HttpHandler = (request: HttpRequest, reply: HttpReply) => Promise<unknown>;

/** What this server uses of the Fastify instance beneath Nest. */
export interface Http {
  get(path: string, handler: HttpHandler): unknown;
  post(path: string, handler: HttpHandler): unknown;
  addHook(name: 'onRequest' | 'onResponse', hook: HttpHandler): unknown;
  addHook(
    name: 'onSend',
    hook: (request: HttpRequest, reply: HttpReply, payload: unknown) => Promise<unknown>,
  ): unknown;
  addHook(
    name: 'preHandler',
    hook: (request: HttpRequest, reply: HttpReply, done: () => void) => void,
  ): unknown;
  readonly errorHandler: (error: unknown, request: unknown, reply: unknown) => void;
  setErrorHandler(handler: (error: unknown, request: HttpRequest, reply: HttpReply) => unknown): unknown;
  setNotFoundHandler(handler: HttpHandler): unknown;
  /** A part of the server with hooks and parsers of its own. */
  register(plugin: (scope: never, options: never, done: never) => unknown, options?: object): unknown;
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    type: string,
    options: { readonly parseAs: 'buffer' },
    parse: (request: HttpRequest, body: Buffer) => Promise<unknown>,
  ): unknown;
}
