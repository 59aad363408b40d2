import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { requestIdOf } from './correlation.js';
import type { Http } from './http.js';
import { readJson } from './read-json.js';

const BODY_LIMIT_BYTES = 1024 * 1024;

/** Errors that Node finds before there is a request: their answer is written by hand. */
const BROKEN_REQUEST = JSON.stringify({
  type: 'urn:dondoc:problem:malformed',
  title: 'malformed',
  status: 400,
  code: 'malformed',
  detail: 'Yêu cầu không đúng dạng HTTP. / The request is not well-formed HTTP.',
});

/**
 * Fastify beneath Nest, except that errors of every origin become problems in one place: Nest's own handlers for unknown
 * routes and errors would answer in another shape.
 */
export class ProblemAdapter extends FastifyAdapter {
  /** @param trustedProxies addresses and networks whose X-Forwarded-For says where a request came from */
  constructor(trustedProxies: readonly string[] = []) {
    super({
      bodyLimit: BODY_LIMIT_BYTES,
      trustProxy: trustedProxies.length > 0 && [...trustedProxies],
      genReqId: requestIdOf,
      // what is being answered is answered; whoever is silent is cut off, and main.ts waits for nobody for long
      forceCloseConnections: 'idle',
      // an address with a broken percent escape is found before any route
      frameworkErrors: (error: unknown, request: unknown, reply: unknown) =>
        this.http.errorHandler(error, request, reply),
      clientErrorHandler: (_: Error, socket: Socket) => {
        if (!socket.writable) return;
        const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json; charset=utf-8\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(BROKEN_REQUEST)}\r\n\r\n`;
        socket.end(head + BROKEN_REQUEST);
      },
    });
  }

  /** The instance as far as this server uses it. */
  get http(): Http {
    return this.getInstance<Http>();
  }

  /** Takes JSON in UTF-8 and nothing else. */
  takeJsonOnly(): void {
    this.http.removeAllContentTypeParsers();
    this.http.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_, body) =>
      readJson(body),
    );
  }

  override setErrorHandler() {
    return this.instance;
  }

  override setNotFoundHandler() {
    return this.instance;
  }
}
