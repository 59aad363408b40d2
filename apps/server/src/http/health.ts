import { healthReasons, isReady, type HealthReason, type Installation } from '@dondoc/runtime';
import { sentence } from '@dondoc/views';
import { z } from 'zod';
import type { Http } from './http.js';

/** What `/health/live` answers. */
export const liveness = z.strictObject({ status: z.literal('live') });

const few = z.int().exactOptional();

const healthReason = z.strictObject({
  part: z.string(),
  code: z.string().describe('Stable, in kebab-case: alarms go by it.'),
  blocks: z.boolean().describe('True when the node should get no requests.'),
  reason: sentence,
  events: few,
  seconds: few,
  rows: few,
  freeBytes: few,
}) satisfies z.ZodType<HealthReason>;

/** What `/health/ready` answers, with 503 when it is not ready. */
export const health = z.strictObject({
  status: z.enum(['ready', 'degraded', 'not-ready']),
  reasons: z.array(healthReason).optional(),
});

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
