import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const SESSION = idFor('session');
const LATER = idFor('later session');
const stream = `session-${SESSION}`;
const an = { name: 'Nguyễn Thu An', title: 'Trưởng đoàn' };
const binh = { name: 'Lê Quốc Bình', title: 'Thành viên' };
const parties = {
  supervisingBodyId: idFor('HĐND'),
  supervisedAgencyIds: [idFor('SNV')],
  subject: 'Giám sát',
};
const request = { requestId: idFor('request'), agencyId: idFor('SNV'), content: 'Số liệu' };
const question = {
  questionId: idFor('question'),
  content: 'Vì sao?',
  agencyId: idFor('SNV'),
  sitting: 'Kỳ 22',
};

const log = new WrittenLog();
log.add(
  stream,
  'SessionProgrammed',
  {
    ...parties,
    programmeDocumentId: idFor('NQ'),
    year: 2020,
    planned: { from: '2020-07-01', to: '2020-09-30' },
  },
  '2020-01-06',
);
log.add(
  stream,
  'SessionEstablished',
  { ...parties, decisionDocumentId: idFor('9901'), members: [an, binh], outline: 'Đề cương' },
  '2020-07-15',
);
log.add(stream, 'SessionAnnounced', { outline: 'Đề cương', scheduledOn: '2020-08-06' }, '2020-07-22');
log.add(
  stream,
  'SupervisionReportReceived',
  { agencyId: idFor('SNV'), documentId: idFor('9902') },
  '2020-07-31',
);
log.add(stream, 'ExtraReportRequested', request, '2020-08-03');
log.add(stream, 'SessionConducted', { attendance: [an], findings: ['Đạt'] }, '2020-08-06');
log.add(
  stream,
  'ExtraReportReceived',
  { requestId: request.requestId, documentId: idFor('9904') },
  '2020-08-11',
);
log.add(stream, 'SessionConducted', { attendance: [an], findings: ['Chưa niêm yết'] }, '2020-08-07');
log.add(stream, 'MemberNoteSubmitted', { member: an, content: 'Cần đến cấp xã' }, '2020-08-10');
log.add(stream, 'ProvisionalConclusionGiven', { content: 'Thống nhất' }, '2020-08-11');
log.add(stream, 'SupervisionConclusionDrafted', { content: 'Dự thảo' }, '2020-08-18');
log.add(stream, 'FormalConclusionIssued', { documentId: idFor('9903') }, '2020-08-20');
log.add(stream, 'SupervisionConclusionPublished', { place: 'Trang thông tin' }, '2020-08-24');
log.add(stream, 'SessionFollowUpBegun', { recommendationIds: [] }, '2020-08-24');
log.add(stream, 'QuestionPut', question, '2020-12-08');
log.add(stream, 'QuestionAnswered', { questionId: question.questionId, answer: 'Sẽ xong' }, '2020-12-09');
log.add(stream, 'SessionReSupervised', { laterSessionId: LATER }, '2020-12-21');

const ask = askViewsOf(log.events);
const on = async (asOf: string) => {
  const found = await ask('session', { today: '2021-01-04', asOf, id: SESSION });
  if (!found) throw new Error(`no session on ${asOf}`);
  return found;
};

describe('the sheet of a session', () => {
  it('tells of every day the step that it had come to', async () => {
    const steps = [
      ['2020-01-06', 'Programmed'],
      ['2020-07-15', 'Established'],
      ['2020-08-07', 'Conducted'],
      ['2020-08-18', 'ProvisionallyConcluded'],
      ['2020-08-20', 'FormallyConcluded'],
      ['2020-08-24', 'FollowUp'],
      ['2020-12-21', 'ReSupervised'],
    ] as const;
    for (const [day, state] of steps) expect([day, (await on(day)).state]).toEqual([day, state]);
  });

  it('has of a programmed session the programme, and no delegation', async () => {
    const sheet = await on('2020-03-02');
    expect(sheet).toMatchObject({ programme: { year: 2020 }, members: [], sittings: [], terms: [] });
    expect((await on('2020-07-15')).members).toEqual([an, binh]);
  });

  it('holds every sitting with its own day', async () => {
    expect((await on('2020-08-06')).sittings.map(({ at }) => at)).toEqual(['2020-08-06']);
    expect((await on('2020-08-07')).sittings.map(({ findings }) => findings)).toEqual([
      ['Đạt'],
      ['Chưa niêm yết'],
    ]);
  });

  it('tells nothing on a day that came later', async () => {
    const sheet = await on('2020-12-08');
    expect(sheet.questions).toEqual([{ ...question, putAt: '2020-12-08' }]);
    expect(sheet.laterSessionId).toBeUndefined();
    expect((await on('2020-12-09')).questions[0]).toMatchObject({ answer: 'Sẽ xong' });
    expect((await on('2020-12-21')).laterSessionId).toBe(LATER);
    expect((await on('2020-08-11')).draft).toBeUndefined();
    expect((await on('2020-08-10')).extraReports[0]?.receivedAt).toBeUndefined();
    expect((await on('2020-08-20')).publication).toBeUndefined();
  });

  it('shows the terms of a further report, of members’ notes and of the draft', async () => {
    expect((await on('2020-08-13')).terms).toEqual([
      {
        what: 'extra-report',
        requestId: request.requestId,
        startedOn: '2020-08-03',
        // five days end on Saturday the 8th, which moves to Monday
        dueOn: '2020-08-10',
        doneOn: '2020-08-11',
        daysOver: 1,
      },
      {
        what: 'member-notes',
        count: { done: 1, of: 2 },
        startedOn: '2020-08-07',
        dueOn: '2020-08-12',
        daysOver: 1,
      },
      { what: 'draft', startedOn: '2020-08-07', dueOn: '2020-08-14', daysOver: 0 },
    ]);
    expect((await on('2020-08-18')).terms.at(-1)).toMatchObject({ doneOn: '2020-08-18', daysOver: 4 });
  });

  it('is found by the year of its programme', async () => {
    const of = async (year: number) =>
      (await ask('sessions', { today: '2021-01-04', year })).items.map(({ id }) => id);
    expect(await of(2020)).toEqual([SESSION]);
    expect(await of(2021)).toEqual([]);
  });
});
