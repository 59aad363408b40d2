import { readNumber } from '../number/number-id.js';
import type { Evidence } from '../record/record.js';
import { checkCitedWords } from './cited-words.js';

/**
 * Evidence as events keep it: a number that can be read, as it is printed; any other document is cited in words.
 * @throws Rejected with the code of what is wrong with a number
 */
export const readEvidence = (list: readonly Evidence[] = []): Evidence[] =>
  list.map((evidence) => {
    const { documentNumber, citation } = evidence;
    if (citation !== undefined) checkCitedWords(citation);
    return documentNumber === undefined
      ? evidence
      : { ...evidence, documentNumber: readNumber(documentNumber).printed };
  });
