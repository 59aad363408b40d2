import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, text } from './support/client.js';
import { setUp } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';
import { writeLongLog } from './support/long-log.js';

/** About 12 MB of messages for each reader: more than sockets hold by themselves. */
const EVENTS = 30_000;
const READERS = 20;
const folder = dataFolder();
let server: ServerProcess;
let token: string;

const open = (): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'last-event-id': '0' };
    request(`${server.address}/api/v1/live`, { headers }, resolve).once('error', reject).end();
  });

const residentMiB = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;

/** Reads a stream to an index and gives every index that came. */
const readTo = async (stream: IncomingMessage, last: number): Promise<readonly number[]> => {
  const ids: number[] = [];
  let rest = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('id: ')) ids.push(Number(line.slice(4)));
    if ((ids.at(-1) ?? 0) >= last) break;
  }
  return ids;
};

beforeAll(async () => {
  await writeLongLog(folder, EVENTS);
  server = await ServerProcess.start(folder);
  await setUp(server);
  const { body } = await new Client(server.address).do('/sign-in', {
    username: 'admin',
    password: 'một mật khẩu dài',
  });
  token = text(body['token']);
}, 120_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

describe('readers of live events that do not read', () => {
  it('cost the server no memory, and miss nothing once they read', async () => {
    for (let ready = 0; ready !== 200; await sleep(100))
      ready = (await fetch(`${server.address}/health/ready`)).status;
    const before = residentMiB();
    const streams = await Promise.all(Array.from({ length: READERS }, open));
    let most = 0;
    for (let look = 0; look < 40; look++, await sleep(150)) most = Math.max(most, residentMiB() - before);
    // all messages of all readers in memory would be about 240 MB
    expect(most).toBeLessThan(150);
    const [first] = streams;
    if (!first) throw new Error('no reader');
    const ids = await readTo(first, EVENTS - 1);
    expect(ids.length).toBeGreaterThanOrEqual(EVENTS - 1);
    expect(ids.every((id, place) => id === place + 1)).toBe(true);
    for (const stream of streams) stream.destroy();
  }, 120_000);
});
