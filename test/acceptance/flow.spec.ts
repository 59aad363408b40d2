import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { text, type Answer, type Client, type Json } from './support/client.js';
import { appoint, registerAgency, setUp, type Person } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const folder = dataFolder();
let server: ServerProcess;
let administrator: Client;
let city: string;
let department: string;
let district: string;
let commune: string;
let chair: Person;
let director: Person;
let districtHead: Person;
let inspector: Person;
let directiveId: string;

const signing = ({ postId, accountId }: Person) => ({
  capacity: 'own',
  signedOn: '2020-01-02',
  postId,
  holderId: accountId,
});
const list = (value: unknown) => value as readonly Json[];
const items = ({ body }: Answer) => list(body['items']);
const task = (more: object = {}) => ({
  content: 'Báo cáo',
  expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
  deadline: { kind: 'period', count: 3, unit: 'working', from: 'issued' },
  ...more,
});
/** The text of a mail in a file, as far as it is ASCII. */
const textOfMail = (file: string) => {
  const [head = '', ...body] = readFileSync(file, 'latin1').split('\r\n\r\n');
  const encoded = body.join('\r\n\r\n');
  return /encoding: base64/i.test(head)
    ? Buffer.from(encoded, 'base64').toString()
    : encoded.replaceAll('=\r\n', '');
};
const advance = (to: string) => administrator.do('/simulation/advance', { to });
const now = async () => String((await administrator.get('/simulation')).body['now']);
const idle = async () => advance(await now());

beforeAll(async () => {
  server = await ServerProcess.start(folder, '--simulate-from', '2020-01-02T08:00:00+07:00');
  administrator = await setUp(server);
  city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  department = await registerAgency(administrator, 'Sở Nội vụ', 'city', city);
  district = await registerAgency(administrator, 'UBND quận MH-01', 'district', city);
  commune = await registerAgency(administrator, 'UBND phường MH-01.1', 'commune', district);
  chair = await appoint(administrator, city, 'chutich', ['head', 'tracking-officer']);
  director = await appoint(administrator, department, 'giamdoc', ['head', 'clerk']);
  districtHead = await appoint(administrator, district, 'quan', ['head', 'clerk']);
  inspector = await appoint(administrator, city, 'thanhtra', ['inspector']);
  const { body } = await chair.client.do('/directives', {
    issuerId: city,
    number: '9907/UBND-VX',
    issuedOn: '2020-01-02',
    summary: '[Minh họa] Công văn thử',
    basis: [],
    clauses: [{ label: 'Mục 1', content: 'Báo cáo' }],
    signing: signing(chair),
  });
  directiveId = text(body['id']);
}, 60_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

describe('the engine from outside', () => {
  it('fans one act out to a task for each lead, and passes a part on to a commune', async () => {
    await chair.client.do(
      `/directives/${directiveId}/fan-out-tasks`,
      task({
        deadline: { kind: 'fixed', date: '2020-02-28', wording: 'by', rolls: true },
        items: [{ leadId: department }, { leadId: district }],
        trackingPostId: chair.postId,
        signing: signing(chair),
      }),
    );
    await idle();
    const tasks = items(await chair.client.get(`/tasks?directiveId=${directiveId}`));
    expect(tasks.map((each) => text(each['leadId'])).toSorted()).toEqual([department, district].toSorted());
    const own = text(tasks.find((each) => text(each['leadId']) === district)?.['id']);
    await districtHead.client.do(`/tasks/${own}/acknowledge`, {});
    await districtHead.client.do(
      `/tasks/${own}/delegate`,
      task({
        leadId: commune,
        deadline: { kind: 'fixed', date: '2020-02-14', wording: 'by', rolls: true },
        signing: signing(districtHead),
      }),
    );
    await idle();
    const [child] = items(await chair.client.get(`/tasks?parentTaskId=${own}`));
    expect(child).toMatchObject({ leadId: commune, issuerId: district, lifecycle: 'Assigned' });
    const trail = items(await inspector.client.get(`/audit/events?taskId=${text(child?.['id'])}`));
    // the signer is the head of the district, whoever typed
    expect(trail.map((event) => text(event['holderId']))).toContain(districtHead.accountId);
  }, 60_000);

  it('reminds of a task that falls overdue, each rung once, and shows the trail', async () => {
    const assigned = await chair.client.do(
      '/tasks',
      task({
        issuerId: city,
        leadId: department,
        source: { directiveId },
        trackingPostId: chair.postId,
        signing: signing(chair),
      }),
    );
    const id = text(assigned.body['id']);
    await director.client.do(`/tasks/${id}/acknowledge`, {});
    await advance('2020-01-10T09:00:00+07:00');
    const { body } = await director.client.get(`/tasks/${id}`);
    expect(body['task']).toMatchObject({
      dueOn: '2020-01-07',
      timeliness: { kind: 'Overdue', workingDays: 3, calendarDays: 3 },
    });
    const summary = await chair.client.get(`/reminders/summary?taskId=${id}`);
    expect(summary.body).toMatchObject({
      issued: 6,
      delivered: 6,
      failed: 0,
      byRung: { 'T-1': 1, T0: 1, 'T+1': 1, 'T+3': 1 },
      byDay: { '2020-01-06': 1, '2020-01-07': 1, '2020-01-08': 1, '2020-01-10': 1 },
    });
    const mails = readdirSync(join(folder, 'outbox')).map((name) => textOfMail(join(folder, 'outbox', name)));
    expect(mails).toHaveLength(6);
    // --port 0: the port that the system gave
    for (const mail of mails) expect(mail).toContain(`${server.address}/tasks/${id}`);
    const offers = list(body['commands']).filter((offer) => (offer['open'] as unknown) === true);
    expect(offers.map((offer) => text(offer['command']))).toContain('SubmitCompletion');
    const before = await chair.client.get(`/tasks?asOf=2020-01-07&text=bao%20cao`);
    const then = items(before).find((each) => text(each['id']) === id);
    expect(then).toMatchObject({ timeliness: { kind: 'DueSoon' } });
    const earlier = await chair.client.get('/tasks?knownAt=2020-01-01');
    expect(earlier.body['total']).toBe(0);
    const deadline = await chair.client.get(`/tasks/${id}/deadline`);
    expect(JSON.stringify(deadline.body)).toContain('3 ngày làm việc từ ngày ban hành');
  }, 60_000);

  it('shows what is restricted to those whom it concerns, and to inspectors', async () => {
    const made = await chair.client.do(
      '/tasks',
      task({
        issuerId: city,
        leadId: department,
        source: { directiveId },
        visibility: { restricted: true, agencyIds: [] },
        deadline: { kind: 'fixed', date: '2020-02-28', wording: 'by', rolls: true },
        signing: signing(chair),
      }),
    );
    const id = text(made.body['id']);
    const wait = { 'wait-for-position': text(made.body['position']) };
    const status = async ({ client }: Person, path: string) => (await client.get(path, wait)).status;
    const paths = [
      `/tasks/${id}`,
      `/tasks/${id}/history`,
      `/tasks/${id}/deadline`,
      `/audit/events?taskId=${id}`,
    ];
    for (const path of paths)
      expect([
        await status(chair, path),
        await status(director, path),
        await status(inspector, path),
        await status(districtHead, path),
      ]).toEqual([200, 200, 200, 404]);
    const seen = async ({ client }: Person) =>
      items(await client.get('/tasks?limit=500')).some((each) => text(each['id']) === id);
    expect([await seen(director), await seen(inspector), await seen(districtHead)]).toEqual([
      true,
      true,
      false,
    ]);
    const trail = items(await districtHead.client.get('/audit/events?newestFirst=true&limit=500'));
    expect(trail.every((event) => text(event['agencyId']) === district)).toBe(true);
  });

  it('refuses an Idempotency-Key that was used for another task', async () => {
    const tasks = items(await director.client.get(`/tasks?leadId=${department}&lifecycle=Assigned`));
    const [first, second] = tasks.map((each) => text(each['id']));
    const key = { 'idempotency-key': 'tiep-nhan' };
    await director.client.do(`/tasks/${first}/acknowledge`, {}, key);
    await idle();
    const reused = await director.client.post(`/tasks/${second}/acknowledge`, {}, key);
    expect([reused.status, reused.body['code']]).toEqual([422, 'idempotency-key-reused']);
    const repeated = await director.client.post(`/tasks/${first}/acknowledge`, {}, key);
    expect(repeated.status).toBe(200);
  });

  it('takes an act in one of several agencies only when told in which post', async () => {
    const { body } = await administrator.do(`/agencies/${department}/establish-post`, {
      title: 'Kiêm nhiệm',
      roles: ['clerk'],
      receivesReminders: false,
      effectiveOn: '2020-01-01',
    });
    const agency = await administrator.get(`/agencies/${department}`, {
      'wait-for-position': text(body['position']),
    });
    const post = list(agency.body['posts']).find((each) => text(each['title']) === 'Kiêm nhiệm');
    const postId = text(post?.['postId']);
    await administrator.do(`/agencies/${department}/appoint`, {
      postId,
      accountId: districtHead.accountId,
      effectiveOn: '2020-01-01',
    });
    const both = await districtHead.client.get('/tasks');
    expect([both.status, both.body['code']]).toEqual([422, 'acting-post-required']);
    expect((await districtHead.client.get('/tasks', { 'acting-post': postId })).status).toBe(200);
  });

  it('documents every command and read, and refers to nothing that is not there', async () => {
    const document = (await (await fetch(`${server.address}/api/openapi.json`)).json()) as Json;
    const written = JSON.stringify(document);
    const schemas = Object.keys(document['components']?.['schemas'] ?? {});
    const named = [...written.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !schemas.includes(name))).toEqual([]);
    const operations = Object.entries(document['paths'] ?? {}).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
    const commands = operations.filter(({ operation }) => operation['operationId'] !== undefined);
    expect(new Set(commands.map(({ operation }) => text(operation['operationId']))).size).toBe(
      commands.length,
    );
    for (const { path, method } of operations) {
      const address = `${server.address}${path.replace('{id}', directiveId)}`;
      const { status } = await fetch(address, { method: method.toUpperCase() });
      // signed out: whatever is documented is there
      expect([path, [404, 405].includes(status)]).toEqual([path, false]);
    }
  });
});
