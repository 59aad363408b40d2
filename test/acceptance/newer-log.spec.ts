import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomId } from '@dondoc/event-sourcing';
import { openKurrentEventStore } from '@dondoc/event-store-kurrentdb';
import { openSqliteEventStore } from '@dondoc/event-store-sqlite';
import { Client, text } from './support/client.js';
import { registerAgency, setUp } from './support/office.js';
import { PeerProcess } from './support/peer-process.js';
import { dataFolder, removeFolder, ServerProcess, type Ended } from './support/server-process.js';
import { writeAsAnother } from './support/stranger.js';

let folder: string;
let ends: (() => Promise<unknown>)[];
beforeEach(() => {
  folder = dataFolder();
  ends = [];
});
afterEach(async () => {
  for (const end of ends.reverse()) await end();
  removeFolder(folder);
});

const startServer = async (...flags: string[]): Promise<ServerProcess> => {
  const server = await ServerProcess.start(folder, ...flags);
  ends.push(() => server.stop());
  return server;
};

const startPeer = async (): Promise<PeerProcess> => {
  const peer = await PeerProcess.start();
  ends.push(() => peer.stop());
  return peer;
};

const UNKNOWN = { stream: `task-${randomId()}`, type: 'TaskPraised' };
const NEWER = { stream: `number-${randomId()}.2020.QĐ.1`, type: 'NumberTaken', v: 3 };

const sentences = {
  unknown:
    'The log holds the event type TaskPraised, which this version of dondoc does not know; start a newer version.',
  newer:
    'The log holds NumberTaken in version 3, but this version of dondoc knows only up to 2; start a newer version.',
};

/** What a person is told on standard error: the lines that are no log lines. */
const told = ({ errors }: Ended) => errors.split('\n').filter((line) => line !== '' && !line.startsWith('{'));

const inFolder = async <Result>(
  work: (store: Awaited<ReturnType<typeof openSqliteEventStore>>) => Promise<Result>,
) => {
  const store = await openSqliteEventStore({ file: join(folder, 'events.sqlite') });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

describe('a node that is too old for its log', () => {
  it.each([
    ['a type that it does not know', UNKNOWN, sentences.unknown],
    ['a newer version of an event', NEWER, sentences.newer],
  ])('does not start on %s: one sentence, exit code 78, nothing made', async (_, event, sentence) => {
    await inFolder((store) => writeAsAnother(store, event));
    const ended = await ServerProcess.run(folder).ended;
    expect([ended.code, told(ended), ended.output]).toEqual([78, [sentence], '']);
    expect(existsSync(join(folder, 'vault.sqlite'))).toBe(false);
  });

  it('is told by name which format it cannot write', async () => {
    const ended = await ServerProcess.run(folder, '--write-format', '99').ended;
    expect([ended.code, told(ended), ended.output]).toEqual([
      78,
      [expect.stringMatching(/WRITE_FORMAT .* writes format 1 to \d+ of the log\.$/)],
      '',
    ]);
  });
});

describe('a node while another one writes to the same log', () => {
  it.each([
    ['a type that it does not know', UNKNOWN, sentences.unknown],
    ['a newer version of an event', NEWER, sentences.newer],
  ])('stops by itself on %s, and until then its answers are right', async (_, event, sentence) => {
    const peer = await startPeer();
    const server = await startServer('--event-store-url', peer.url);
    const administrator = await setUp(server);
    const city = await registerAgency(administrator, 'UBND Thành phố', 'city');
    let running = true;
    const statuses = new Set<number>();
    const busy = async () => {
      for (let n = 0; running; n++)
        await administrator.post('/agencies', agencyOf(n, city)).then(
          ({ status }) => statuses.add(status),
          () => (running = false),
        );
    };
    const clients = Promise.all([busy(), busy()]);
    const other = await openKurrentEventStore({ url: peer.url });
    await writeAsAnother(other, event);
    const ended = await server.ended;
    await clients;
    expect([ended.code, told(ended)]).toEqual([78, [sentence]]);
    expect([...statuses].filter((status) => status !== 201 && status !== 503)).toEqual([]);
    await other.close();
  });
});

describe('a node that is held to an older format', () => {
  it('says in its log that it is, and answers 503 to what older nodes would not know', async () => {
    const server = await startServer('--write-format', '1');
    const administrator = await setUp(server);
    const answer = await administrator.post('/reminders/retry', {});
    expect([answer.status, answer.body['code'], answer.headers.get('retry-after')]).toEqual([
      503,
      'upgrade-unfinished',
      '60',
    ]);
    const { code, errors } = await server.stop();
    expect(code).toBe(0);
    expect(errors).toMatch(/"format":1,"newest":\d+,.*"msg":"older format written"/);
    const types = await inFolder(async (store) => {
      const found: string[] = [];
      for await (const page of store.readAll()) found.push(...page.map(({ type }) => type));
      return found;
    });
    expect(types).not.toContain('ReminderRetriesRequested');
  });
});

describe('a node with an event that a view cannot take', () => {
  it('parks that one row, says so in health, and answers everything else', async () => {
    const broken = { stream: `task-${randomId()}`, type: 'TaskDrafted', data: {} };
    await inFolder((store) => writeAsAnother(store, broken));
    const server = await startServer();
    const administrator = await setUp(server);
    const agencyId = await registerAgency(administrator, 'UBND Thành phố', 'city');
    const read = await administrator.get(`/agencies/${agencyId}`);
    expect([read.status, text(read.body['name'])]).toEqual([200, 'UBND Thành phố']);
    const ready = await new Client(server.address).send('GET', '/health/ready');
    // it is told of, and no reason to send this node no requests
    expect(ready.status).toBe(200);
    expect(ready.body['reasons']).toMatchObject([{ code: 'rows-parked' }]);
  });
});

const agencyOf = (n: number, parentId: string) => ({
  name: `Phòng ${n}`,
  kind: 'executive',
  level: 'unit',
  effectiveOn: '2020-01-01',
  parentId,
});
