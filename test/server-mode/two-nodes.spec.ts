import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client, known, text, type Answer } from '../acceptance/support/client.js';
import { appoint, registerAgency, setUp, type Person } from '../acceptance/support/office.js';
import { City, type Node } from './city.js';

const EVERYTHING = 'api,views,planner,policies,worker';
const TIMES = 20;
const LIMIT_MS = 240_000;

// passwords are hashed, nodes are started: a machine that does something else besides is slow, not wrong
jest.setTimeout(LIMIT_MS);

let city: City;
let one: Client;
let two: Client;
let hall: string;
let departments: string[];
let chair: Person;

const at = ({ port }: Node) => new Client(`http://127.0.0.1:${port}`);
const after = (answer: Answer) => ({ 'wait-for-position': text(answer.body['position']) });
const signing = ({ postId, accountId }: Person) => ({
  capacity: 'own',
  signedOn: '2020-01-02',
  postId,
  holderId: accountId,
});
const trail = async (client: Client, stream: string) => {
  const { body } = await client.get(`/audit/events?stream=${stream}&limit=500`);
  return known<readonly { type: string }[]>(body['items']).map(({ type }) => type);
};
const tally = (values: readonly unknown[]) =>
  Object.fromEntries([...Map.groupBy(values, String)].map(([value, group]) => [value, group.length]));

beforeAll(async () => {
  city = await City.found('--simulate-from', '2020-01-02T08:00:00+07:00');
  const nodes = await Promise.all(['one', 'two'].map((name) => city.add(name, EVERYTHING)));
  const [first, second] = nodes.map(at);
  if (!first || !second) throw new Error('there are no two nodes');
  one = await setUp({ address: first.address, setUpToken: city.setUpToken });
  two = await second.signIn('admin', 'một mật khẩu dài');
  hall = await registerAgency(one, 'UBND Thành phố', 'city');
  departments = [];
  for (let n = 1; n <= 12; n++) departments.push(await registerAgency(one, `Sở số ${n}`, 'city', hall));
  chair = await appoint(one, hall, 'chutich', ['head', 'tracking-officer']);
}, LIMIT_MS);
afterAll(() => city.stop());

describe('two nodes', () => {
  it(`let a person read on the one what was written on the other, ${TIMES} times in a row`, async () => {
    for (let n = 0; n < TIMES; n++) {
      const [here, there] = n % 2 === 0 ? [one, two] : [two, one];
      const written = await here.do('/agencies', {
        name: `Phòng ${n}`,
        kind: 'executive',
        level: 'unit',
        effectiveOn: '2020-01-01',
        parentId: hall,
      });
      const read = await there.get(`/agencies/${text(written.body['id'])}`, after(written));
      expect([read.status, read.body['name']]).toEqual([200, `Phòng ${n}`]);
    }
  });

  it('let somebody act on the one who was appointed on the other a moment ago', async () => {
    for (let n = 0; n < 5; n++) {
      const account = await one.do('/accounts', {
        displayName: `Người thứ ${n}`,
        email: `nguoi.${n}@example.org`,
        username: `nguoi.${n}`,
        password: 'một mật khẩu dài',
      });
      const signedIn = await new Client(two.address).signIn(`nguoi.${n}`, 'một mật khẩu dài');
      const title = `Chức danh thứ ${n}`;
      const made = await one.do(`/agencies/${hall}/establish-post`, {
        ...{ title, roles: ['clerk'], receivesReminders: false, effectiveOn: '2020-01-01' },
      });
      const { body } = await one.get(`/agencies/${hall}`, after(made));
      const posts = known<readonly { postId: string; title: string }[]>(body['posts']);
      const postId = posts.find((post) => post.title === title)?.postId;
      const accountId = text(account.body['id']);
      const appointed = await one.do(`/agencies/${hall}/appoint`, {
        ...{ postId, accountId, effectiveOn: '2020-01-01' },
      });
      const acted = await signedIn.post(
        '/directives',
        {
          issuerId: hall,
          number: `${100 + n}/UBND-VX`,
          issuedOn: '2020-01-02',
          summary: '[Minh họa] Công văn',
          basis: [],
          clauses: [],
          signing: signing(chair),
        },
        after(appointed),
      );
      expect(acted.status).toBe(201);
    }
  });

  it('carry out once what comes in 20 requests with one key that reach both', async () => {
    const key = { 'idempotency-key': 'one-and-the-same' };
    const body = {
      name: 'Sở chung',
      kind: 'executive',
      level: 'city',
      effectiveOn: '2020-01-01',
      parentId: hall,
    };
    const answers = await Promise.all(
      Array.from({ length: TIMES }, (_, n) => (n % 2 ? one : two).post('/agencies', body, key)),
    );
    expect(tally(answers.map(({ status }) => status))).toEqual({ 201: TIMES });
    const [id, ...others] = new Set(answers.map((answer) => text(answer.body['id'])));
    expect(others).toEqual([]);
    expect(await trail(one, `agency-${id}`)).toEqual(['AgencyRegistered', 'AgencyPlaced']);
  });

  it('let one of 20 writers with one ETag through', async () => {
    const { body, headers } = await one.get(`/agencies/${departments[0] ?? ''}`);
    expect(body['name']).toBe('Sở số 1');
    const ifMatch = { 'if-match': headers.get('etag') ?? '' };
    const answers = await Promise.all(
      Array.from({ length: TIMES }, (_, n) =>
        (n % 2 ? one : two).post(
          `/agencies/${departments[0] ?? ''}/rename`,
          { name: `Sở mới ${n}`, effectiveOn: '2020-01-02' },
          ifMatch,
        ),
      ),
    );
    expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 1, 412: TIMES - 1 });
  });

  it('carry a directive out once, though policies and planner run on both', async () => {
    const tasks = departments.map((leadId, n) => ({ reference: `N${n}`, leadId }));
    const directive = await chair.client.do('/directives', {
      issuerId: hall,
      number: '9901/UBND-VX',
      issuedOn: '2020-01-02',
      summary: '[Minh họa] Công văn thử',
      basis: [],
      clauses: [{ label: 'Mục 1', content: 'Báo cáo' }],
      signing: signing(chair),
    });
    const id = text(directive.body['id']);
    await chair.client.do(`/directives/${id}/fan-out-tasks`, {
      content: 'Báo cáo',
      expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
      deadline: { kind: 'fixed', date: '2020-01-09', wording: 'by', rolls: true },
      items: tasks,
      signing: signing(chair),
    });
    const moved = await two.do('/simulation/advance', { to: '2020-01-13T08:00:00+07:00' });
    const log = known<readonly { type: string; stream: string }[]>(
      (await one.get(`/audit/events?limit=500`, after(moved))).body['items'],
    );
    const count = tally(log.map(({ type }) => type));
    expect([count['TasksFannedOut'], count['TaskAssigned'], count['PolicyActed']]).toEqual([1, 12, 1]);
    const acts = await trail(one, 'policy-fan-out-tasks');
    expect(acts).toEqual(['PolicyStarted', 'PolicyActed']);
    const reminders = log.filter(({ type }) => type === 'ReminderIssued').map(({ stream }) => stream);
    expect(reminders.length).toBeGreaterThan(0);
    expect(new Set(reminders).size).toBe(reminders.length);
  });

  it('are joined by a third that finds the same in an empty folder', async () => {
    const third = at(await city.add('three', EVERYTHING));
    const joined = await third.signIn('admin', 'một mật khẩu dài');
    const written = await one.do('/agencies', {
      ...{ name: 'Sở cuối', kind: 'executive', level: 'city', effectiveOn: '2020-01-01', parentId: hall },
    });
    for (const path of ['/agencies', '/tasks', '/status/summary', '/reminders/summary', '/directives']) {
      const [theirs, ours] = [await joined.get(path, after(written)), await one.get(path, after(written))];
      expect(theirs.body).toEqual(ours.body);
    }
  });

  it('go on when one of them is killed', async () => {
    const first = city.nodes.find(({ name }) => name === 'one');
    if (!first) throw new Error('there is no node');
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const written = await two.do('/agencies', {
      ...{ name: 'Sở sau cùng', kind: 'executive', level: 'city', effectiveOn: '2020-01-01', parentId: hall },
    });
    expect((await two.get(`/agencies/${text(written.body['id'])}`, after(written))).status).toBe(200);
    await city.again(first);
    expect((await one.get(`/agencies/${text(written.body['id'])}`, after(written))).status).toBe(200);
  });

  it('keep their views apart: a second process in the folder of one refuses to start', async () => {
    await expect(city.add('one', EVERYTHING)).rejects.toThrow(/in use by another process.*DATA_FOLDER/);
  });
});
