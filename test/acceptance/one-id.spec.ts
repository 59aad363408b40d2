import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { text } from './support/client.js';
import { eventsIn, type EventOnDisk } from './support/events-in.js';
import { linesOf, type LogLine } from './support/log-lines.js';
import { appoint, registerAgency, setUp, type Person } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const ID = '00000000-0000-4000-8000-00000000c0de';
const REFUSED = 'quan@example.org';
const folder = dataFolder();
const ids: string[] = [];
let lines: readonly LogLine[];
let errors: string;
let metrics: string;
let events: readonly EventOnDisk[];
let chair: Person;

/** Takes every mail but those to one address, which it quotes. */
const mail = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo: ({ address }, _, done) =>
    address === REFUSED
      ? done(Object.assign(new Error(`<${REFUSED}>: Người quan unknown`), { responseCode: 550 }))
      : done(),
  onData: (stream, _, done) => {
    void (async () => {
      ids.push(/^message-id:\s*<?([^@>\s]+)/im.exec(await textOf(stream))?.[1] ?? '');
      done();
    })();
  },
});

const signing = ({ postId, accountId }: Person) => ({
  capacity: 'own',
  signedOn: '2020-01-02',
  postId,
  holderId: accountId,
});

/** One directive with a fan-out to two agencies, and time until both are late. */
const story = async (server: ServerProcess): Promise<void> => {
  const administrator = await setUp(server);
  const city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  const department = await registerAgency(administrator, 'Sở Nội vụ', 'city', city);
  const district = await registerAgency(administrator, 'UBND quận MH-01', 'district', city);
  chair = await appoint(administrator, city, 'chutich', ['head', 'tracking-officer']);
  await appoint(administrator, department, 'giamdoc', ['head', 'clerk']);
  await appoint(administrator, district, 'quan', ['head', 'clerk']);
  const { body } = await chair.client.do('/directives', {
    ...{ issuerId: city, number: '9907/UBND-VX', issuedOn: '2020-01-02', basis: [], clauses: [] },
    ...{ summary: 'Công văn rất riêng', signing: signing(chair) },
  });
  const answer = await chair.client.do(
    `/directives/${text(body['id'])}/fan-out-tasks`,
    {
      content: 'Nội dung rất riêng',
      expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
      deadline: { kind: 'fixed', date: '2020-01-10', wording: 'by', rolls: true },
      items: [{ leadId: department }, { leadId: district }],
      trackingPostId: chair.postId,
      signing: signing(chair),
    },
    { 'x-correlation-id': ID },
  );
  expect(answer.headers.get('x-correlation-id')).toBe(ID);
  await chair.client.get('/tasks?search=Người%20riêng&limit=5');
  await chair.client.post('/directives', { summary: 'Sai dạng' });
  await chair.client.post('/agencies', {});
  await administrator.post('/sign-in', { username: 'giamdoc', password: 'mật khẩu đoán mò' });
  await administrator.do('/simulation/advance', { to: '2020-01-14T09:00:00+07:00' });
};

beforeAll(async () => {
  mail.on('error', () => undefined).listen(0, '127.0.0.1');
  await once(mail.server, 'listening');
  const { port } = mail.server.address() as AddressInfo;
  const server = await ServerProcess.start(
    folder,
    ...['--simulate-from', '2020-01-02T08:00:00+07:00', '--log-level', 'debug'],
    ...['--smtp-url', `smtp://127.0.0.1:${port}`],
  );
  await story(server);
  metrics = await (await fetch(`${server.address}/metrics`)).text();
  ({ errors } = await server.stop());
  lines = linesOf(errors);
  events = eventsIn(folder);
}, 90_000);
afterAll(() => {
  mail.close();
  removeFolder(folder);
});

const said = (msg: string) => lines.filter((line) => line.msg === msg && line.correlationId === ID);
const written = (type: string) => events.filter((event) => event.type === type && event.correlationId === ID);

describe('one id, from the request to the mail', () => {
  it('stands in the line of the request and in that of the command', () => {
    expect(said('request')).toMatchObject([
      {
        ...{ method: 'POST', route: '/api/v1/directives/:id/fan-out-tasks', status: 200 },
        actor: chair.accountId,
      },
    ]);
    const line = { command: 'FanOutTasks', actor: chair.accountId, outcome: 'accepted' };
    expect(said('command accepted')).toContainEqual(expect.objectContaining(line));
  });

  it('stands in the lines of the policy that acted, and of the commands that it gave', () => {
    expect(said('policy acted')).toMatchObject([{ policy: 'fan-out-tasks', refused: [] }]);
    const commands = said('command accepted').map(({ command }) => String(command));
    expect(commands.toSorted()).toEqual(['AssignTask', 'AssignTask', 'FanOutTasks']);
  });

  it('stands in every event that followed, and in no other', () => {
    for (const type of ['TasksFannedOut', 'PolicyActed']) expect(written(type)).toHaveLength(1);
    for (const type of ['TaskDrafted', 'TaskAssigned']) expect(written(type)).toHaveLength(2);
    const issued = events.filter(({ type }) => type === 'ReminderIssued');
    expect(issued.length).toBeGreaterThan(4);
    expect(written('ReminderIssued')).toEqual(issued);
    expect(written('ReminderDelivered').length + written('ReminderFailed').length).toBe(issued.length);
    expect(written('DirectiveIssued')).toEqual([]);
  });

  it('stands in the line of the batch in which the views applied each of them', () => {
    const applied = lines.filter(({ msg, follower }) => msg === 'batch applied' && follower === 'views');
    expect(applied.filter(({ correlationIds }) => correlationIds?.includes(ID)).length).toBeGreaterThan(1);
  });

  it('stands in the lines of each job, and the mail is named for the reminder that they name', () => {
    const reminders = said('reminder issued').map(({ reminder }) => `reminder-${String(reminder)}`);
    expect(reminders.toSorted()).toEqual(
      written('ReminderIssued')
        .map(({ stream }) => stream)
        .toSorted(),
    );
    const sent = said('reminder sent').map(({ reminder }) => `reminder-${String(reminder)}`);
    expect(sent.toSorted()).toEqual(ids.toSorted());
    expect(sent.toSorted()).toEqual(
      written('ReminderDelivered')
        .map(({ stream }) => stream)
        .toSorted(),
    );
    const failed = said('reminder failed');
    expect(failed).toHaveLength(written('ReminderFailed').length);
    expect(failed[0]).toMatchObject({ code: 'smtp-550' });
  });

  it('is the whole story by its causes: each mail leads back to the request through events of that id', () => {
    const byId = new Map(events.map((event) => [event.id, event]));
    const backFrom = (event: EventOnDisk): readonly string[] => {
      const cause = event.causationId === undefined ? undefined : byId.get(event.causationId);
      return cause === undefined ? [event.type] : [event.type, ...backFrom(cause)];
    };
    for (const delivered of written('ReminderDelivered'))
      expect(backFrom(delivered)).toEqual([
        'ReminderDelivered',
        'ReminderIssued',
        'TaskAssigned',
        'TasksFannedOut',
      ]);
  });
});

describe('the log of that story', () => {
  it('tells of each refusal who wanted what, and its code', () => {
    const refused = lines.filter(({ msg }) => msg === 'command refused');
    expect(refused).toMatchObject([
      { command: 'IssueDirective', actor: chair.accountId, outcome: 'malformed' },
      { command: 'RegisterAgency', actor: chair.accountId },
    ]);
  });

  it('holds no name, address, password, number or text of anybody or anything', () => {
    const secret =
      /Người|Quản trị|Chức danh|chutich|giamdoc|quan@|example\.org|mật khẩu|riêng|ri%C3%AAng|UBND|Sở Nội|Nội dung|báo cáo/i;
    expect(lines.length).toBeGreaterThan(50);
    expect(errors.split('\n').filter((line) => secret.test(line))).toEqual([]);
    expect(metrics.split('\n').filter((line) => secret.test(line))).toEqual([]);
  });

  it('agrees with what was counted', () => {
    expect(metrics).toContain(`dondoc_reminders_issued_total ${written('ReminderIssued').length}\n`);
    expect(metrics).toContain(`dondoc_reminders_delivered_total ${ids.length}\n`);
    expect(metrics).toContain('dondoc_commands_total{command="FanOutTasks",outcome="accepted"} 1\n');
    expect(metrics).toContain('dondoc_commands_total{command="AssignTask",outcome="accepted"} 2\n');
    expect(metrics).toContain('dondoc_policy_acts_total{policy="fan-out-tasks"} 1\n');
    expect(metrics).toContain('dondoc_sign_ins_failed_total{reason="wrong"} 1\n');
    expect(metrics).toContain('dondoc_follower_lag_events{follower="views"} 0\n');
    expect(metrics).toMatch(
      /dondoc_http_requests_total\{method="POST",route="\/api\/v1\/directives\/:id\/fan-out-tasks",status="200"\} 1/,
    );
  });
});
