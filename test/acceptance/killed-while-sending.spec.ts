import { createServer } from 'node:net';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Client, known, text } from './support/client.js';
import { appoint, registerAgency, setUp } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const FLAGS = ['--simulate-from', '2020-01-02T08:00:00+07:00'];
const DUE = '2020-01-09T09:00:00+07:00';
const folder = dataFolder();
afterAll(() => removeFolder(folder));

/** A mail server that takes connections and never says a word. */
const silentMailServer = async () => {
  const server = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the mail server has no port');
  return { server, url: `smtp://127.0.0.1:${address.port}` };
};

const issued = async (client: Client) =>
  known<{ issued: number; delivered: number }>((await client.get('/reminders/summary')).body);

describe('a server that was killed between issuing a reminder and sending it', () => {
  it('sends it as soon as it runs again, and simulated time goes on', async () => {
    const { server: mail, url } = await silentMailServer();
    const killed = await ServerProcess.start(folder, ...FLAGS, '--smtp-url', url);
    const administrator = await setUp(killed);
    const city = await registerAgency(administrator, 'UBND Thành phố', 'city');
    const department = await registerAgency(administrator, 'Sở Nội vụ', 'city', city);
    const chair = await appoint(administrator, city, 'chutich', ['head']);
    await appoint(administrator, department, 'giamdoc', ['head']);
    const signing = {
      capacity: 'own',
      signedOn: '2020-01-02',
      postId: chair.postId,
      holderId: chair.accountId,
    };
    const directive = await chair.client.do('/directives', {
      ...{ issuerId: city, number: '9901/UBND-VX', issuedOn: '2020-01-02', signing },
      ...{ summary: '[Minh họa] Công văn thử', basis: [], clauses: [] },
    });
    await chair.client.do('/tasks', {
      ...{ issuerId: city, leadId: department, content: 'Báo cáo', signing },
      expectedProduct: { none: true },
      deadline: { kind: 'fixed', date: '2020-01-10', wording: 'by', rolls: true },
      source: { directiveId: text(directive.body['id']) },
    });
    void administrator.post('/simulation/advance', { to: DUE }).catch(() => undefined);
    while ((await issued(chair.client)).issued < 1) await new Promise((resolve) => setTimeout(resolve, 20));
    await killed.stop('SIGKILL');
    mail.close();

    const again = await ServerProcess.start(folder, ...FLAGS);
    const resumed = await new Client(again.address).signIn('admin', 'một mật khẩu dài');
    const advanced = await resumed.post('/simulation/advance', { to: DUE });
    expect(advanced.status).toBe(200);
    const summary = await issued(resumed);
    expect(summary.issued).toBeGreaterThan(0);
    expect(summary.delivered).toBe(summary.issued);
    expect(readdirSync(join(folder, 'outbox'))).toHaveLength(summary.issued);
    await again.stop();
  }, 60_000);
});
