import { rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from './support/client.js';
import { setUp } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

let folder: string;
let server: ServerProcess;
beforeEach(async () => {
  folder = dataFolder();
  writeFileSync(join(folder, 'key'), randomBytes(32).toString('base64'), { mode: 0o600 });
  server = await ServerProcess.start(
    join(folder, 'node'),
    ...['--vault-folder', join(folder, 'vault'), '--vault-key-file', join(folder, 'key')],
  );
});
afterEach(async () => {
  await server.stop();
  removeFolder(folder);
});

describe('a vault whose volume is gone while the server runs', () => {
  it('makes sign-ins answer 503 with a sentence, never 500, and shows in health', async () => {
    await setUp(server);
    rmSync(join(folder, 'vault'), { recursive: true });
    writeFileSync(join(folder, 'vault'), '');
    // what was read a moment ago is still known
    await sleep(1_500);
    const answer = await new Client(server.address).post('/sign-in', { username: 'admin', password: 'x' });
    expect([answer.status, answer.body['code']]).toEqual([503, 'storage-unavailable']);
    expect(answer.headers.get('retry-after')).toBe('5');
    const health = (await (await fetch(`${server.address}/health/ready`)).json()) as {
      reasons?: readonly { part: string }[];
    };
    expect(health.reasons?.map(({ part }) => part)).toContain('storage');
  });
});
