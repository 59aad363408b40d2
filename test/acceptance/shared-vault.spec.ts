import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, text, type Answer } from './support/client.js';
import { PeerProcess } from './support/peer-process.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const PASSWORD = 'một mật khẩu dài';
const administrator = { displayName: 'Quản trị', username: 'admin', password: PASSWORD };
const NAMES = ['an', 'binh', 'chi', 'dung', 'giang', 'hoa', 'khanh', 'lan'];
let folder: string;
let peer: PeerProcess;
let nodes: readonly ServerProcess[];

const writeKey = () =>
  writeFileSync(join(folder, 'key'), randomBytes(32).toString('base64'), { mode: 0o600 });
const vault = () => ['--vault-folder', join(folder, 'vault'), '--vault-key-file', join(folder, 'key')];
const flags = () => ['--event-store-url', peer.url, '--roles', 'api', ...vault()];
/** The nodes' answers to the same request at the same moment. */
const onEach = <Result>(ask: (client: Client, node: ServerProcess) => Promise<Result>): Promise<Result[]> =>
  Promise.all(nodes.map((node) => ask(new Client(node.address), node)));

beforeAll(async () => {
  folder = dataFolder();
  writeKey();
  peer = await PeerProcess.start();
  nodes = await Promise.all(['1', '2'].map((name) => ServerProcess.start(join(folder, name), ...flags())));
}, 60_000);
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.stop()));
  await peer.stop();
  removeFolder(folder);
});

describe('two nodes on one vault', () => {
  it('take each other’s set-up token, and make one administrator of two who use it at once', async () => {
    const [token = '', other] = nodes.map(({ setUpToken }) => setUpToken);
    expect([token.length, other]).toEqual([48, token]);
    const answers = await onEach((client, node) =>
      client.post('/setup', {
        token,
        administrator: { ...administrator, username: `admin-${nodes.indexOf(node)}` },
      }),
    );
    const made = answers.findIndex(({ status }) => status < 300);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    const here = `admin-${made}`;
    const again = await onEach((client) => client.post('/setup', { token, administrator }));
    expect(again.map(({ body }) => body['code'])).toEqual(['already-set-up', 'already-set-up']);
    const signedIn = await onEach((client) =>
      client.post('/sign-in', { username: here, password: PASSWORD }),
    );
    expect(signedIn.map(({ body }) => text(body['account']?.['administrator']))).toEqual(['true', 'true']);
    administrator.username = here;
  });

  it('give a username that is asked for on both at once to one account', async () => {
    const clients = await onEach((client) => client.signIn(administrator.username, PASSWORD));
    for (const username of NAMES) {
      const answers = await Promise.all(
        clients.map((client) =>
          client.post('/accounts', {
            displayName: 'Ai đó',
            email: 'ai@example.org',
            username,
            password: PASSWORD,
          }),
        ),
      );
      const outcomes = answers.map(({ status, body }: Answer) =>
        status < 300 ? 'made' : text(body['code']),
      );
      expect([username, ...outcomes.toSorted()]).toEqual([username, 'made', 'username-taken']);
      const winner = answers.find(({ status }) => status < 300);
      const there = await onEach((client) => client.post('/sign-in', { username, password: PASSWORD }));
      for (const { body } of there) expect(body['account']?.['id']).toBe(winner?.body['id']);
    }
  });

  it('know each other’s sessions, and their end within two seconds', async () => {
    const [one, other] = nodes.map(({ address }) => new Client(address));
    const { body } = await one!.do('/sign-in', { username: administrator.username, password: PASSWORD });
    const token = { authorization: `Bearer ${text(body['token'])}` };
    expect((await other!.get('/me', token)).status).toBe(200);
    expect((await one!.post('/sign-out', {}, token)).status).toBe(204);
    expect((await one!.get('/me', token)).status).toBe(401);
    await sleep(2_000);
    expect((await other!.get('/me', token)).status).toBe(401);
  });

  it('are joined by no node with another key, or with half of the settings', async () => {
    const refused = async (...given: string[]) => {
      const { code, errors, output } = await ServerProcess.run(join(folder, '3'), ...given).ended;
      return [code, output, ...errors.split('\n').filter((line) => line !== '' && !line.startsWith('{'))];
    };
    const [folderFlag = '', path = '', keyFlag = '', key = ''] = vault();
    expect(await refused(folderFlag, path)).toEqual([
      78,
      '',
      expect.stringMatching(/^VAULT_FOLDER is set without/),
    ]);
    expect(await refused(keyFlag, key)).toEqual([
      78,
      '',
      expect.stringMatching(/^VAULT_KEY_FILE is set without/),
    ]);
    const alone = await refused('--event-store-url', peer.url);
    expect(alone).toEqual([
      78,
      '',
      expect.stringMatching(/vault\.sqlite holds no account .* set VAULT_FOLDER/),
    ]);
    writeKey();
    expect(await refused(...flags())).toEqual([
      78,
      '',
      expect.stringMatching(/^The master key does not open/),
    ]);
  });
});
