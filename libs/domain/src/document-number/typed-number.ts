import { textFault, type Sentence } from '@dondoc/event-sourcing';

/** Why a typed number or citation is refused: a stable code, and a sentence that says what to write instead. */
export interface NumberFault {
  readonly code:
    | 'document-number-malformed'
    | 'document-number-too-long'
    | 'document-type-misspelled'
    | 'document-type-unknown'
    | 'text-not-storable'
    | 'wrong-letter-eth';
  readonly message: Sentence;
}

/** Longer than any number in use, and short enough for every store. */
const LONGEST = 80;

const ETH: NumberFault = {
  code: 'wrong-letter-eth',
  message: {
    vi: 'Chữ “Ð” (U+00D0) không phải chữ “Đ” (U+0110) của tiếng Việt, tuy trông giống nhau; hãy gõ lại chữ Đ.',
    en: 'The letter "Ð" (U+00D0) is not the Vietnamese "Đ" (U+0110), though it looks the same; type Đ again.',
  },
};
const TOO_LONG: NumberFault = {
  code: 'document-number-too-long',
  message: {
    vi: `Số, ký hiệu dài quá ${LONGEST} ký tự; hãy kiểm tra lại.`,
    en: `The number is longer than ${LONGEST} characters; check it.`,
  },
};
const NOT_STORABLE: NumberFault = {
  code: 'text-not-storable',
  message: {
    vi: 'Nội dung trống, quá dài hoặc có ký tự không lưu được; hãy gõ lại.',
    en: 'The text is empty, too long or has characters that cannot be stored; type it again.',
  },
};

// U+00D0, U+00F0 (its small letter) and U+0189 are drawn like Đ, đ and Đ
const LOOKALIKES = /[\u00D0\u00F0\u0189]/u;

/** Brings typed words to NFC and refuses what must not enter. */
export const typedWords = (input: string): string | NumberFault => {
  const fault = textFault(input);
  if (fault !== undefined && fault !== 'not-nfc') return NOT_STORABLE;
  const text = input.normalize('NFC').trim();
  if (text === '') return NOT_STORABLE;
  return LOOKALIKES.test(text) ? ETH : text;
};

/** As {@link typedWords}, for a number: short, with plain hyphens, and no blanks around its separators. */
export const typedNumber = (input: string): string | NumberFault => {
  if (input.length > 2 * LONGEST) return TOO_LONG;
  const text = typedWords(input);
  if (typeof text !== 'string') return text;
  if (text.length > LONGEST) return TOO_LONG;
  return text.replaceAll(/[‐‑–]/gu, '-').replaceAll(/\s*([-/&])\s*/gu, '$1');
};
