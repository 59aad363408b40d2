import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deriveId } from '@dondoc/event-sourcing';
import { openSqliteEventStore } from '@dondoc/event-store-sqlite';
import { Client, known, text } from './support/client.js';
import { appoint, registerAgency, setUp } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const SEED = '00000000-0000-4000-8000-000000000001';
const KEY = deriveId(SEED, 'reminder');

/** Writes, past the engine, what its view cannot bear: outcomes of a reminder that was never issued. */
const plant = async (folder: string): Promise<readonly number[]> => {
  const store = await openSqliteEventStore({ file: join(folder, 'events.sqlite'), verify: false });
  const now = new Date().toISOString();
  const event = (place: number) => ({
    id: deriveId(SEED, `event ${place}`),
    type: 'ReminderDelivered',
    v: 1,
    data: { response: '250 OK' },
    meta: {
      ...{ origin: store.id, actor: SEED, occurredAt: now },
      commandId: deriveId(SEED, 'command'),
      commandHash: '0'.repeat(64),
      correlationId: deriveId(SEED, 'command'),
      salt: '0'.repeat(64),
    },
  });
  await store.append(`reminder-${KEY}`, [event(0), event(1)], 'no-stream', now);
  const last = (await store.tail())?.index ?? 0;
  await store.close();
  return [last - 1, last];
};

const folder = dataFolder();
let server: ServerProcess;
let administrator: Client;
let clerk: Client;
let indexes: readonly number[];

beforeAll(async () => {
  const first = await ServerProcess.start(folder);
  const founder = await setUp(first);
  const city = await registerAgency(founder, 'UBND Thành phố', 'city');
  await appoint(founder, city, 'vanthu', ['clerk']);
  await first.stop();
  indexes = await plant(folder);
  server = await ServerProcess.start(folder);
  administrator = await new Client(server.address).signIn('admin', 'một mật khẩu dài');
  clerk = await new Client(server.address).signIn('vanthu', 'một mật khẩu dài');
}, 60_000);
afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

const place = { view: 'reminders', key: KEY };
const parked = async () =>
  known<readonly object[]>((await administrator.get('/operation/parked')).body['items']);
const health = async () => JSON.stringify((await administrator.send('GET', '/health/ready')).body);
const codeOf = async (path: string, body: object, by = administrator) => {
  const answer = await by.post(`/operation/parked/${path}`, body);
  return [answer.status, answer.body['code'] as unknown];
};

describe('rows that a view cannot bear', () => {
  it('are listed for administrators, and the health of the node speaks of them', async () => {
    expect(await parked()).toEqual([
      {
        ...place,
        ...{ index: indexes[0], waiting: 2, type: 'ReminderDelivered' },
        reason: 'the reminder was never issued',
      },
    ]);
    expect(await health()).toContain('rows-parked');
    expect((await clerk.get('/operation/parked')).status).toBe(403);
  });

  it('are not for others to retry or skip, nor by a wrong name', async () => {
    expect(await codeOf('retry', place, clerk)).toEqual([403, 'may-not-operate']);
    expect(await codeOf('retry', { ...place, key: SEED })).toEqual([409, 'nothing-parked']);
    expect(await codeOf('skip', { ...place, index: indexes[1] })).toEqual([409, 'other-event-parked']);
    expect(await codeOf('skip', { ...place, index: -1 })).toEqual([400, 'malformed']);
    expect(await codeOf('skip', place)).toEqual([400, 'malformed']);
  });

  it('wait on when they are retried in vain', async () => {
    const { body } = await administrator.do('/operation/parked/retry', place);
    expect(known<readonly object[]>(body['parked'])).toMatchObject([{ waiting: 2 }]);
  });

  it('are freed event by event, each skipped once however often the request is sent', async () => {
    const headers = { 'idempotency-key': 'skip-the-first' };
    const skip = { ...place, index: indexes[0], reason: 'Nhập thử' };
    const first = await administrator.do('/operation/parked/skip', skip, headers);
    const again = await administrator.do('/operation/parked/skip', skip, headers);
    expect(again.body['events']).toEqual(first.body['events']);
    expect(await parked()).toMatchObject([{ index: indexes[1], waiting: 1 }]);
    await administrator.do('/operation/parked/skip', { ...place, index: indexes[1] });
    expect(await parked()).toEqual([]);
    expect(await health()).not.toContain('rows-parked');
  });

  it('leave a trail of who decided, which only administrators and inspectors see', async () => {
    const trail = async (by: Client) =>
      known<readonly { type: string; stream: string }[]>(
        (await by.get('/audit/events?category=operation')).body['items'],
      );
    expect((await trail(administrator)).map(({ type }) => text(type))).toEqual([
      'ParkedKeyRetried',
      'ParkedEventSkipped',
      'ParkedEventSkipped',
    ]);
    expect(await trail(clerk)).toEqual([]);
  });

  it('stay free after a restart that builds the views anew', async () => {
    await server.stop();
    for (const name of readdirSync(folder)) if (name.startsWith('views-')) rmSync(join(folder, name));
    server = await ServerProcess.start(folder);
    administrator = await new Client(server.address).signIn('admin', 'một mật khẩu dài');
    expect(await parked()).toEqual([]);
  });
});
