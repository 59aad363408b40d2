import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { known, text, type Client, type Json } from './support/client.js';
import { appoint, registerAgency, setUp, type Person } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const DAY = '2020-01-02';
const [AN, BINH, CHI] = ['An', 'Bình', 'Chi'].map((name) => ({ name, title: 'Thành viên' }));
const PEOPLE = [AN, BINH, CHI];
const folder = dataFolder();
let server: ServerProcess;
let administrator: Client;
let council: string;
let department: string;
let secretary: Person;
let leader: Person;
let session: string;
let papers = 9900;

/** Waits until every policy has done its part. */
const settled = async () => {
  const { body } = await administrator.get('/simulation');
  await administrator.do('/simulation/advance', { to: text(body['now']) });
};
const made = async (path: string, body: object, { client } = secretary) =>
  text((await client.do(path, body)).body['id']);
const register = (kind: string, agencyId = council, by = secretary) => {
  const number = `${(papers += 1)}/${kind === 'report' ? 'BC' : 'QĐ'}-MH`;
  const paper = { agencyId, direction: 'outgoing', kind, number, issuedOn: DAY, summary: number, basis: [] };
  return made('/documents', paper, by);
};
/** What a form of this moment names as seen. */
const seen = async () => ({ 'if-match': (await secretary.client.get(session)).headers.get('etag') ?? '' });
const recommend = (reference: string) =>
  made('/recommendations', {
    ...{ sessionId: session.slice(session.lastIndexOf('/') + 1), reference, content: 'Kiểm tra đến xã' },
    ...{ addresseeIds: [department], concerns: [], levels: ['city'] },
  });
const lastOfTrail = async () => {
  const stream = `session-${session.slice(session.lastIndexOf('/') + 1)}`;
  const { body } = await administrator.get(`/audit/events?stream=${stream}&limit=500`);
  return known<readonly Json[]>(body['items']).map(({ type }) => type);
};
const note = ({ client }: Person, member: object | undefined, headers: Record<string, string> = {}) =>
  client.post(`${session}/submit-member-note`, { member, content: 'Cần đến cấp xã' }, headers);

beforeAll(async () => {
  server = await ServerProcess.start(folder, '--simulate-from', `${DAY}T08:00:00+07:00`);
  administrator = await setUp(server);
  const city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  department = await registerAgency(administrator, 'Sở Nội vụ', 'city', city);
  council = await registerAgency(administrator, 'HĐND Thành phố', 'city');
  secretary = await appoint(administrator, council, 'thuky', ['supervision-secretary', 'delegation-head']);
  leader = await appoint(administrator, council, 'truongdoan', ['supervision-secretary', 'delegation-head']);
  const id = await made('/supervision-sessions/programme', {
    ...{ supervisingBodyId: council, supervisedAgencyIds: [department], subject: 'Văn hóa công vụ' },
    ...{ year: 2020, programmeDocumentId: await register('decision') },
  });
  session = `/supervision-sessions/${id}`;
  const decisionDocumentId = await register('decision');
  await secretary.client.do(`${session}/establish`, { decisionDocumentId, members: PEOPLE });
  await secretary.client.do(`${session}/announce`, { outline: 'Đề cương', scheduledOn: DAY });
  const director = await appoint(administrator, department, 'giamdoc', ['head', 'clerk']);
  const documentId = await register('report', department, director);
  await secretary.client.do(`${session}/receive-report`, { agencyId: department, documentId });
  await secretary.client.do(`${session}/conduct`, {
    ...{ attendance: PEOPLE, findings: ['Chưa niêm yết'], agencyIds: [department] },
  });
}, 60_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

describe('a form that names what its reader saw', () => {
  it('is taken although a policy has recorded meanwhile what the reader had done before', async () => {
    const headers = await seen();
    await recommend('R1');
    await settled();
    expect(await lastOfTrail()).toContain('SessionRecommendationRecorded');
    expect((await seen())['if-match']).not.toBe(headers['if-match']);
    expect((await note(secretary, AN, headers)).status).toBe(200);
  });

  it('is refused for what somebody else did, who is named though the policy came last', async () => {
    const headers = await seen();
    await note(leader, BINH);
    await recommend('R2');
    await settled();
    const { status, body } = await note(secretary, CHI, headers);
    expect([status, body['code']]).toEqual([412, 'revision-stale']);
    expect(body['details']).toMatchObject({ by: 'Người truongdoan', type: 'MemberNoteSubmitted' });
    const revision = `"${known<{ revision: number }>(body['details']).revision}"`;
    expect((await note(secretary, CHI, { 'if-match': revision })).status).toBe(200);
  });

  it('is taken after what follows of itself from an act that the reader saw', async () => {
    const documentId = await register('conclusion');
    const signing = {
      ...{ capacity: 'TM', signedOn: DAY, postId: secretary.postId, holderId: secretary.accountId },
    };
    await secretary.client.do(`${session}/conclude-formally`, { documentId, signing });
    const { headers } = await secretary.client.do(`${session}/publish`, { place: 'Trang thông tin HĐND' });
    await settled();
    const question = {
      ...{ content: 'Bao giờ xong?', agencyId: department, sitting: 'Kỳ họp thứ 22' },
      respondent: { name: 'Lê Quốc Bình', title: 'Giám đốc', agencyId: department },
    };
    const { status } = await secretary.client.post(`${session}/put-question`, question, {
      'if-match': headers.get('etag') ?? '',
    });
    expect(status).toBe(200);
  });
});
