import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import type { Http, HttpHandler } from '../http/http.js';
import { notFound } from '../http/problem.js';

const built = fileURLToPath(new URL('../../../../dashboard/', import.meta.url));

const NONCE = '%NONCE%';
const NOT_PAGES = /^\/(api|health|metrics|assets|operation)(\/|$)/;

/** Scripts only as built; styles as built, or made by the page under the number drawn for this answer. */
const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Sends the one page of the dashboard, which finds by its address what to show. */
const pageHandler = (): HttpHandler => {
  const page = readFileSync(`${built}index.html`, 'utf8');
  return async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (NOT_PAGES.test(path)) throw notFound();
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', policyOf(nonce))
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE, nonce));
  };
};

/** Opens the dashboard: its files, whose names tell their content, and its page at every address that is nothing else. */
export const openDashboardRoutes = (http: Http): void => {
  const files: FastifyStaticOptions = {
    root: `${built}assets`,
    prefix: '/assets/',
    decorateReply: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
    wildcard: false,
  };
  http.register(fastifyStatic as never, files);
  http.get('/*', pageHandler());
};
