import { isDocumentNumber, parseDocumentNumber, type DocumentNumber } from './document-number.js';
import { leadingType } from './document-type.js';
import { typedWords, type NumberFault } from './typed-number.js';

/**
 * A document as somebody cited it: the words, and what they say beyond doubt. Which document is meant stays open until a
 * person says so; year and issuer are never filled in.
 */
export interface UnresolvedCitation {
  readonly words: string;
  /** The abbreviation of the kind, or `CV` for a letter. */
  readonly type?: string;
  readonly number?: number;
  /** The whole number, where the words give one. */
  readonly documentNumber?: DocumentNumber;
}

const LEADING_NUMBER = /^(?:số\s*)?(?<token>\d[^\s,;:()]*)/iu;

/** Reads a citation such as *Quyết định 1259* or *Chỉ thị 19 của Thành ủy*; it is refused only for characters that must not enter. */
export const parseCitation = (input: string): UnresolvedCitation | NumberFault => {
  const words = typedWords(input);
  if (typeof words !== 'string') return words;
  const leading = leadingType(words);
  const type = leading && (leading.type.abbreviation ?? (leading.type.vi === 'Công văn' ? 'CV' : undefined));
  const token = LEADING_NUMBER.exec(leading?.rest ?? words)?.groups?.token;
  const whole = token === undefined ? undefined : parseDocumentNumber(token);
  if (whole !== undefined && isDocumentNumber(whole)) {
    return { words, type: whole.type ?? 'CV', number: whole.number, documentNumber: whole };
  }
  return {
    words,
    ...(type === undefined ? {} : { type }),
    ...(token !== undefined && /^0*[1-9]\d{0,6}$/.test(token) ? { number: Number(token) } : {}),
  };
};
