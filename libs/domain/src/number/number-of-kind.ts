import type { DocumentNumber } from '../document-number/document-number.js';
import { readNumber } from './number-id.js';
import type { NumberedKind } from './number.events.js';
import { numberOfOtherKind } from './number.refusals.js';

// Decree 30/2020/NĐ-CP, annex III; a letter has no abbreviation, or CV in the Party's style. Other kinds go by several names.
const TYPES: Partial<Record<NumberedKind, readonly (string | undefined)[]>> = {
  plan: ['KH'],
  report: ['BC'],
  letter: [undefined, 'CV'],
};

/**
 * Reads the number of an agency's own paper, which fits the kind of paper where that is certain.
 * @throws Rejected `number-of-other-kind`, or with the code of what is wrong with the number
 */
export const readNumberOf = (kind: NumberedKind, typed: string): DocumentNumber => {
  const read = readNumber(typed);
  const types = TYPES[kind];
  if (types && !types.includes(read.type)) throw numberOfOtherKind({ printed: read.printed, type: types[0] });
  return read;
};
