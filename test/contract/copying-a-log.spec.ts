import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Peer, PeerLog } from '@dondoc/event-store-kurrentdb/testing';
import { Client, known, text } from '../acceptance/support/client.js';
import { Scene } from '../acceptance/support/scene.js';
import { ServerProcess } from '../acceptance/support/server-process.js';

const CLI = fileURLToPath(new URL('../../apps/cli/src/main.js', import.meta.url));
const PASSWORD = 'một mật khẩu dài';

const dondoc = (...args: string[]) =>
  new Promise<{ code: number; output: string; errors: string }>((resolve) =>
    execFile(process.execPath, [CLI, ...args], { maxBuffer: 64 * 1024 * 1024 }, (error, output, errors) =>
      resolve({ code: error ? Number(error.code) : 0, output, errors }),
    ),
  );

const copy = (from: string, to: string) => dondoc('copy', '--from', from, '--to', to);

/** Count and SHA-256 of both sides, as they were printed. */
const sides = (output: string) =>
  [...output.matchAll(/^(\d+) events, SHA-256 ([0-9a-f]{64}), /gm)].map(([, count, sha256]) => ({
    count: Number(count),
    sha256,
  }));

const until = async (client: Client, to: string) => client.do('/simulation/advance', { to });

const scene = new Scene();
const scratch = mkdtempSync(join(tmpdir(), 'dondoc-copy-'));
const copied = join(scratch, 'copied');
let peer: Peer;

/** A log on simulated time, with a policy that has acted and reminders that were sent. */
beforeAll(async () => {
  peer = await Peer.start(new PeerLog(), { port: 0 });
  await scene.start();
  const { administrator, chair, directiveId, department, server } = scene.now;
  const {
    issuerId: _,
    leadId: __,
    source: ___,
    ...task
  } = known<Record<string, unknown>>(scene.assignment());
  await chair.client.do(`/directives/${directiveId}/fan-out-tasks`, {
    ...task,
    trackingPostId: chair.postId,
    items: [{ leadId: department }],
  });
  await until(administrator, '2020-03-04T09:00:00+07:00');
  await server.stop();
}, 120_000);

afterAll(async () => {
  await scene.stop();
  await peer.stop();
  rmSync(scratch, { recursive: true });
});

describe('a log that is copied to a cluster and back', () => {
  it('is the same there and when it is back', async () => {
    const there = await copy(scene.folder, peer.url);
    expect(there).toMatchObject({ code: 0, errors: '' });
    expect(there.output).toContain('The two logs are identical.');
    const back = await copy(peer.url, join(scratch, 'back.sqlite'));
    expect(back.code).toBe(0);
    const [first, ...others] = [...sides(there.output), ...sides(back.output)];
    expect(first?.count).toBeGreaterThan(30);
    expect(others).toEqual([first, first, first]);
  }, 60_000);

  it('exports the same bytes from every store', async () => {
    const stores = [
      scene.folder,
      join(scene.folder, 'events.sqlite'),
      peer.url,
      join(scratch, 'back.sqlite'),
    ];
    const exported: string[] = [];
    for (const store of stores) exported.push((await dondoc('export', '--data', store)).output);
    const [first, ...others] = exported;
    for (const type of ['ClockAdvanced', 'PolicyActed', 'ReminderIssued'])
      expect(first).toContain(`"type":"${type}"`);
    for (const other of others) expect(other === first).toBe(true);
  }, 60_000);

  it('goes on where it stood: no policy acts twice, and time stands where it stood', async () => {
    mkdirSync(copied);
    cpSync(scene.folder, copied, {
      recursive: true,
      filter: (path) => !/^(events|views)/.test(basename(path)),
    });
    expect((await copy(peer.url, copied)).code).toBe(0);
    const before = await dondoc('export', '--data', copied);
    const server = await ServerProcess.start(copied, '--simulate-from', '2020-01-02T08:00:00+07:00');
    try {
      const administrator = await new Client(server.address).signIn('admin', PASSWORD);
      const now = text((await administrator.get('/simulation')).body['now']);
      await until(administrator, now);
    } finally {
      await server.stop();
    }
    const after = await dondoc('export', '--data', copied);
    expect(after.output === before.output).toBe(true);
  }, 60_000);
});

describe('a copy that is refused', () => {
  it.each([
    { why: 'no stores are named', args: [], says: 'Name two stores' },
    {
      why: 'the source is not there',
      args: ['--from', 'nowhere', '--to', 'x'],
      says: 'nowhere holds no log',
    },
    { why: 'both are one', args: ['--from', 'x', '--to', './x'], says: 'are the same store' },
    {
      why: 'the address is wrong',
      args: ['--from', 'esdb://admin:mat:khau@host', '--to', 'x'],
      says: 'The address of the event store cannot be used',
    },
  ])('says why in both languages: $why', async ({ args, says }) => {
    const { code, errors } = await dondoc('copy', ...args);
    expect(code).toBe(1);
    expect(errors.trim().split('\n')).toHaveLength(2);
    expect(errors).toContain(says);
    expect(errors).not.toContain('khau');
  });

  it('leaves a store alone that holds events', async () => {
    const before = peer.log.all.length;
    const { code, errors } = await copy(scene.folder, peer.url);
    expect(code).toBe(1);
    expect(errors).toContain('holds events already');
    expect(peer.log.all).toHaveLength(before);
  }, 60_000);
});
