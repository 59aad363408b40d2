import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCitation } from './citation.js';
import { isDocumentNumber, parseDocumentNumber, printDocumentNumber } from './document-number.js';
import { administrativeTypes, furtherTypes } from './document-type.js';

const refusal = (input: string) => {
  const parsed = parseDocumentNumber(input);
  return isDocumentNumber(parsed) ? undefined : parsed.code;
};

describe('reading a document number', () => {
  it.each([
    ['1043/QĐ-UBND', { number: 1043, type: 'QĐ', symbol: 'UBND', style: 'government', series: 'QĐ' }],
    ['1404/KH-SNV', { number: 1404, type: 'KH', symbol: 'SNV', style: 'government', series: 'KH' }],
    [
      '18/2017/QĐ-UBND',
      { number: 18, year: 2017, type: 'QĐ', symbol: 'UBND', style: 'government', series: 'QĐ-QPPL' },
    ],
    ['121/2025/QH15', { number: 121, year: 2025, symbol: 'QH15', style: 'government', series: 'QH15-QPPL' }],
    ['2231/SNV-CCHC&PC', { number: 2231, symbol: 'SNV-CCHC&PC', style: 'government', series: 'CV' }],
    ['9904/UBND-VX', { number: 9904, symbol: 'UBND-VX', style: 'government', series: 'CV' }],
    ['9906/UBND', { number: 9906, symbol: 'UBND', style: 'government', series: 'CV' }],
    ['9901/QĐ-HĐND', { number: 9901, type: 'QĐ', symbol: 'HĐND', style: 'government', series: 'QĐ' }],
    ['9903/TB-HĐND', { number: 9903, type: 'TB', symbol: 'HĐND', style: 'government', series: 'TB' }],
    ['12/KL-TTTP-P2', { number: 12, type: 'KL', symbol: 'TTTP-P2', style: 'government', series: 'KL' }],
    ['25/QyĐ-UBND', { number: 25, type: 'QyĐ', symbol: 'UBND', style: 'government', series: 'QyĐ' }],
    ['19-CT/TU', { number: 19, type: 'CT', symbol: 'TU', style: 'party', series: 'CT' }],
    ['527-KL/TU', { number: 527, type: 'KL', symbol: 'TU', style: 'party', series: 'KL' }],
    ['33-CTrHĐ/TU', { number: 33, type: 'CTrHĐ', symbol: 'TU', style: 'party', series: 'CTrHĐ' }],
    ['4751/TB-TU', { number: 4751, type: 'TB', symbol: 'TU', style: 'government', series: 'TB' }],
    ['08-QC/TW', { number: 8, type: 'QC', symbol: 'TW', style: 'party', series: 'QC' }],
  ])('%s', (printed, parts) => expect(parseDocumentNumber(printed)).toEqual({ ...parts, printed }));

  it('takes each of the 29 kinds that has an abbreviation', () => {
    expect(administrativeTypes).toHaveLength(29);
    const abbreviations = administrativeTypes.flatMap(({ abbreviation }) => abbreviation ?? []);
    expect(abbreviations).toHaveLength(27);
    for (const type of abbreviations)
      expect(parseDocumentNumber(`15/${type}-UBND`)).toMatchObject({ type, symbol: 'UBND' });
  });
  it('brings decomposed Unicode to NFC', () =>
    expect(parseDocumentNumber('9901/QĐ-HĐND-Bảo'.normalize('NFD'))).toMatchObject({
      printed: '9901/QĐ-HĐND-Bảo',
    }));
  it('leaves out blanks around the separators and takes a dash for a hyphen', () =>
    expect(parseDocumentNumber(' 1043 / QĐ – UBND ')).toMatchObject({ printed: '1043/QĐ-UBND' }));
  it('prints numbers below 10 with a leading zero', () =>
    expect(parseDocumentNumber('8/QĐ-UBND')).toMatchObject({ number: 8, printed: '08/QĐ-UBND' }));

  it.each([
    ['1043/QÐ-UBND', 'wrong-letter-eth'], // U+00D0
    ['1043/qð-UBND', 'wrong-letter-eth'],
    ['1043/QD-UBND', 'document-type-misspelled'],
    ['1043/QYĐ-UBND', 'document-type-misspelled'],
    ['19-Ct/TU', 'document-type-misspelled'],
    ['19-XY/TU', 'document-type-unknown'],
    ['1043', 'document-number-malformed'],
    ['1043/QĐ', 'document-number-malformed'],
    ['0/QĐ-UBND', 'document-number-malformed'],
    ['-5/QĐ-UBND', 'document-number-malformed'],
    ['1043/ubnd', 'document-number-malformed'],
    ['1043/QĐ-UBND; DROP', 'document-number-malformed'],
    ['1043/3017/QĐ-UBND', 'document-number-malformed'],
    ['99999999/QĐ-UBND', 'document-number-malformed'],
    ['', 'text-not-storable'],
    ['1043/QĐ-\0UBND', 'text-not-storable'],
    ['1043/QĐ-\ud800', 'text-not-storable'],
    [`1043/QĐ-${'A'.repeat(100)}`, 'document-number-too-long'],
    [`1043/QĐ-${'\u0301'.repeat(100_000)}`, 'document-number-too-long'],
  ])('refuses %j as %s', (input, code) => expect(refusal(input)).toBe(code));

  it('suggests what was meant, in both languages', () =>
    expect(parseDocumentNumber('1043/QD-UBND')).toEqual({
      code: 'document-type-misspelled',
      message: {
        vi: '“QD” không phải chữ viết tắt tên loại văn bản; có phải là “QĐ”?',
        en: '"QD" is not the abbreviation of a kind of document; do you mean "QĐ"?',
      },
    }));

  it('tells decision 18 of 2017 from legal decision 18/2017: they are numbered apart', () => {
    const series = (input: string) => {
      const parsed = parseDocumentNumber(input);
      return isDocumentNumber(parsed) ? parsed.series : parsed.code;
    };
    expect(series('18/QĐ-UBND')).not.toBe(series('18/2017/QĐ-UBND'));
  });
});

const PIECES = ['1', '08', '1043', '/', '-', ' / ', '–', 'QĐ', 'CT', 'UBND', 'TU', '2017', '&', 'đ', ' '];

describe('printing a document number', () => {
  const type = fc.constantFrom(
    ...[...administrativeTypes, ...furtherTypes].flatMap((each) => each.abbreviation ?? []),
  );
  const body = fc.constantFrom('UBND', 'SNV', 'HĐND', 'TTTP-P2', 'UBND-VX', 'SNV-CCHC&PC', 'TTg', 'QH15');
  const number = fc.integer({ min: 1, max: 9_999_999 });
  const anyNumber = fc.oneof(
    fc.record({ number, type, symbol: body, style: fc.constant('government' as const) }),
    fc.record({ number, symbol: body, style: fc.constant('government' as const) }),
    fc.record({
      number,
      year: fc.integer({ min: 1945, max: 2099 }),
      type,
      symbol: body,
      style: fc.constant('government' as const),
    }),
    fc.record({
      number,
      type,
      symbol: fc.constantFrom('TU', 'TW', 'BTCTU', 'ĐU'),
      style: fc.constant('party' as const),
    }),
  );

  it('and reading it again gives the same number', () =>
    fc.assert(
      fc.property(anyNumber, (parts) =>
        expect(parseDocumentNumber(printDocumentNumber(parts))).toEqual(expect.objectContaining(parts)),
      ),
    ));
  it('is settled after one reading, whatever was typed', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }).map((pieces) => pieces.join('')),
        (typed) => {
          const parsed = parseDocumentNumber(typed);
          if (isDocumentNumber(parsed)) expect(parseDocumentNumber(parsed.printed)).toEqual(parsed);
        },
      ),
      { numRuns: 2000 },
    ));
});

describe('a citation', () => {
  it.each([
    ['Quyết định 1259', { type: 'QĐ', number: 1259 }],
    ['Quyết định số 328 về cải cách hành chính', { type: 'QĐ', number: 328 }],
    ['QĐ 328', { type: 'QĐ', number: 328 }],
    ['Chỉ thị 19 của Thành ủy', { type: 'CT', number: 19 }],
    ['Chương trình hành động 33', { type: 'CTrHĐ', number: 33 }],
    ['Công văn 2231', { type: 'CV', number: 2231 }],
    ['Quyết định 1259 năm 2020', { type: 'QĐ', number: 1259 }],
    ['Đề án Văn hóa công vụ', { type: 'ĐA' }],
    ['văn bản của Sở', {}],
  ])('%s stays unresolved, with what it says and no more', (words, said) =>
    expect(parseCitation(words)).toEqual({ words, ...said }),
  );
  it('that gives a whole number keeps it', () =>
    expect(parseCitation('Quyết định số 1043/QĐ-UBND, ngày 24/3/2020')).toEqual({
      words: 'Quyết định số 1043/QĐ-UBND, ngày 24/3/2020',
      type: 'QĐ',
      number: 1043,
      documentNumber: parseDocumentNumber('1043/QĐ-UBND'),
    }));
  it('is refused for Ð typed instead of Đ', () =>
    expect(parseCitation('Quyết định 1043/QÐ-UBND')).toMatchObject({ code: 'wrong-letter-eth' }));
  it('is kept in NFC', () =>
    expect(parseCitation('Quyết định 1259'.normalize('NFD'))).toMatchObject({
      words: 'Quyết định 1259',
      number: 1259,
    }));
});
