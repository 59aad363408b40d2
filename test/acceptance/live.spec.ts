import { request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { known, text, type Client } from './support/client.js';
import { appoint, registerAgency, setUp, type Person } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const folder = dataFolder();
let server: ServerProcess;
let administrator: Client;
let city: string;
let token: string;
let inspector: Person;

const open = (lastEventId?: number): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(lastEventId !== undefined && { 'last-event-id': String(lastEventId) }),
    };
    request(`${server.address}/api/v1/live`, { headers }, resolve).once('error', reject).end();
  });

/** Collects the ids of events as they come. */
const collect = (stream: IncomingMessage): number[] => {
  const ids: number[] = [];
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('id: ')) ids.push(Number(line.slice(4)));
  });
  return ids;
};

const until = async (condition: () => boolean): Promise<void> => {
  for (let tries = 0; !condition(); tries++) {
    if (tries > 600) throw new Error('it did not come');
    await sleep(25);
  }
};

const rename = (place: number) =>
  administrator.do(`/agencies/${city}/rename`, {
    name: `UBND Thành phố ${place}`,
    effectiveOn: '2020-01-01',
  });

const tail = async (): Promise<number> => {
  const { body } = await administrator.get('/audit/events?newestFirst=true&limit=1');
  return Number(known<readonly { index: number }[]>(body['items'])[0]?.index);
};

beforeAll(async () => {
  server = await ServerProcess.start(folder, '--simulate-from', '2020-01-02T08:00:00+07:00');
  administrator = await setUp(server);
  city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  inspector = await appoint(administrator, city, 'thanhtra', ['inspector']);
  const { body } = await administrator.post('/sign-in', {
    username: 'thanhtra',
    password: 'một mật khẩu dài',
  });
  token = text(body['token']);
}, 60_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

describe('live events', () => {
  it('go on after Last-Event-ID without a gap or a double', async () => {
    const before = await tail();
    const first = await open(before);
    const ids = collect(first);
    for (let place = 0; place < 20; place++) await rename(place);
    await until(() => ids.length >= 10);
    first.destroy();
    const cut = ids.slice(0, 7);
    for (let place = 20; place < 40; place++) await rename(place);
    const second = await open(cut.at(-1));
    const rest = collect(second);
    await until(() => rest.length >= 33);
    second.destroy();
    const expected = Array.from({ length: 40 }, (_, place) => before + 1 + place);
    expect([...cut, ...rest]).toEqual(expected);
  }, 60_000);

  it('start from the first event of the log with nothing left out that the reader may see', async () => {
    const stream = await open(0);
    const ids = collect(stream);
    const last = await tail();
    await until(() => (ids.at(-1) ?? 0) >= last);
    stream.destroy();
    expect(ids).toEqual(Array.from({ length: last }, (_, place) => place + 1));
  }, 60_000);

  it('end when the server stops, which takes less than ten seconds', async () => {
    const streams = await Promise.all([open(), open(), open()]);
    const ended = streams.map((stream) => new Promise((resolve) => stream.once('close', resolve)));
    for (const stream of streams) stream.on('error', () => undefined).resume();
    const from = performance.now();
    const { code } = await server.stop();
    await Promise.all(ended);
    expect(code).toBe(0);
    expect(performance.now() - from).toBeLessThan(10_000);
    expect(inspector.accountId).not.toBe('');
  }, 60_000);
});
