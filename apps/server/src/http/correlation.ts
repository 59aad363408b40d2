import type { IncomingMessage } from 'node:http';
import { randomId } from '@dondoc/event-sourcing';
import { withCorrelation } from '@dondoc/runtime';
import { correlationIdOf } from './headers.js';
import type { Http } from './http.js';

/** In a request: what it belongs to; in an answer: what it was taken for. */
export const CORRELATION_HEADER = 'x-correlation-id';

const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of a request: the one that it brings, else a new one. */
export const requestIdOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
  const given = headers[CORRELATION_HEADER];
  return typeof given === 'string' && isId.test(given) ? given : randomId();
};

/** Answers every request with its id, and lets all work of the request know it. */
export const openCorrelation = (http: Http): void => {
  http.addHook('onRequest', async (request, reply) => {
    reply.header(CORRELATION_HEADER, request.id);
    correlationIdOf(request.headers);
  });
  // not earlier: the body is read in the scope of its socket
  http.addHook('preHandler', (request, _, done) => withCorrelation(request.id, done));
};
