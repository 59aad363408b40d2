import { statfs } from 'node:fs/promises';
import type { Installation } from '@dondoc/runtime';
import type { Http, HttpHandler } from './http.js';

const LEAST_FREE_BYTES = 64 * 1024 * 1024;
const MOST_BEHIND = 1_000;

interface Reason {
  readonly part: string;
  readonly reason: string;
}

/** Why this node should get no work now; empty when it should. */
const reasons = async (installation: Installation): Promise<readonly Reason[]> => {
  const { store, views, alarms, settings } = installation;
  const found: Reason[] = [...alarms.all];
  try {
    const behind = ((await store.tail())?.index ?? -1) - (views.position()?.index ?? -1);
    if (views.state === 'stopped') found.push({ part: 'views', reason: views.reason?.message ?? 'stopped' });
    else if (behind > MOST_BEHIND || (views.state !== 'live' && behind > 0))
      found.push({
        part: 'views',
        reason: [`behind by ${behind} events`, views.reason?.message].filter(Boolean).join(': '),
      });
    const parked = await views.parked();
    if (parked.length > 0)
      found.push({ part: 'views', reason: `${parked.length} rows wait for an operator` });
  } catch (error) {
    found.push({ part: 'store', reason: (error as Error).message });
  }
  const { bavail, bsize } = await statfs(settings.DATA_FOLDER);
  if (bavail * bsize < LEAST_FREE_BYTES)
    found.push({ part: 'disk', reason: `only ${Math.floor((bavail * bsize) / 1024 / 1024)} MiB are free` });
  return found;
};

/** Opens `/health/live` (the process answers) and `/health/ready` (it should get work). */
export const openHealthRoutes = (http: Http, installation: Installation): void => {
  const live: HttpHandler = async () => ({ status: 'live' });
  const ready: HttpHandler = async (_, reply) => {
    const found = await reasons(installation);
    return reply
      .code(found.length === 0 ? 200 : 503)
      .send(found.length === 0 ? { status: 'ready' } : { status: 'not-ready', reasons: found });
  };
  http.get('/health/live', live);
  http.get('/health/ready', ready);
};
