import type { Sentence } from '@dondoc/event-sourcing';

/** Thrown for what the person at the keyboard can mend. */
export class CliFault extends Error {
  override readonly name = 'CliFault';

  constructor(
    readonly code: string,
    readonly sentence: Sentence,
    options?: ErrorOptions,
  ) {
    super(sentence.en, options);
  }
}

const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;

/** What is said of an error: in both languages where it brings them. */
export const wordsFor = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (!('sentence' in error) || !isSentence(error.sentence)) return error.message;
  return `${error.sentence.vi}\ndondoc: ${error.sentence.en}`;
};
