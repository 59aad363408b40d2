import { typedWords } from '../document-number/typed-number.js';
import { numberFaulty } from '../number/number.refusals.js';

/**
 * Words that cite a document say what they like, but hold no letter that only looks like one of a number.
 * @throws Rejected `wrong-letter-eth`
 */
export const checkCitedWords = (words: string): void => {
  const read = typedWords(words);
  if (typeof read !== 'string') throw numberFaulty(read, words);
};
