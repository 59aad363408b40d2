import type { HttpMetrics, Journal } from '@dondoc/runtime';
import type { Http, HttpRequest } from './http.js';

const PROBED = /^\/(health|metrics)(\/|$)/;

const codes = new WeakMap<object, string>();
const actors = new WeakMap<object, string>();

/** Remembers whose request it is, for its line. */
export const noteActor = (request: object, accountId: string): void => {
  actors.set(request, accountId);
};

/** Remembers the code of the problem that a request is answered with, for its line. */
export const noteProblem = (request: HttpRequest, code: string): void => {
  codes.set(request, code);
};

/** The route as it is declared: an address may hold an id, its query a name. */
const routeOf = ({ routeOptions }: HttpRequest): string => routeOptions.url ?? 'unmatched';

/**
 * Counts every answer and writes one line of it.
 * @param live the route whose answers last as long as somebody listens
 */
export const openRequestLines = (http: Http, metrics: HttpMetrics, journal: Journal, live: string): void => {
  http.addHook('onResponse', async (request, reply) => {
    const { method, id: correlationId } = request;
    const route = routeOf(request);
    const { statusCode: status, elapsedTime } = reply;
    metrics.answered(method, route, status, route === live ? undefined : elapsedTime / 1000);
    const [actor, code] = [actors.get(request), codes.get(request)];
    const line = {
      ...{ correlationId, method, route, status, ms: Math.round(elapsedTime) },
      ...(actor !== undefined && { actor }),
      ...(code !== undefined && { code }),
    };
    if (PROBED.test(route)) journal.debug(line, 'request');
    else journal.info(line, 'request');
  });
};
