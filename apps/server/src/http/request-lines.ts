import type { HttpMetrics, Journal } from '@dondoc/runtime';
import { API } from './command-routes.js';
import type { Http, HttpRequest } from './http.js';

/** A stream lasts as long as somebody listens. */
const LIVE = `${API}/live`;
const PROBED = /^\/(health|metrics)(\/|$)/;

const codes = new WeakMap<HttpRequest, string>();

/** Remembers the code of the problem that a request is answered with, for its line. */
export const noteProblem = (request: HttpRequest, code: string): void => {
  codes.set(request, code);
};

/** The route as it is declared: an address may hold an id, its query a name. */
const routeOf = ({ routeOptions }: HttpRequest): string => routeOptions.url ?? 'unmatched';

/** Counts every answer and writes one line of it. */
export const openRequestLines = (http: Http, metrics: HttpMetrics, journal: Journal): void => {
  http.addHook('onResponse', async (request, reply) => {
    const { method, id: correlationId } = request;
    const route = routeOf(request);
    const { statusCode: status, elapsedTime } = reply;
    metrics.answered(method, route, status, route === LIVE ? undefined : elapsedTime / 1000);
    const code = codes.get(request);
    const line = {
      ...{ correlationId, method, route, status, ms: Math.round(elapsedTime) },
      ...(code !== undefined && { code }),
    };
    if (PROBED.test(route)) journal.debug(line, 'request');
    else journal.info(line, 'request');
  });
};
