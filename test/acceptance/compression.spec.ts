import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { text, type Client } from './support/client.js';
import { PASSWORD, registerAgency, setUp } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const folder = dataFolder();
let server: ServerProcess;
let administrator: Client;

beforeAll(async () => {
  server = await ServerProcess.start(folder, '--simulate-from', '2020-01-02T08:00:00+07:00');
  administrator = await setUp(server);
  for (const n of Array(8).keys())
    await registerAgency(administrator, `Ủy ban nhân dân quận ${n}`, 'district');
}, 60_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

describe('what is answered', () => {
  const agencies = (accepted: string) => administrator.get('/agencies', { 'accept-encoding': accepted });

  it.each([
    ['br', 'gzip, deflate, br'],
    ['gzip', 'gzip'],
  ])('comes in %s to whoever takes it, and says the same', async (encoding, accepted) => {
    const plain = await agencies('identity');
    const packed = await agencies(accepted);
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(packed.headers.get('content-encoding')).toBe(encoding);
    expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(packed.raw).toBe(plain.raw);
    expect(plain.body['items']).toHaveLength(8);
  });

  it('comes as it is to whoever takes something unknown', async () => {
    const answer = await agencies('zopfli');
    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, null]);
  });

  it('comes as it is when it is short', async () => {
    const answer = await administrator.get('/agencies?level=commune', { 'accept-encoding': 'br' });
    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, null]);
  });

  it('comes at once when it is the live line', async () => {
    const signedIn = await administrator.do('/sign-in', { username: 'admin', password: PASSWORD });
    const authorization = `Bearer ${text(signedIn.body['token'])}`;
    const { headers, body } = await fetch(`${server.address}/api/v1/live`, {
      headers: { authorization, 'accept-encoding': 'br, gzip' },
    });
    expect(headers.get('content-encoding')).toBeNull();
    await body?.cancel();
  });

  it('is a file of the dashboard as it lies there, compressed once', async () => {
    const page = await (await fetch(server.address)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
    const [small, plain] = await Promise.all(
      ['br', 'identity'].map((accepted) =>
        fetch(`${server.address}${script}`, { headers: { 'accept-encoding': accepted } }),
      ),
    );
    expect(small?.headers.get('content-encoding')).toBe('br');
    expect(await small?.text()).toBe(await plain?.text());
  });
});
