import {
  isDocumentNumber,
  parseDocumentNumber,
  type DocumentNumber,
} from '../document-number/document-number.js';
import { typedNumber } from '../document-number/typed-number.js';
import { numberFaulty, numberOfOtherYear } from './number.refusals.js';

/** Which number of which agency and year is meant. */
export interface NumberOfYear {
  readonly agencyId: string;
  readonly year: number;
  readonly printed: string;
  /** Documents of the state's secrets are numbered apart: Decree 30/2020/NĐ-CP, article 15. */
  readonly classified?: boolean | undefined;
}

const CLASSIFIED = '-M';

/**
 * Reads a number as typed.
 * @throws Rejected with the code of what is wrong with it
 */
export const readNumber = (typed: string): DocumentNumber => {
  const parsed = parseDocumentNumber(typed);
  if (!isDocumentNumber(parsed)) throw numberFaulty(parsed, typed);
  return parsed;
};

/**
 * Reads the number of another body's paper: of any form, but without look-alike letters.
 * @throws Rejected with the code of what is wrong with it
 */
export const readForeignNumber = (typed: string): string => {
  const text = typedNumber(typed);
  if (typeof text !== 'string') throw numberFaulty(text, typed);
  return text;
};

/**
 * The id of a number's own stream, `<agencyId>.<year>.<series>.<n>`: Decree 30/2020/NĐ-CP, article 15 counts per agency and
 * year. Composed nowhere else.
 * @throws Rejected when the number cannot be read, or is one of another year
 */
export const numberIdOf = ({ agencyId, year, printed, classified = false }: NumberOfYear): string => {
  const read = readNumber(printed);
  if (read.year !== undefined && read.year !== year) throw numberOfOtherYear({ printed: read.printed, year });
  return `${agencyId}.${year}.${read.series}${classified ? CLASSIFIED : ''}.${read.number}`;
};

/** The year in the id of a number's stream. */
export const yearOfNumberId = (id: string): number => Number(id.split('.')[1]);
