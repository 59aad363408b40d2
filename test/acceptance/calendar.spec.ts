import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, text, type Answer, type Json } from './support/client.js';
import { appoint, PASSWORD, registerAgency, setUp, type Person } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const FLAGS = ['--simulate-from', '2020-06-15T08:00:00+07:00'];
const folder = dataFolder();
let server: ServerProcess;
let administrator: Client;
let chair: Person;
let director: Person;
let taskIds: readonly string[];
let calendarId: string;

const TASKS = 40;
const list = (value: unknown) => value as readonly Json[];
const signing = ({ postId, accountId }: Person) => ({
  ...{ capacity: 'own', signedOn: '2020-06-15', postId, holderId: accountId },
});
const idle = async (client: Client) => {
  const { body } = await client.get('/simulation');
  return client.do('/simulation/advance', { to: text(body['now']) });
};
const versionsOf = async (id: string) =>
  list((await administrator.get(`/tasks/${id}/deadline`)).body['versions']);
const why = { vi: 'Nghỉ theo thông báo', en: 'Off by notice' };
const notice = { words: 'Thông báo 9999/TB-BNV ngày 15/6/2020', issuedOn: '2020-06-15' };

beforeAll(async () => {
  server = await ServerProcess.start(folder, ...FLAGS);
  administrator = await setUp(server);
  const city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  const department = await registerAgency(administrator, 'Sở Nội vụ', 'city', city);
  chair = await appoint(administrator, city, 'chutich', ['head', 'clerk']);
  director = await appoint(administrator, department, 'giamdoc', ['head', 'clerk']);
  const directive = await chair.client.do('/directives', {
    ...{ issuerId: city, number: '9907/UBND-VX', issuedOn: '2020-06-15', signing: signing(chair) },
    ...{ summary: '[Minh họa] Công văn thử', basis: [], clauses: [] },
  });
  const assign = (deadline: object): Promise<Answer> =>
    chair.client.do('/tasks', {
      ...{ issuerId: city, leadId: department, content: 'Báo cáo', expectedProduct: { none: true } },
      ...{ deadline, source: { directiveId: text(directive.body['id']) }, signing: signing(chair) },
    });
  const ids: string[] = [];
  for (let n = 0; n < TASKS; n += 1) {
    const { body } = await assign({ kind: 'period', count: 11, unit: 'working', from: 'issued' });
    ids.push(text(body['id']));
  }
  taskIds = ids;
}, 120_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

describe('a notice that changes the calendar', () => {
  it('is offered to the highest agency and closed to others, with the reason', async () => {
    const offered = async (client: Client) => {
      const { body } = await client.get('/calendar/versions');
      calendarId = text(body['id']);
      const offer = list(body['commands']).find((each) => text(each['command']) === 'AmendCalendar');
      return (offer?.['open'] as unknown) === true ? 'open' : text(offer?.['code']);
    };
    expect(await offered(chair.client)).toBe('open');
    expect(await offered(director.client)).toBe('calendar-of-highest-agency');
  });

  it('sets each open deadline anew that it moves, once, though the server is killed on the way', async () => {
    expect(list(await versionsOf(taskIds[0] ?? '')).map((each) => text(each['dueOn']))).toEqual([
      '2020-06-30',
    ]);
    await chair.client.do(`/calendar/${calendarId}/amend`, {
      notice,
      daysOffAdded: [{ day: '2020-06-30', why }],
    });
    await server.stop('SIGKILL');
    server = await ServerProcess.start(folder, ...FLAGS);
    const signIn = (username: string) => new Client(server.address).signIn(username, PASSWORD);
    administrator = await signIn('admin');
    chair = { ...chair, client: await signIn('chutich') };
    director = { ...director, client: await signIn('giamdoc') };
    await idle(administrator);
    for (const id of taskIds) {
      const versions = await versionsOf(id);
      expect(versions.map((each) => text(each['dueOn']))).toEqual(['2020-06-30', '2020-07-01']);
      expect(versions[1]?.['notice']).toMatchObject({ words: notice.words, calendarVersion: 'vn-2026.1+1' });
    }
  }, 120_000);

  it('leaves the original explained by the calendar of its day, and explains the new day by the new one', async () => {
    const versions = await versionsOf(taskIds[0] ?? '');
    const explained = versions.map((each) => each['explanation']);
    expect(explained.map((each) => text(each?.['calendarVersion']))).toEqual(['vn-2026.1', 'vn-2026.1+1']);
    const skipped = list(explained[1]?.['skipped']);
    expect(skipped).toContainEqual({ day: '2020-06-30', why });
    expect(text(explained[1]?.['vi'])).toBe(
      '11 ngày làm việc từ ngày ban hành, không tính thứ Bảy, Chủ nhật và ngày 30/6',
    );
  });

  it('holds for whatever is decided from then on', async () => {
    const preview = await chair.client.do('/deadlines/preview', {
      deadline: { kind: 'fixed', date: '2020-06-30', wording: 'by', rolls: true },
      issuedOn: '2020-06-15',
    });
    expect(preview.body).toMatchObject({ dueOn: '2020-07-01', calendarVersion: 'vn-2026.1+1' });
    const days = await chair.client.get('/calendar?from=2020-06-30&to=2020-06-30');
    expect(list(days.body['items'])).toEqual([{ day: '2020-06-30', working: false, why }]);
  });

  it('leaves one more day to type what happened before the day off', async () => {
    await administrator.do('/simulation/advance', { to: '2020-07-01T09:00:00+07:00' });
    const { status } = await director.client.post(`/tasks/${taskIds[0] ?? ''}/acknowledge`, {
      occurredAt: '2020-06-29T09:00:00+07:00',
    });
    expect(status).toBe(200);
  });

  it('is listed with what it changed', async () => {
    const { body } = await chair.client.get('/calendar/versions');
    expect(list(body['items']).map((each) => [text(each['version']), each['notice']])).toEqual([
      ['vn-2026.1', undefined],
      ['vn-2026.1+1', notice],
    ]);
  });

  it('is refused to an agency that stands under another', async () => {
    const { status, body } = await director.client.post(`/calendar/${calendarId}/amend`, {
      notice,
      daysOffAdded: [{ day: '2020-07-02', why }],
    });
    expect([status, text(body['code'])]).toEqual([403, 'calendar-of-highest-agency']);
  });
});

describe('a deadline that comes again each period', () => {
  it('is no deadline of a task: the answer names the reporting obligation', async () => {
    const { status, raw } = await chair.client.post('/deadlines/preview', {
      deadline: { kind: 'recurring', every: 'quarter', cutOff: 'decree-09-2019' },
      issuedOn: '2020-06-15',
    });
    expect(status).toBe(400);
    expect(raw).toContain('chế độ báo cáo định kỳ');
  });
});
