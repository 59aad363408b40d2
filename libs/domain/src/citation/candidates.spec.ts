import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idFor } from '../testing/agencies.js';
import { candidates, type KnownPaper } from './candidates.js';

const paper = (number: string, change: Partial<KnownPaper> = {}): KnownPaper => ({
  documentId: idFor(`${number} ${change.issuedOn ?? ''}`),
  number,
  issuedOn: '2020-03-24',
  summary: 'Ban hành Kế hoạch thực hiện Chủ đề năm 2020',
  issuerNames: ['Ủy ban nhân dân Thành phố', 'UBND TP'],
  ...change,
});
const decision = paper('1043/QĐ-UBND');
const party = paper('19-CT/TU', {
  issuedOn: '2018-10-19',
  summary: 'Về thực hiện Cuộc vận động không xả rác ra đường và kênh rạch',
  issuerNames: ['Thành ủy'],
});
const reform = paper('328/QĐ-UBND', { issuedOn: '2020-01-20', summary: 'Cải cách hành chính' });
const earlier = paper('328/QĐ-UBND', { issuedOn: '2019-01-22', summary: 'Phê duyệt dự toán' });
const letter = paper('2231/SNV-CCHC&PC', { issuerNames: ['Sở Nội vụ'] });
const regulation = paper('05/QyĐ-UBND');
const known = [decision, party, reform, earlier, letter, regulation];

const found = (words: string) => candidates(words, known).map(({ documentId }) => documentId);
const reasons = (words: string) => candidates(words, known)[0]?.reasons;

describe('the papers that a citation may mean', () => {
  it('are those with the whole number', () => {
    expect(found('1043/QĐ-UBND')).toEqual([decision.documentId]);
    expect(reasons('1043/QĐ-UBND')).toEqual(['whole-number']);
  });
  it('are those with kind and number, of every year: the number alone says nothing', () =>
    expect(found('Quyết định 328')).toEqual([reform.documentId, earlier.documentId]));
  it('are narrowed by a year that the words name', () =>
    expect(found('Quyết định 328 năm 2019')).toEqual([earlier.documentId]));
  it('are put in front when words of the summary speak for them', () => {
    expect(found('Quyết định 328 về cải cách hành chính')[0]).toBe(reform.documentId);
    expect(reasons('Quyết định 328 về cải cách hành chính')).toEqual(['kind-and-number', 'summary']);
  });
  it('are found by the issuer as well', () =>
    expect(reasons('Chỉ thị 19 của Thành ủy')).toEqual(['kind-and-number', 'issuer']));
  it('are found in the Party’s way of numbering', () =>
    expect(found('19-CT/TU')).toEqual([party.documentId]));
  it('are found by the day where there is no number', () => {
    expect(reasons('Chỉ thị của Thành ủy ngày 19/10/2018')).toEqual(['day', 'year', 'issuer']);
    expect(found('Chỉ thị ngày 19 tháng 10 năm 2018')).toEqual([party.documentId]);
  });
  it('are found with & and QyĐ in the number, and by a letter’s own kind', () => {
    expect(found('Công văn 2231/SNV-CCHC&PC')).toEqual([letter.documentId]);
    expect(found('Quy định 05/QyĐ-UBND')).toEqual([regulation.documentId]);
    expect(found('Công văn 2231')).toEqual([letter.documentId]);
  });
  it('are none of another kind', () => expect(found('Chỉ thị 328')).toEqual([]));
  it('are none where nothing fits', () => {
    expect(found('Quyết định 1259')).toEqual([]);
    expect(found('các văn bản liên quan')).toEqual([]);
  });
  it('are none for words that must not enter', () => expect(found('Quyết Ðịnh 328')).toEqual([]));
});

const printed = fc.constantFrom(
  '1043/QĐ-UBND',
  '328/QĐ-UBND',
  '19-CT/TU',
  '4751/TB-TU',
  '05/QyĐ-UBND',
  '2231/SNV-CCHC&PC',
  '18/2017/QĐ-UBND',
);
const anyPaper = fc
  .record({
    number: printed,
    issuedOn: fc.constantFrom('2017-03-23', '2018-10-19', '2019-01-22', '2020-03-24'),
    summary: fc.constantFrom('Cải cách hành chính', 'Phê duyệt dự toán ngân sách', undefined),
    issuerNames: fc.constantFrom(['Thành ủy'], ['UBND TP'], []),
    documentId: fc.uuid(),
  })
  .filter(({ number, issuedOn }) => !number.includes('/2017/') || issuedOn.startsWith('2017'));
const anyPapers = fc.uniqueArray(anyPaper, { selector: ({ documentId }) => documentId, maxLength: 12 });
const anyWords = fc.oneof(
  printed,
  fc.constantFrom(
    'Quyết định 328',
    'Chỉ thị 19 của Thành ủy',
    'Quyết định 1043/QĐ-UBND ngày 24/3/2020',
    'số 328',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

describe('whatever the words and whatever the registers hold', () => {
  it('every candidate has a reason, none is named twice, and none is made up', () =>
    fc.assert(
      fc.property(anyWords, anyPapers, (words, papers) => {
        const list = candidates(words, papers);
        const ids = list.map(({ documentId }) => documentId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { documentId, reasons: why } of list) {
          expect(why.length).toBeGreaterThan(0);
          expect(papers.some((each) => each.documentId === documentId)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    ));
  it('the order in which the registers give their papers changes nothing', () =>
    fc.assert(
      fc.property(anyWords, anyPapers, (words, papers) =>
        expect(candidates(words, papers.toReversed())).toEqual(candidates(words, papers)),
      ),
      { numRuns: 2000 },
    ));
  it('a paper is a candidate for its own number, in front of all others', () =>
    fc.assert(
      fc.property(anyPaper, anyPapers, (own, papers) => {
        const [first] = candidates(own.number, [
          own,
          ...papers.filter(({ documentId }) => documentId !== own.documentId),
        ]);
        const all = [own, ...papers];
        expect(all.find(({ documentId }) => documentId === first?.documentId)?.number).toBe(own.number);
      }),
      { numRuns: 1000 },
    ));
  it('a later registration adds a candidate and takes none away', () =>
    fc.assert(
      fc.property(anyWords, anyPapers, anyPaper, (words, papers, later) => {
        fc.pre(!papers.some(({ documentId }) => documentId === later.documentId));
        const before = candidates(words, papers).map(({ documentId }) => documentId);
        const after = candidates(words, [...papers, later]).map(({ documentId }) => documentId);
        expect(after.filter((each) => each !== later.documentId)).toEqual(before);
      }),
      { numRuns: 1000 },
    ));
});
