import { describe, expect, it } from '@jest/globals';
import { askViewsOf } from '../testing/opened-views.js';
import { idFor, WrittenLog } from '../testing/written-log.js';

const today = '2020-12-31';
const visibility = { restricted: false, agencyIds: [] };
const CITING = idFor('plan');
const PARTY = idFor('19-CT/TU');
const words = 'Chỉ thị 19 của Thành ủy';
const document = (number: string, more: object = {}) => ({
  agencyId: idFor('SNV'),
  direction: 'incoming',
  kind: 'directive',
  number,
  issuerName: 'Thành ủy',
  issuedOn: '2018-10-19',
  summary: 'Cuộc vận động không xả rác',
  basis: [],
  ...more,
});

const log = new WrittenLog()
  .add(
    `plan-${CITING}`,
    'PlanIssued',
    {
      issuerId: idFor('SNV'),
      number: '1404/KH-SNV',
      issuedOn: '2020-04-15',
      summary: 'Kế hoạch',
      directiveIds: [idFor('1043')],
      items: [{ itemId: idFor('6'), label: '6', content: 'x', clauseIds: [], basis: [{ words }] }],
      notApplicable: [],
      visibility,
    },
    '2020-04-15',
  )
  .add(
    `document-${idFor('report')}`,
    'DocumentRegistered',
    document('9902/BC-SNV', { kind: 'report', basis: [{ words }, { words: 'Quyết định 328' }] }),
    '2020-05-04',
  )
  // registered only later
  .add(`document-${PARTY}`, 'DocumentRegistered', document('19-CT/TU'), '2020-06-01')
  .add(`citation-${CITING}`, 'CitationResolved', { words, documentId: idFor('wrong') }, '2020-07-01')
  .add(
    `citation-${CITING}`,
    'CitationResolved',
    { words, documentId: PARTY, reason: 'Đối chiếu' },
    '2020-07-02',
  )
  .add(`citation-${CITING}`, 'CitationReopened', { words, reason: 'Nhầm' }, '2020-09-01');
const ask = askViewsOf(log.events);
const open = async (asOf: string, more: object = {}) =>
  (await ask('unresolvedCitations', { today, asOf, ...more })).items.map(
    ({ citing, words: cited, candidates }) => [
      citing.name,
      cited,
      candidates.map(({ paper }) => paper.number),
    ],
  );

describe('the citations that nobody has resolved', () => {
  it('have no candidate until a paper that fits is registered, and are offered it then', async () => {
    expect(await open('2020-05-31', { id: CITING })).toEqual([['1404/KH-SNV', words, []]]);
    expect(await open('2020-06-01', { id: CITING })).toEqual([['1404/KH-SNV', words, ['19-CT/TU']]]);
  });
  it('are not resolved by what fits, only by what somebody said', async () => {
    expect(await open('2020-07-01', { id: CITING })).toEqual([]);
    expect(await open('2020-09-01', { id: CITING })).toHaveLength(1);
  });
  it('are each record’s own: what was said of one says nothing of another', async () =>
    expect(await open('2020-07-02')).toEqual([
      ['9902/BC-SNV', words, ['19-CT/TU']],
      ['9902/BC-SNV', 'Quyết định 328', []],
    ]));
  it('are asked for by agency', async () =>
    expect(await open('2020-07-02', { agencyId: idFor('elsewhere') })).toEqual([]));
  it('give their reasons', async () => {
    const { items } = await ask('unresolvedCitations', { today, id: CITING });
    expect(items[0]?.candidates[0]?.reasons).toEqual(['kind-and-number', 'issuer']);
  });
});
