import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, known, text, type Answer } from '../acceptance/support/client.js';
import { appoint, PASSWORD, registerAgency, setUp, type Person } from '../acceptance/support/office.js';
import { holesIn, ofType, readLog } from '../rolling/log-check.js';
import { City } from './city.js';

const EVERYTHING = 'api,views,planner,policies,worker';
/** The clock of the one node is right, and stands on a working day whenever this runs. */
const RIGHT_MS = Date.parse('2020-03-02T08:30:00+07:00') - Date.now();
const AHEAD_MS = 300_000;
const LIMIT_MS = 120_000;

type Acted = { readonly refused: readonly unknown[] };

let city: City;
let fast: Client;
let right: Client;
let hall: string;
let departments: string[];
let chair: Person;
let head: Person;
let directiveId: string;

const after = (answer: Answer) => ({ 'wait-for-position': text(answer.body['position']) });
const signing = () => ({
  ...{ capacity: 'own', signedOn: '2020-03-02', postId: chair.postId, holderId: chair.accountId },
});
const common = () => ({
  content: 'Báo cáo',
  expectedProduct: { kind: 'báo cáo', addressedTo: 'UBND Thành phố' },
  deadline: { kind: 'fixed', date: '2020-03-20', wording: 'by', rolls: true },
  signing: signing(),
});
const signedIn = (address: string, username: string) => new Client(address).signIn(username, PASSWORD);

beforeAll(async () => {
  city = await City.found();
  city.clockOffsets.set('fast', RIGHT_MS + AHEAD_MS).set('right', RIGHT_MS);
  await city.add('fast', EVERYTHING);
  await city.add('right', EVERYTHING);
  const [one = '', two = ''] = city.servers.split(',');
  fast = await setUp({ address: one, setUpToken: city.setUpToken });
  right = await signedIn(two, 'admin');
  hall = await registerAgency(fast, 'UBND Thành phố', 'city');
  departments = [];
  for (let n = 0; n < 8; n++) departments.push(await registerAgency(fast, `Sở số ${n}`, 'city', hall));
  chair = await appoint(fast, hall, 'chutich', ['head', 'tracking-officer']);
  head = await appoint(fast, departments[0] ?? '', 'giamdoc', ['head']);
  const directive = await chair.client.do('/directives', {
    ...{ issuerId: hall, number: '9901/UBND-VX', issuedOn: '2020-03-02', summary: '[Minh họa] Công văn' },
    ...{ basis: [], clauses: [], signing: signing() },
  });
  directiveId = text(directive.body['id']);
}, LIMIT_MS);
afterAll(() => city.stop());

describe('two nodes, of which the clock of one is five minutes ahead', () => {
  it('let a task be acknowledged on the one that was assigned on the other a moment ago', async () => {
    const assigned = await chair.client.do('/tasks', {
      ...common(),
      ...{ issuerId: hall, leadId: departments[0], source: { directiveId } },
    });
    const there = await signedIn(right.address, 'giamdoc');
    const path = `/tasks/${text(assigned.body['id'])}`;
    const acknowledged = await there.post(`${path}/acknowledge`, {}, after(assigned));
    expect([acknowledged.status, acknowledged.body['code']]).toEqual([200, undefined]);
    const reported = await head.client.post(`${path}/start`, {}, after(acknowledged));
    expect([reported.status, reported.body['code']]).toEqual([200, undefined]);
    const { body } = await there.get(
      `/audit/events?stream=task-${text(assigned.body['id'])}`,
      after(reported),
    );
    const history = known<readonly { type: string }[]>(body['items']).map(({ type }) => type);
    expect(history).toEqual(['TaskDrafted', 'TaskAssigned', 'TaskAcknowledged', 'WorkStarted']);
  });

  it('carry a directive out that was issued on the fast one, whichever of them does it', async () => {
    for (let n = 0; n < 4; n++) {
      const fannedOut = await chair.client.do(`/directives/${directiveId}/fan-out-tasks`, {
        ...common(),
        items: departments.map((leadId, place) => ({ reference: `N${n}.${place}`, leadId })),
      });
      await right.get('/tasks', after(fannedOut));
    }
    const due = 1 + 4 * departments.length;
    const assigned = async () => ofType(await readLog(city.storeUrl), 'TaskAssigned').length;
    for (let look = 0; look < 400 && (await assigned()) < due; look++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    const log = await readLog(city.storeUrl);
    expect(ofType(log, 'TaskAssigned')).toHaveLength(due);
    const refused = ofType(log, 'PolicyActed').flatMap(({ data }) => known<Acted>(data).refused);
    expect(refused).toEqual([]);
  });

  it('answer a key that came to both once', async () => {
    const body = { name: 'Sở chung', kind: 'executive', level: 'city', effectiveOn: '2020-01-01' };
    const key = { 'idempotency-key': 'one-and-the-same' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        (n % 2 ? fast : right).post('/agencies', { ...body, parentId: hall }, key),
      ),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${text(body['id'])}`)).size).toBe(1);
  });

  it('do not let recorded time go back by that much, and show the same at the same time', async () => {
    const log = await readLog(city.storeUrl);
    const times = log.map(({ meta }) => Date.parse(meta.recordedAt));
    const steps = times.slice(1).map((time, place) => time - (times[place] ?? 0));
    // two nodes that write at once may overtake each other, by as long as an append takes
    expect(Math.min(...steps)).toBeGreaterThan(-AHEAD_MS / 2);
    expect(holesIn(log)).toBe(0);
    const middle = log[Math.floor(log.length / 2)]?.meta.recordedAt;
    for (const path of ['/tasks', `/tasks?knownAt=${middle}`, '/audit/events?limit=500']) {
      const [here, there] = [await fast.get(path), await right.get(path)];
      expect([here.status, here.body]).toEqual([200, there.body]);
    }
  });

  it('have the one that is behind say so, and go on', async () => {
    const answer = await fetch(`${right.address}/health/ready`);
    expect(await answer.json()).toMatchObject({
      status: 'degraded',
      reasons: [{ part: 'clock', code: 'clock-behind', seconds: expect.any(Number) }],
    });
  });
});
