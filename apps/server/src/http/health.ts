import { healthReasons, isReady, type Installation } from '@dondoc/runtime';
import type { Http } from './http.js';

/** Opens `/health/live` (the process answers) and `/health/ready` (it should get work). */
export const openHealthRoutes = (http: Http, installation: Installation): void => {
  http.get('/health/live', async () => ({ status: 'live' }));
  http.get('/health/ready', async (_, reply) => {
    const reasons = await healthReasons(installation);
    if (reasons.length === 0) return reply.send({ status: 'ready' });
    const ready = isReady(reasons);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'degraded' : 'not-ready', reasons });
  });
};
