import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { known, text, type Answer, type Client, type Json } from './support/client.js';
import { appoint, registerAgency, setUp, type Person } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

interface Counts {
  readonly asWas: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly rolledUp: Counts['asWas'];
  readonly openWithoutOwner: readonly string[];
}

interface Script {
  readonly recountSuccession: (lines: Iterable<string>, day: string) => Promise<Counts>;
}

const { recountSuccession } = (await import(
  new URL('../../../test/recount/succession.mjs', import.meta.url).href
)) as Script;

const run = promisify(execFile);
const CLI = 'dist/apps/cli/src/main.js';
const folder = dataFolder();
let server: ServerProcess;
let administrator: Client;
let city: string;
let oldDistrict: string;
let newDistrict: string;
let chair: Person;
let oldHead: Person;
let newHead: Person;
let director: Person;
let department: string;
let directiveId: string;
let openTask: string;
let doneTask: string;

const signing = ({ postId, accountId }: Person, capacity = 'own', signedOn = '2020-01-02') => ({
  signing: { capacity, signedOn, postId, holderId: accountId },
});
const basis = { words: 'Nghị quyết 1111/NQ-UBTVQH14' };
const minutes = { words: 'Biên bản bàn giao ngày 10/01/2020' };
const evidence = [{ sha256: 'ab'.repeat(32), size: 1, mediaType: 'application/pdf' }];
const items = ({ body }: Answer) => known<readonly Json[]>(body['items']);
const advance = (to: string) => administrator.do('/simulation/advance', { to });
const assignment = (more: object = {}) => ({
  ...{ issuerId: city, leadId: oldDistrict, content: 'Báo cáo', source: { directiveId } },
  ...{ expectedProduct: { none: true } },
  deadline: { kind: 'fixed', date: '2020-01-31', wording: 'by', rolls: true },
  visibility: { restricted: true, agencyIds: [] },
  ...more,
});
const assign = async () =>
  text((await chair.client.do('/tasks', { ...assignment(), ...signing(chair) })).body['id']);

beforeAll(async () => {
  server = await ServerProcess.start(folder, '--simulate-from', '2020-01-02T08:00:00+07:00');
  administrator = await setUp(server);
  city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  department = await registerAgency(administrator, 'Sở Nội vụ', 'city', city);
  oldDistrict = await registerAgency(administrator, 'UBND Quận 2', 'district', city);
  newDistrict = await registerAgency(administrator, 'UBND Thành phố Thủ Đức', 'district', city);
  chair = await appoint(administrator, city, 'chutich', ['head']);
  director = await appoint(administrator, department, 'giamdoc', ['head']);
  oldHead = await appoint(administrator, oldDistrict, 'quan2', ['head']);
  newHead = await appoint(administrator, newDistrict, 'thuduc', ['head']);
  const issued = await chair.client.do('/directives', {
    ...{ issuerId: city, number: '9901/UBND-VX', issuedOn: '2020-01-02', ...signing(chair) },
    ...{ summary: '[Minh họa] Công văn thử', basis: [], clauses: [] },
  });
  directiveId = text(issued.body['id']);
  openTask = await assign();
  doneTask = await assign();
  await oldHead.client.do(`/tasks/${doneTask}/acknowledge`, {});
  await oldHead.client.do(`/tasks/${doneTask}/submit`, { result: 'Xong.', evidence });
  await chair.client.do(`/tasks/${doneTask}/accept`, {});
}, 60_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

describe('a mandate', () => {
  const byMandate = (signedOn: string) => ({
    ...assignment({ leadId: newDistrict }),
    ...signing(director, 'TUQ', signedOn),
  });

  it('lets the head of a department sign for the city, within its days and acts only', async () => {
    const { client } = chair;
    expect((await client.post('/tasks', byMandate('2020-01-02'))).body).toMatchObject({
      code: 'delegation-missing',
    });
    await client.do(`/agencies/${city}/delegate-authority`, {
      ...{ kind: 'TUQ', holderAgencyId: department, holderPostId: director.postId, basis },
      scope: { commands: ['AssignTask'], words: 'Giao nhiệm vụ.' },
      ...{ validFrom: '2020-01-02', validTo: '2020-01-05', ...signing(chair) },
    });
    const { body } = await client.do('/tasks', byMandate('2020-01-02'));
    const withdrawn = await client.post(`/tasks/${text(body['id'])}/withdraw`, {
      reason: 'x',
      ...signing(director, 'TUQ'),
    });
    expect(withdrawn.body).toMatchObject({ code: 'delegation-out-of-scope' });
    await advance('2020-01-06T08:00:00+07:00');
    const late = await client.post('/tasks', byMandate('2020-01-06'));
    expect(late.body).toMatchObject({ code: 'delegation-expired' });
    await client.do('/tasks', byMandate('2020-01-03'));
  }, 60_000);
});

describe('an agency that merges into another', () => {
  const leadOf = async (id: string) => {
    const { body } = await chair.client.get(`/tasks/${id}`);
    return known<Json>(body['task'])['leadId'];
  };
  const orphans = async () => items(await chair.client.get('/tasks?orphaned=true')).map(({ id }) => id);

  it('leaves its open tasks without a living owner until they are handed over', async () => {
    await administrator.do(`/agencies/${oldDistrict}/merge`, {
      ...{ successorId: newDistrict, effectiveOn: '2020-01-10', basis },
    });
    await advance('2020-01-10T08:00:00+07:00');
    expect(await orphans()).toEqual([openTask]);
    const { body } = await chair.client.get(`/tasks/${openTask}`);
    expect(known<Json>(body['row'])['handOverProposals']).toMatchObject([
      { party: 'lead', fromAgencyId: oldDistrict, toAgencyIds: [newDistrict] },
    ]);
    expect((await newHead.client.post(`/tasks/${openTask}/acknowledge`, {})).body).toMatchObject({
      code: 'only-the-lead-agency',
    });
  }, 60_000);

  it('is followed by its successor by one act that cites the minutes, the done work left where it is', async () => {
    const confirm = `/agencies/${oldDistrict}/confirm-hand-overs`;
    expect((await newHead.client.post(confirm, { minutes })).body).toMatchObject({
      code: 'only-an-organiser',
    });
    await chair.client.do(confirm, { minutes });
    await advance('2020-01-10T09:00:00+07:00');
    expect([await leadOf(openTask), await leadOf(doneTask), await orphans()]).toEqual([
      newDistrict,
      oldDistrict,
      [],
    ]);
    await newHead.client.do(`/tasks/${openTask}/acknowledge`, {});
    expect((await oldHead.client.post(`/tasks/${openTask}/start`, {})).status).toBe(403);
  }, 60_000);

  it('is found from both ends, and the successor sees what it saw', async () => {
    const [was, is] = await Promise.all(
      [oldDistrict, newDistrict].map((id) => chair.client.get(`/agencies/${id}`)),
    );
    expect(was?.body).toMatchObject({
      dissolved: true,
      successors: [{ agencyId: newDistrict, effectiveOn: '2020-01-10' }],
    });
    expect(is?.body).toMatchObject({ predecessors: [{ predecessorId: oldDistrict, kind: 'merged' }] });
    expect((await newHead.client.get(`/tasks/${doneTask}`)).status).toBe(200);
    expect((await director.client.get(`/tasks/${doneTask}`)).status).toBe(404);
  }, 60_000);

  it('keeps its figures, and adds them to those of the successor when rolled up', async () => {
    const groupsOf = async (query: string) =>
      known<readonly Json[]>(
        (await chair.client.get(`/status/summary?by=agency${query}`)).body['groups'],
      ).map(({ key, total }) => [key, total]);
    // two tasks were assigned by mandate to the successor itself
    expect(await groupsOf('')).toEqual([
      [newDistrict, 3],
      [oldDistrict, 1],
    ]);
    expect(await groupsOf('&rolledUp=true')).toEqual([[newDistrict, 4]]);
  }, 60_000);

  it('is counted by the server as by a script that shares no code with it', async () => {
    // the log is in use: what is counted is the log of a backup
    const copy = join(folder, 'backup');
    await run(process.execPath, [CLI, 'backup', '--data', folder, '--to', copy]);
    const { stdout } = await run(process.execPath, [CLI, 'export', '--data', copy]);
    const counts = await recountSuccession(stdout.split('\n').filter(Boolean), '2020-01-10');
    const counted = async (query: string) => {
      const { body } = await chair.client.get(`/status/summary?by=agency${query}`);
      return Object.fromEntries(
        known<readonly Json[]>(body['groups']).map(({ key, byLifecycle }) => [
          text(key),
          Object.fromEntries(
            Object.entries(known<Record<string, number>>(byLifecycle)).filter(([, count]) => count > 0),
          ),
        ]),
      );
    };
    expect(await counted('')).toEqual(counts.asWas);
    expect(await counted('&rolledUp=true')).toEqual(counts.rolledUp);
    expect(await orphans()).toEqual(counts.openWithoutOwner);
  }, 60_000);

  it('offers the hand-over to the issuer and says to others why not', async () => {
    const offerOf = async ({ client }: Person) =>
      known<readonly { readonly command: string }[]>(
        (await client.get(`/tasks/${openTask}`)).body['commands'],
      ).find(({ command }) => command === 'HandOverTask');
    expect(await offerOf(chair)).toMatchObject({ open: true });
    expect(await offerOf(newHead)).toMatchObject({ open: false, code: 'only-an-organiser' });
  }, 60_000);
});
