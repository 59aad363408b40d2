import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { known, text, type Client, type Json } from './support/client.js';
import { appoint, registerAgency, setUp, type Person } from './support/office.js';
import { dataFolder, removeFolder, ServerProcess } from './support/server-process.js';

const DAY = '2020-01-02';
const PEOPLE = [{ name: 'Nguyễn Thu An', title: 'Trưởng đoàn' }];
const folder = dataFolder();
let server: ServerProcess;
let administrator: Client;
let city: string;
let department: string;
let district: string;
let council: string;
let inspectorate: string;
let chair: Person;
let director: Person;
let districtHead: Person;
let secretary: Person;
let inspector: Person;
let papers = 9900;

/** Waits until every policy has done its part. */
const settled = async () => {
  const { body } = await administrator.get('/simulation');
  await administrator.do('/simulation/advance', { to: text(body['now']) });
};
const signing = ({ postId, accountId }: Person, capacity = 'own') => ({
  signing: { capacity, signedOn: DAY, postId, holderId: accountId },
});
const register = async ({ client }: Person, agencyId: string, kind = 'decision') => {
  const number = `${(papers += 1)}/${kind === 'report' ? 'BC' : 'QĐ'}-MH`;
  const paper = { agencyId, direction: 'outgoing', kind, number, issuedOn: DAY, summary: number, basis: [] };
  return text((await client.do('/documents', paper)).body['id']);
};
const made = async ({ client }: Person, path: string, body: object) =>
  text((await client.do(path, body)).body['id']);
const read = async (path: string) => {
  await settled();
  return (await secretary.client.get(path)).body;
};
const openActs = async ({ client }: Person, path: string) => {
  const commands = known<readonly { command: string; open: boolean }[]>(
    (await client.get(path)).body['commands'],
  );
  return commands.flatMap(({ command, open }) => (open ? [command] : []));
};
const refusedAs = async ({ client }: Person, path: string, body: object = {}) =>
  text((await client.post(path, body)).body['code']);

beforeAll(async () => {
  server = await ServerProcess.start(folder, '--simulate-from', `${DAY}T08:00:00+07:00`);
  administrator = await setUp(server);
  city = await registerAgency(administrator, 'UBND Thành phố', 'city');
  department = await registerAgency(administrator, 'Sở Nội vụ', 'city', city);
  district = await registerAgency(administrator, 'UBND quận MH-01', 'district', city);
  inspectorate = await registerAgency(administrator, 'Thanh tra Thành phố', 'city', city);
  council = await registerAgency(administrator, 'HĐND Thành phố', 'city');
  chair = await appoint(administrator, city, 'chutich', ['head']);
  director = await appoint(administrator, department, 'giamdoc', ['head', 'clerk']);
  districtHead = await appoint(administrator, district, 'quan', ['head', 'clerk']);
  secretary = await appoint(administrator, council, 'thuky', ['supervision-secretary', 'delegation-head']);
  inspector = await appoint(administrator, inspectorate, 'thanhtra', ['head', 'clerk']);
}, 60_000);

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

describe('supervision, from the programme to the session after it', () => {
  let sessionId: string;
  let recommendationId: string;
  const inSession = (act: string, body: object = {}) =>
    secretary.client.do(`/supervision-sessions/${sessionId}/${act}`, body);
  const onRecommendation = ({ client }: Person, act: string, body: object = {}) =>
    client.do(`/recommendations/${recommendationId}/${act}`, body);

  it('goes from the programme to a published conclusion, and is followed up from then on', async () => {
    const parties = { supervisingBodyId: council, supervisedAgencyIds: [department, district] };
    sessionId = await made(secretary, '/supervision-sessions/programme', {
      ...parties,
      ...{ subject: 'Văn hóa công vụ', year: 2020, programmeDocumentId: await register(secretary, council) },
    });
    const decisionDocumentId = await register(secretary, council);
    await inSession('establish', { decisionDocumentId, members: PEOPLE });
    await inSession('announce', { outline: 'Đề cương', scheduledOn: DAY });
    const documentId = await register(director, department, 'report');
    await inSession('receive-report', { agencyId: department, documentId });
    await inSession('conduct', { attendance: PEOPLE, findings: [], agencyIds: [department] });
    await inSession('conduct', { attendance: PEOPLE, findings: ['Chưa niêm yết'], agencyIds: [district] });
    await inSession('submit-member-note', { member: PEOPLE[0], content: 'Cần đến cấp xã' });
    await inSession('draft-conclusion', { content: 'Dự thảo' });
    recommendationId = await made(secretary, '/recommendations', {
      ...{ sessionId, reference: 'R1', content: 'Kiểm tra đến phường, xã' },
      ...{ addresseeIds: [department, district], concerns: [], levels: ['city'] },
    });
    const conclusion = await register(secretary, council, 'conclusion');
    await inSession('conclude-formally', { documentId: conclusion, ...signing(secretary, 'TM') });
    await inSession('publish', { place: 'Trang thông tin HĐND' });
    const session = await read(`/supervision-sessions/${sessionId}`);
    expect(session).toMatchObject({ state: 'FollowUp', sittings: [{}, {}], terms: [{}, {}] });
    expect(await openActs(secretary, `/supervision-sessions/${sessionId}`)).toEqual([
      'IssueRecommendation',
      'PutQuestion',
      'CloseSession',
    ]);
    expect(await openActs(director, `/supervision-sessions/${sessionId}`)).toEqual([]);
  });

  it('lets each agency answer for itself, and the council answer an objection', async () => {
    await onRecommendation(director, 'receive');
    await onRecommendation(director, 'accept');
    await onRecommendation(districtHead, 'receive');
    await onRecommendation(districtHead, 'contest', { reason: 'Thuộc cơ quan khác' });
    const contested = await read(`/recommendations/${recommendationId}`);
    expect(contested).toMatchObject({
      state: 'Contested',
      addressees: [{ state: 'Accepted' }, { state: 'Contested' }],
    });
    const path = `/recommendations/${recommendationId}`;
    expect(await openActs(secretary, path)).toEqual([
      'UpholdRecommendation',
      'AmendRecommendation',
      'WithdrawRecommendation',
    ]);
    expect(await refusedAs(districtHead, `${path}/withdraw`, { reason: 'x' })).toBe('supervising-body-only');
    await onRecommendation(secretary, 'uphold', { reason: 'Đúng thẩm quyền' });
    await onRecommendation(districtHead, 'accept');
    await onRecommendation(director, 'report-back', { report: 'Sở đã xong' });
    await onRecommendation(districtHead, 'report-back', { report: 'Quận đang làm' });
    await onRecommendation(secretary, 'assess', {
      ...{ satisfied: true, assessment: 'Đạt', addresseeIds: [department] },
    });
    await onRecommendation(secretary, 'assess', {
      ...{ satisfied: false, assessment: 'Chưa đến xã', followUp: 'question-at-session' },
    });
    expect((await read(path))['state']).toBe('NotSatisfied');
    expect(await refusedAs(secretary, `${path}/close`)).toBe('follow-up-missing');
  });

  it('follows up what was not satisfied, and both ends know', async () => {
    await inSession('put-question', {
      ...{ content: 'Vì sao chưa đến xã?', agencyId: district, sitting: 'Kỳ họp thứ 22', recommendationId },
    });
    const decisionDocumentId = await register(secretary, council);
    const laterId = await made(secretary, '/supervision-sessions', {
      ...{ supervisingBodyId: council, supervisedAgencyIds: [district], subject: 'Tái giám sát' },
      ...{ decisionDocumentId, members: PEOPLE },
      resupervises: { sessionId, recommendationIds: [recommendationId] },
    });
    const { followedUp } = await read(`/recommendations/${recommendationId}`);
    expect(known<readonly { by: Json }[]>(followedUp).map(({ by }) => by)).toMatchObject([
      { followUp: 'question-at-session', sessionId },
      { followUp: 're-supervision', sessionId: laterId },
    ]);
    expect(await read(`/supervision-sessions/${sessionId}`)).toMatchObject({
      state: 'ReSupervised',
      laterSessionId: laterId,
    });
    expect((await read(`/supervision-sessions/${laterId}`))['resupervises']).toMatchObject({ sessionId });
    await onRecommendation(secretary, 'close');
    expect((await read(`/recommendations/${recommendationId}`))['state']).toBe('Closed');
  });
});

describe('an inspection, from the draft of its conclusion to the end of its follow-up', () => {
  let inspectionId: string;
  const onInspection = ({ client }: Person, act: string, body: object = {}) =>
    client.do(`/inspections/${inspectionId}/${act}`, body);

  it('is concluded, proposed to the superior, directed and followed through its tasks', async () => {
    inspectionId = await made(inspector, '/inspections', {
      ...{ inspectingBodyId: inspectorate, superiorId: city, inspectedAgencyIds: [department] },
      ...{ tier: 'province', subject: 'Văn hóa công vụ' },
      decisionDocumentId: await register(inspector, inspectorate),
    });
    const documentId = await register(inspector, inspectorate, 'conclusion');
    await onInspection(inspector, 'conclude', { documentId, proposal: 'Khắc phục', ...signing(inspector) });
    await onInspection(inspector, 'publish', { place: 'Cổng thông tin' });
    expect(await read(`/inspections/${inspectionId}`)).toMatchObject({
      state: 'Published',
      proposedAt: expect.any(String) as unknown,
    });
    const directive = {
      ...{ issuerId: city, number: '9990/UBND-VX', issuedOn: DAY, summary: 'Thực hiện kết luận' },
      ...{ basis: [], clauses: [] },
    };
    const directiveId = await made(chair, '/directives', { ...directive, ...signing(chair) });
    await onInspection(chair, 'direct', { documentId: directiveId, ...signing(chair) });
    const taskId = await made(chair, '/tasks', {
      ...{ issuerId: city, leadId: department, content: 'Khắc phục', expectedProduct: { none: true } },
      deadline: { kind: 'fixed', date: '2020-01-31', wording: 'by', rolls: true },
      source: { directiveId, inspectionId },
      ...signing(chair),
    });
    expect(await read(`/inspections/${inspectionId}`)).toMatchObject({
      state: 'TasksCreated',
      taskIds: [taskId],
      tasks: [{ id: taskId }],
    });
    for (const path of [`/tasks/${taskId}/supervision`, `/directives/${directiveId}/supervision`])
      expect(await read(path)).toMatchObject({ recommendations: [], inspections: [{ id: inspectionId }] });
  });

  it('is ended by the inspecting side alone, and only with a reason while a task is open', async () => {
    await onInspection(inspector, 'follow-up', { result: 'Đã khắc phục 3/4' });
    const path = `/inspections/${inspectionId}`;
    expect(await refusedAs(director, `${path}/end`)).toBe('inspection-ended-by-authority-only');
    expect(await refusedAs(inspector, `${path}/end`)).toBe('inspection-tasks-unsettled');
    await onInspection(inspector, 'end', { reason: 'Chuyển sang năm 2021' });
    expect((await read(path))['state']).toBe('Ended');
    expect(await openActs(inspector, path)).toEqual([]);
  });

  it('is a source of tasks only once it is concluded', async () => {
    const another = await made(inspector, '/inspections', {
      ...{ inspectingBodyId: inspectorate, superiorId: city, inspectedAgencyIds: [department] },
      ...{ tier: 'province', subject: 'Cải cách hành chính' },
      decisionDocumentId: await register(inspector, inspectorate),
    });
    const body = {
      ...{ issuerId: city, leadId: department, content: 'Khắc phục', expectedProduct: { none: true } },
      deadline: { kind: 'fixed', date: '2020-01-31', wording: 'by', rolls: true },
      source: { inspectionId: another },
      ...signing(chair),
    };
    expect(await refusedAs(chair, '/tasks', body)).toBe('inspection-not-concluded');
  });
});

describe('a recommendation to an agency that is merged', () => {
  it('is answered by whoever stands in its place, who finds it among its own', async () => {
    const old = await registerAgency(administrator, 'UBND quận MH-02', 'district', city);
    const heir = await registerAgency(administrator, 'UBND thành phố MH-34', 'district', city);
    const mayor = await appoint(administrator, heir, 'thanhpho', ['head', 'clerk']);
    const sessionId = await made(secretary, '/supervision-sessions', {
      ...{ supervisingBodyId: council, supervisedAgencyIds: [old], subject: 'Công vụ', members: PEOPLE },
      decisionDocumentId: await register(secretary, council),
    });
    const inSession = (act: string, body: object) =>
      secretary.client.do(`/supervision-sessions/${sessionId}/${act}`, body);
    await inSession('announce', { outline: 'Đề cương', scheduledOn: DAY });
    await inSession('receive-report', { agencyId: old, documentId: await register(secretary, council) });
    await inSession('conduct', { attendance: PEOPLE, findings: [], agencyIds: [old] });
    const id = await made(secretary, '/recommendations', {
      ...{ sessionId, reference: 'R9', content: 'Niêm yết' },
      ...{ addresseeIds: [old], concerns: [], levels: ['district'] },
    });
    const path = `/recommendations/${id}`;
    expect(await refusedAs(mayor, `${path}/receive`)).toBe('addressee-only');
    const basis = { words: 'Nghị quyết 1111/NQ-UBTVQH14' };
    await administrator.do(`/agencies/${old}/merge`, { successorId: heir, effectiveOn: DAY, basis });
    await settled();
    expect(await openActs(mayor, path)).toEqual(['ReceiveRecommendation']);
    await mayor.client.do(`${path}/receive`, {});
    await mayor.client.do(`${path}/accept`, {});
    await settled();
    const { body } = await mayor.client.get(`/recommendations?addresseeId=${heir}`);
    expect(body['items']).toMatchObject([{ id, state: 'Accepted', said: [{ agencyIds: [old] }] }]);
  }, 60_000);
});
