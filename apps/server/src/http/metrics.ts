import type { Installation } from '@dondoc/runtime';
import type { Http } from './http.js';

/** Opens `/metrics`: what this node counts, in the text format of Prometheus. */
export const openMetricsRoute = (http: Http, { metrics }: Pick<Installation, 'metrics'>): void => {
  http.get('/metrics', async (_, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.text()),
  );
};
