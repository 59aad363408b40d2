import type { Sentence } from '@dondoc/event-sourcing';
import { nearestAbbreviation, typeOf } from './document-type.js';
import { typedNumber, type NumberFault } from './typed-number.js';

/** A document's number (số, ký hiệu), as Decree 30/2020/NĐ-CP and the Party write them. */
export interface DocumentNumber {
  /** Counts from 1 each year. */
  readonly number: number;
  /** Stands in the number of legal documents only: 18/2017/QĐ-UBND. */
  readonly year?: number;
  /** The abbreviation of the kind: `QĐ`; absent in a government letter (công văn). */
  readonly type?: string;
  /** The body, with its unit in a letter: `UBND`, `SNV-CCHC&PC`, `TU`. */
  readonly symbol: string;
  /** Government: 1404/KH-SNV. Party: 19-CT/TU. */
  readonly style: 'government' | 'party';
  /** What the number is unique within, besides agency and year: the kind, `CV` for letters; legal documents are numbered apart. */
  readonly series: string;
  /** As it stands on paper, NFC; numbers below 10 with a leading zero. */
  readonly printed: string;
}

type Parts = Omit<DocumentNumber, 'series' | 'printed'>;

const seriesOf = ({ year, type, symbol }: Parts): string => {
  if (year === undefined) return type ?? 'CV';
  return `${type ?? symbol}-QPPL`;
};

/** Prints a number from its parts. */
export const printDocumentNumber = ({ number, year, type, symbol, style }: Parts): string => {
  const digits = number < 10 ? `0${number}` : `${number}`;
  if (style === 'party') return `${digits}-${type ?? ''}/${symbol}`;
  return [
    digits,
    ...(year === undefined ? [] : [year]),
    type === undefined ? symbol : `${type}-${symbol}`,
  ].join('/');
};

const complete = (parts: Parts): DocumentNumber => ({
  ...parts,
  series: seriesOf(parts),
  printed: printDocumentNumber(parts),
});

const fault = (code: NumberFault['code'], message: Sentence): NumberFault => ({ code, message });
const malformed = fault('document-number-malformed', {
  vi: 'Số, ký hiệu không đúng dạng; hãy ghi như 1043/QĐ-UBND, 9904/UBND-VX, 18/2017/QĐ-UBND hoặc 19-CT/TU.',
  en: 'Not the form of a document number; write it like 1043/QĐ-UBND, 9904/UBND-VX, 18/2017/QĐ-UBND or 19-CT/TU.',
});
const misspelled = (typed: string, meant: string) =>
  fault('document-type-misspelled', {
    vi: `“${typed}” không phải chữ viết tắt tên loại văn bản; có phải là “${meant}”?`,
    en: `"${typed}" is not the abbreviation of a kind of document; do you mean "${meant}"?`,
  });
const unknownType = (typed: string) =>
  fault('document-type-unknown', {
    vi: `“${typed}” không phải chữ viết tắt tên loại văn bản của Đảng; hãy kiểm tra lại ký hiệu.`,
    en: `"${typed}" is not the abbreviation of a kind of Party document; check the symbol.`,
  });

const NUMBER = '0{0,3}(?<number>[1-9]\\d{0,6})';
const WORD = '\\p{Lu}[\\p{L}\\p{N}&.]*';
const UNIT = '[\\p{L}\\p{N}&.]+';
const GOVERNMENT = new RegExp(
  `^${NUMBER}(?:/(?<year>[12]\\d{3}))?/(?<first>${WORD})(?<rest>(?:-${UNIT}){0,4})$`,
  'u',
);
const PARTY = new RegExp(`^${NUMBER}-(?<first>[\\p{L}]{2,6})/(?<symbol>${WORD}(?:[-/]${UNIT}){0,4})$`, 'u');

/**
 * Reads a document number. Unicode is brought to NFC and blanks around the separators are left out; nothing is guessed:
 * what may be a slip of the pen is refused with a suggestion.
 */
export const parseDocumentNumber = (input: string): DocumentNumber | NumberFault => {
  const text = typedNumber(input);
  if (typeof text !== 'string') return text;
  const { number, year, first = '', rest = '' } = GOVERNMENT.exec(text)?.groups ?? {};
  const party = PARTY.exec(text)?.groups;
  const meant = typeOf(party?.first ?? first) ? undefined : nearestAbbreviation(party?.first ?? first);
  if (meant !== undefined) return misspelled(party?.first ?? first, meant);

  if (party?.first !== undefined && party.symbol !== undefined) {
    if (!typeOf(party.first)) return unknownType(party.first);
    return complete({
      number: Number(party.number),
      type: party.first,
      symbol: party.symbol,
      style: 'party',
    });
  }
  if (number === undefined) return malformed;
  const head = { number: Number(number), ...(year === undefined ? {} : { year: Number(year) }) };
  if (!typeOf(first)) return complete({ ...head, symbol: `${first}${rest}`, style: 'government' });
  // 4751/TB-TU is in use beside 4751-TB/TU; a kind without its body is neither
  if (rest === '') return malformed;
  return complete({ ...head, type: first, symbol: rest.slice(1), style: 'government' });
};

/** Whether reading the text gave a number. */
export const isDocumentNumber = (parsed: DocumentNumber | NumberFault): parsed is DocumentNumber =>
  !('code' in parsed);
