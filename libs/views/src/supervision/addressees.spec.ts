import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const R2 = idFor('R2');
const stream = `recommendation-${R2}`;
const SNV = idFor('SNV');
const QUAN = idFor('quận');
const DIRECTIVE = idFor('1043');

const log = new WrittenLog();
log.add(
  stream,
  'RecommendationIssued',
  {
    sessionId: idFor('session'),
    supervisingBodyId: idFor('HĐND'),
    reference: 'R2',
    content: 'Kiểm tra',
    addresseeIds: [SNV, QUAN],
    concerns: [{ words: 'Quyết định 1043', documentId: DIRECTIVE }],
    levels: ['city'],
  },
  '2020-08-06',
);
const by = (agency: string, type: string, data: object, day: string) =>
  log.add(stream, type, data, day, { agency });
by(SNV, 'RecommendationReceived', {}, '2020-08-12');
by(SNV, 'RecommendationAccepted', { response: 'Tiếp thu' }, '2020-08-13');
by(QUAN, 'RecommendationReceived', {}, '2020-08-14');
by(QUAN, 'RecommendationContested', { reason: 'Thiếu thời gian' }, '2020-08-17');
by(
  idFor('HĐND'),
  'RecommendationAmended',
  { content: 'Kiểm tra trong quý IV', reason: 'Hợp lý' },
  '2020-08-19',
);
by(SNV, 'RecommendationAccepted', {}, '2020-08-20');
by(QUAN, 'RecommendationAccepted', {}, '2020-08-21');
by(SNV, 'RecommendationReportedBack', { report: 'Sở đã xong', evidence: [] }, '2020-10-16');
by(QUAN, 'RecommendationReportedBack', { report: 'Quận đã xong', evidence: [] }, '2020-10-20');
by(idFor('HĐND'), 'RecommendationSatisfied', { assessment: 'Đạt', addresseeIds: [SNV] }, '2020-11-02');
by(
  idFor('HĐND'),
  'RecommendationNotSatisfied',
  { assessment: 'Chưa đến xã', followUp: 're-supervision', addresseeIds: [QUAN] },
  '2020-11-03',
);
const again = { followUp: 're-supervision', sessionId: idFor('later') };
by(idFor('HĐND'), 'RecommendationFollowedUp', again, '2020-12-01');

const ask = askViewsOf(log.events);
const on = async (asOf: string) => {
  const found = await ask('recommendation', { today: '2021-01-04', asOf, id: R2 });
  if (!found) throw new Error(`no recommendation on ${asOf}`);
  return found;
};
const standing = async (asOf: string) => {
  const { state, addressees } = await on(asOf);
  return [state, ...addressees.map((each) => each.state)];
};

describe('a recommendation to two agencies', () => {
  it('tells of every day where the whole and each agency stood', async () => {
    expect(await standing('2020-08-06')).toEqual(['Issued', 'Issued', 'Issued']);
    expect(await standing('2020-08-13')).toEqual(['Issued', 'Accepted', 'Issued']);
    expect(await standing('2020-08-17')).toEqual(['Contested', 'Accepted', 'Contested']);
    expect(await standing('2020-08-19')).toEqual(['Received', 'Received', 'Received']);
    expect(await standing('2020-08-21')).toEqual(['Accepted', 'Accepted', 'Accepted']);
    expect(await standing('2020-10-16')).toEqual(['Accepted', 'ReportedBack', 'Accepted']);
    expect(await standing('2020-10-20')).toEqual(['ReportedBack', 'ReportedBack', 'ReportedBack']);
    expect(await standing('2020-11-02')).toEqual(['ReportedBack', 'Satisfied', 'ReportedBack']);
    expect(await standing('2020-11-03')).toEqual(['NotSatisfied', 'Satisfied', 'NotSatisfied']);
  });

  it('has the wording of the day', async () => {
    expect((await on('2020-08-17')).content).toBe('Kiểm tra');
    expect((await on('2020-08-19')).content).toBe('Kiểm tra trong quý IV');
  });

  it('tells who said and reported what, and nothing that came later', async () => {
    const { said, reports } = await on('2020-11-02');
    expect(said.map(({ what, agencyIds }) => [what, agencyIds])).toEqual([
      ['accepted', [SNV]],
      ['contested', [QUAN]],
      ['amended', [SNV, QUAN]],
      ['accepted', [SNV]],
      ['accepted', [QUAN]],
      ['satisfied', [SNV]],
    ]);
    expect(reports.map(({ agencyId }) => agencyId)).toEqual([SNV, QUAN]);
    expect((await on('2020-11-03')).followedUp).toEqual([]);
    expect((await on('2020-12-01')).followedUp).toEqual([{ at: '2020-12-01', by: again }]);
  });

  it('tells the trail what each addressee did, and not what the next event works on', async () => {
    const { items } = await ask('audit', { stream, type: 'RecommendationReceived' });
    const step = await ask('auditStep', { index: items[0]?.index ?? -1 });
    const paths = (step?.changes ?? []).map(({ path }) => path.split('.')[0]);
    expect(paths).toContain('addressees');
    expect(paths).not.toContain('standing');
  });

  it('is found by the paper that it concerns', async () => {
    const of = async (documentId: string) =>
      (await ask('recommendations', { today: '2021-01-04', documentId })).total;
    expect([await of(DIRECTIVE), await of(idFor('another'))]).toEqual([1, 0]);
  });

  it('is found by its session as it stood at an event of the log', async () => {
    const of = (sessionId: string, index: number) => ask('recommendationsOf', { sessionId, index });
    expect(await of(idFor('session'), 0)).toEqual([R2]);
    expect(await of(idFor('another'), 99)).toEqual([]);
  });
});
