import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { known, text, type Client } from './support/client.js';
import { appoint, registerAgency, setUp, type Person } from './support/office.js';
import { RefusingMailServer } from './support/refusing-mail-server.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

interface Message {
  readonly id: string;
  readonly rung: string;
  readonly outcome: string;
  readonly attempt: number;
  readonly revision: number;
}

const folder = dataFolder();
const mail = new RefusingMailServer();
let server: ServerProcess;
let administrator: Client;
let chair: Person;
let department: string;

/** Three tasks due on 10 January, each with one reminder on 9 January that the mail server refuses. */
beforeAll(async () => {
  const from = '2020-01-02T08:00:00+07:00';
  server = await ServerProcess.start(folder, '--simulate-from', from, '--smtp-url', await mail.start());
  administrator = await setUp(server);
  const city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  department = await registerAgency(administrator, 'Sở Nội vụ', 'city', city);
  chair = await appoint(administrator, city, 'chutich', ['head']);
  await appoint(administrator, department, 'giamdoc', ['head']);
  const { postId, accountId: holderId } = chair;
  const signing = { capacity: 'own', signedOn: '2020-01-02', postId, holderId };
  const directive = await chair.client.do('/directives', {
    ...{ issuerId: city, number: '9901/UBND-VX', issuedOn: '2020-01-02', signing },
    ...{ summary: '[Minh họa] Công văn thử', basis: [], clauses: [] },
  });
  for (const content of ['Báo cáo', 'Kiểm tra', 'Rà soát'])
    await chair.client.do('/tasks', {
      ...{ issuerId: city, leadId: department, content, signing, expectedProduct: { none: true } },
      deadline: { kind: 'fixed', date: '2020-01-10', wording: 'by', rolls: true },
      source: { directiveId: text(directive.body['id']) },
    });
  await administrator.do('/simulation/advance', { to: '2020-01-09T09:00:00+07:00' });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await mail.stop();
  removeFolder(folder);
});

const list = async (query: string) => {
  const { body } = await administrator.get(`/reminders?${query}`);
  return known<readonly Message[]>(body['items']);
};
const settled = async (id: string): Promise<Message | undefined> => {
  for (;;) {
    const found = (await list('')).find((each) => each.id === id);
    if (found?.outcome !== 'pending') return found;
    await pause(20);
  }
};

describe('reminders that the mail server refused', () => {
  it('are listed and counted by why they failed', async () => {
    const failed = await list('state=failed&code=smtp-550&rung=T-1');
    expect(failed).toHaveLength(3);
    const { body } = await administrator.get('/reminders/summary?state=failed');
    expect(body).toMatchObject({ delivered: 0, byCode: { 'smtp-550': known<number>(body['failed']) } });
    for (const nothing of [
      'state=delivered',
      'state=failed&code=no-address',
      `state=failed&agencyId=${chair.postId}`,
      'state=failed&failedTo=2020-01-02',
      'state=failed&failedFrom=2020-01-10',
    ])
      expect(await list(nothing)).toEqual([]);
  });

  it.each(['state=lost', 'failedFrom=2020-13-01', 'agencyId=city', 'surprise=1'])(
    'are not listed by %s, which is no filter',
    async (query) => {
      const { status, body } = await administrator.get(`/reminders?${query}`);
      expect([status, body['code'] as unknown]).toEqual([400, 'malformed']);
    },
  );

  it('are not for everybody to send again', async () => {
    const [first] = await list('state=failed');
    const one = await chair.client.post(`/reminders/${first?.id}/retry`, {});
    const all = await chair.client.post('/reminders/retry', {});
    expect([one.status, all.status]).toEqual([403, 403]);
    expect([one.body['code'], all.body['code']] as unknown).toEqual(['role-may-not', 'may-not-operate']);
  });

  it.each([
    [400, { rung: 'soon' }],
    [400, { most: 0 }],
    [400, { failedFrom: '2020-02-30' }],
    [400, { surprise: true }],
    [422, { failedFrom: '2020-01-09', failedTo: '2020-01-08' }],
  ])('are refused with %s a filter such as %j', async (status, filter) => {
    const answer = await administrator.post('/reminders/retry', filter);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('fail again while the mail server refuses them, and are sent once it takes them, under one Message-ID', async () => {
    const [first] = await list('state=failed&rung=T-1');
    const id = first?.id ?? '';
    const headers = { 'idempotency-key': 'try-first' };
    const asked = await administrator.do(`/reminders/${id}/retry`, { reason: 'Thử lại' }, headers);
    expect(await settled(id)).toMatchObject({ outcome: 'failed', attempt: 2 });
    const repeated = await administrator.do(`/reminders/${id}/retry`, { reason: 'Thử lại' }, headers);
    expect(repeated.body['events']).toEqual(asked.body['events']);

    mail.refuses = false;
    await administrator.do(`/reminders/${id}/retry`, {});
    expect(await settled(id)).toMatchObject({ outcome: 'delivered', attempt: 3 });
    expect(mail.taken).toEqual([`reminder-${id}`]);
    const again = await administrator.post(`/reminders/${id}/retry`, {});
    expect([again.status, again.body['code'] as unknown]).toEqual([409, 'reminder-delivered']);
    expect(text(again.body['detail'])).toMatch(/chỉ gửi lại được thư nhắc gửi lỗi/);
  });

  it('are all sent again by one request, which means the same reminders when it is repeated', async () => {
    const before = (await list('state=failed')).length;
    const filter = {
      code: 'smtp-550',
      failedFrom: '2020-01-01',
      failedTo: '2020-01-09',
      agencyId: department,
    };
    const headers = { 'idempotency-key': 'all-of-them' };
    const { body } = await administrator.do('/reminders/retry', { ...filter, most: 1 }, headers);
    expect(body).toMatchObject({ matched: before, retried: 1, refused: [] });
    const rest = await administrator.do('/reminders/retry', filter);
    expect(rest.body).toMatchObject({ matched: before - 1, retried: before - 1, refused: [] });
    while ((await list('state=delivered')).length < before + 1) await pause(20);
    expect(new Set(mail.taken).size).toBe(before + 1);
    expect(mail.taken).toHaveLength(before + 1);

    const repeated = await administrator.do('/reminders/retry', { ...filter, most: 1 }, headers);
    expect(repeated.body).toMatchObject({ matched: before, retried: 1, refused: [] });
    const reused = await administrator.post('/reminders/retry', { ...filter, most: 2 }, headers);
    expect([reused.status, reused.body['code'] as unknown]).toEqual([422, 'idempotency-key-reused']);
    await pause(200);
    expect(mail.taken).toHaveLength(before + 1);
  });

  it('leave a trail of who asked for them', async () => {
    const { body } = await administrator.get('/audit/events?type=ReminderRetryRequested');
    const found = known<readonly { actorId: string }[]>(body['items']);
    const me = await administrator.get('/me');
    const { id } = known<{ id: string }>(me.body['account']);
    expect(new Set(found.map(({ actorId }) => actorId))).toEqual(new Set([id]));
  });

  it('are described by the API', async () => {
    const { paths } = known<{ paths: Record<string, object> }>(
      (await administrator.send('GET', '/api/openapi.json')).body,
    );
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/reminders/retry',
        '/api/v1/reminders/{id}/retry',
        '/api/v1/operation/parked',
        '/api/v1/operation/parked/skip',
        '/api/v1/operation/parked/retry',
      ]),
    );
    expect(JSON.stringify(paths['/api/v1/reminders'])).toContain('failedFrom');
  });
});
