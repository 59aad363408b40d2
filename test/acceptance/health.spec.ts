import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setUp } from './support/office.js';
import { PeerProcess } from './support/peer-process.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

interface Health {
  readonly http: number;
  readonly status: string;
  readonly reasons?: readonly { readonly code: string; readonly blocks: boolean; readonly reason: object }[];
}

const folder = dataFolder();
let peer: PeerProcess;
let server: ServerProcess;

const health = async (): Promise<Health> => {
  const response = await fetch(`${server.address}/health/ready`);
  return { http: response.status, ...((await response.json()) as Omit<Health, 'http'>) };
};
const codes = ({ reasons = [] }: Health) => reasons.map(({ code }) => code);
const until = async (isSo: (found: Health) => boolean): Promise<Health> => {
  for (let tries = 0; tries < 120; tries++) {
    const found = await health();
    if (isSo(found)) return found;
    await sleep(250);
  }
  throw new Error(`it did not come: ${JSON.stringify(await health())}`);
};
const metrics = async () => (await fetch(`${server.address}/metrics`)).text();

beforeAll(async () => {
  peer = await PeerProcess.start();
  // nobody listens there
  const redis = ['--redis-url', 'redis://127.0.0.1:1'];
  server = await ServerProcess.start(folder, '--event-store-url', peer.url, ...redis);
}, 60_000);
afterAll(async () => {
  peer.goOn();
  await server.stop();
  await peer.stop();
  removeFolder(folder);
});

describe('the health of a node on a cluster', () => {
  it('is degraded while Redis is away, and people are served all the same', async () => {
    const found = await until(({ status }) => status === 'degraded');
    expect([found.http, codes(found)]).toEqual([200, ['queue-away']]);
    expect(found.reasons?.[0]).toMatchObject({
      blocks: false,
      reason: { vi: expect.any(String), en: expect.any(String) },
    });
    const administrator = await setUp(server);
    expect((await administrator.get('/me')).status).toBe(200);
    const text = await metrics();
    expect(text).toContain('dondoc_queue_state{state="away"} 1');
    expect(text).toContain('dondoc_ready 1');
  }, 60_000);

  it('is not ready once the cluster does not answer any more, while the process says that it lives', async () => {
    peer.freeze();
    const found = await until(({ http }) => http === 503);
    expect(codes(found)).toContain('store-unreachable');
    const live = await fetch(`${server.address}/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
    const text = await metrics();
    expect(text).toContain('dondoc_store_connected 0');
    expect(text).toContain('dondoc_ready 0');
    expect(text).toContain('dondoc_health_reason{part="store",code="store-unreachable"} 1');
  }, 60_000);

  it('heals by itself when the cluster is back', async () => {
    peer.goOn();
    const found = await until(({ http }) => http === 200);
    expect(codes(found)).not.toContain('store-unreachable');
  }, 60_000);
});
