import { readdirSync, readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, known, text } from './support/client.js';
import { eventsIn } from './support/events-in.js';
import { linesOf } from './support/log-lines.js';
import { appoint, registerAgency, setUp, type Person } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess, type Ended } from './support/server-process.js';

const FLAGS = ['--simulate-from', '2020-01-02T08:00:00+07:00'];
const DUE = '2020-01-09T09:00:00+07:00';
const PASSWORD = 'một mật khẩu dài';
const STREAMS = 20;
const folder = dataFolder();

/** A mail server that takes connections and never says a word. */
class SilentMailServer {
  connections = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => {
    this.connections++;
    this.sockets.add(socket.on('error', () => undefined));
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', () => resolve()));
    const address = this.server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  stop(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}

const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await condition()); tries++) {
    if (tries > 1_200) throw new Error('it did not come');
    await sleep(25);
  }
};

/** A live stream: what came of it, and how it ended. */
interface Stream {
  readonly response: IncomingMessage;
  events: number;
  failed: boolean;
  readonly closed: Promise<unknown>;
}

const openStream = (address: string, token: string): Promise<Stream> =>
  new Promise((resolve, reject) => {
    const take = (response: IncomingMessage) => {
      const closed = new Promise((done) => response.once('close', done));
      const stream: Stream = { response, events: 0, failed: false, closed };
      response.on('error', () => (stream.failed = true));
      response.on(
        'data',
        (chunk: Buffer) => (stream.events += chunk.toString().split('\nevent: ').length - 1),
      );
      resolve(stream);
    };
    const headers = { authorization: `Bearer ${token}` };
    request(`${address}/api/v1/live`, { headers }, take).once('error', reject).end();
  });

const signing = ({ postId, accountId }: Person) => ({
  ...{ capacity: 'own', signedOn: '2020-01-02', postId, holderId: accountId },
});

const assignOne = async (administrator: Client): Promise<{ city: string; chair: Person }> => {
  const city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  const department = await registerAgency(administrator, 'Sở Nội vụ', 'city', city);
  const chair = await appoint(administrator, city, 'chutich', ['head']);
  await appoint(administrator, department, 'giamdoc', ['head']);
  const directive = await chair.client.do('/directives', {
    ...{ issuerId: city, number: '9901/UBND-VX', issuedOn: '2020-01-02', signing: signing(chair) },
    ...{ summary: '[Minh họa] Công văn thử', basis: [], clauses: [] },
  });
  await chair.client.do('/tasks', {
    ...{ issuerId: city, leadId: department, content: 'Báo cáo', signing: signing(chair) },
    expectedProduct: { none: true },
    deadline: { kind: 'fixed', date: '2020-01-10', wording: 'by', rolls: true },
    source: { directiveId: text(directive.body['id']) },
  });
  return { city, chair };
};

/** Renames an agency again and again until the server takes nothing more; what was answered counts. */
const renameUntilRefused = async (client: Client, city: string): Promise<readonly string[]> => {
  const answered: string[] = [];
  for (let place = 0; ; place++) {
    const body = { name: `UBND Thành phố ${place}`, effectiveOn: '2020-01-01' };
    const answer = await client.post(`/agencies/${city}/rename`, body).catch(() => undefined);
    if (answer?.status !== 200) return answered;
    answered.push(...known<readonly { id: string }[]>(answer.body['events']).map(({ id }) => id));
  }
};

const summaryOf = async (client: Client) =>
  known<{ issued: number; delivered: number }>((await client.get('/reminders/summary')).body);

describe('a server that is asked to stop while streams are open, commands come in and a mail hangs', () => {
  const mail = new SilentMailServer();
  let streams: readonly Stream[];
  let answered: readonly string[];
  let ended: Ended;
  let took: number;

  beforeAll(async () => {
    const server = await ServerProcess.start(folder, ...FLAGS, '--smtp-url', await mail.start());
    const administrator = await setUp(server);
    const { city, chair } = await assignOne(administrator);
    const { body } = await administrator.post('/sign-in', { username: 'chutich', password: PASSWORD });
    const token = text(body['token']);
    streams = await Promise.all(Array.from({ length: STREAMS }, () => openStream(server.address, token)));
    void administrator.post('/simulation/advance', { to: DUE }).catch(() => undefined);
    await until(async () => (await summaryOf(chair.client)).issued > 0 && mail.connections > 0);
    const renaming = renameUntilRefused(administrator, city);
    await until(() => streams.every(({ events }) => events > 3));
    const from = performance.now();
    ended = await server.stop();
    took = performance.now() - from;
    answered = await renaming;
    await Promise.all(streams.map(({ closed }) => closed));
  }, 90_000);
  afterAll(() => {
    mail.stop();
    removeFolder(folder);
  });

  it('ends by itself with exit code 0 in less than ten seconds', () => {
    expect(ended.code).toBe(0);
    expect(took).toBeLessThan(10_000);
    expect(linesOf(ended.errors).filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it('ends every live stream cleanly, so that its client can go on after the last event', () => {
    expect(streams.filter(({ response, failed }) => response.complete && !failed)).toHaveLength(STREAMS);
  });

  it('has every event in the log that it answered with', () => {
    const there = new Set(eventsIn(folder).map(({ id }) => id));
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.filter((id) => !there.has(id))).toEqual([]);
  });

  it('delivers the reminder that was in hand after it was started again, under its one name', async () => {
    const issuedBefore = eventsIn(folder).filter(({ type }) => type === 'ReminderIssued');
    expect(issuedBefore.length).toBeGreaterThan(0);
    expect(eventsIn(folder).filter(({ type }) => /^Reminder(Delivered|Failed)$/.test(type))).toEqual([]);
    const again = await ServerProcess.start(folder, ...FLAGS);
    const administrator = await new Client(again.address).signIn('admin', PASSWORD);
    expect((await administrator.post('/simulation/advance', { to: DUE })).status).toBe(200);
    const summary = await summaryOf(await new Client(again.address).signIn('chutich', PASSWORD));
    expect(summary.delivered).toBe(summary.issued);
    await again.stop();
    const outbox = join(folder, 'outbox');
    const mails = readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'latin1'));
    for (const { stream } of issuedBefore)
      expect(mails.filter((raw) => raw.includes(`<${stream}@`))).toHaveLength(1);
  }, 60_000);
});
